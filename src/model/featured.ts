import { readingVersion, type Interview, type Passage } from './interview.ts';
import { problemAt, type Problem } from './problem.ts';
import { ofKind, type SiteSource, type Source } from './source.ts';

/** A passage that stands for the whole site on its first page. */
export interface Featured {
  interview: Interview;
  passage: Passage;
  /** Participant id; undefined for narration. */
  speaker?: string | undefined;
}

/** How many of the newest interviews are looked through, and how long a passage may be, in characters. */
const NEWEST = 12;
const SHORTEST = 60;
const LONGEST = 320;
/** A Han character says about as much as two letters and a half. */
const HAN_WEIGHT = 2.5;

/**
 * The passage that `site.yaml` names (`featured: ion#p5`), else the one of the newest interviews that most
 * comments are about, else the first fitting answer of the newest; undefined where nothing fits.
 */
export function featuredPassage(
  interviews: readonly Interview[],
  named: string | undefined,
): Featured | undefined {
  const [id, passageId] = named?.split('#') ?? [];
  const chosen = interviews.find((one) => one.id === id || one.aliases.includes(id ?? ''));
  const candidates = chosen === undefined ? interviews.slice(0, NEWEST).flatMap(fitting) : allOf(chosen);
  if (chosen !== undefined) return candidates.find(({ passage }) => passage.id === passageId);
  const count = ({ interview, passage }: Featured): number =>
    (interview.thread?.comments ?? []).filter(
      ({ state, at, quotes }) =>
        state === 'published' &&
        (at === passage.id || quotes.some((quote) => !quote.interview && quote.passage === passage.id)),
    ).length;
  const most = Math.max(0, ...candidates.map(count));
  return candidates.find((candidate) => count(candidate) === most);
}

/** A `featured` that names no passage of this site. Interviews in `unjudged` have problems of their own. */
export function checkFeatured(
  interviews: readonly Interview[],
  sources: readonly Source[],
  unjudged: ReadonlySet<string>,
): Problem[] {
  const [site] = ofKind<SiteSource>(sources, 'site');
  const named = site?.front.featured;
  if (site === undefined || named === undefined || unjudged.has(named.split('#')[0] ?? '')) return [];
  if (featuredPassage(interviews, named) !== undefined && isNamed(interviews, named)) return [];
  return [
    problemAt(
      site.at(['featured']),
      `“${named}” is no passage of this site`,
      'name an interview and one of its passages, as in ion#p5, or take the key away',
    ),
  ];
}

function isNamed(interviews: readonly Interview[], named: string): boolean {
  const [id = ''] = named.split('#');
  return interviews.some((one) => one.id === id || one.aliases.includes(id));
}

function allOf(interview: Interview): Featured[] {
  return interview.sections.flatMap(({ turns }) =>
    turns.flatMap(({ speaker, passages }) => passages.map((passage) => ({ interview, passage, speaker }))),
  );
}

/** Answers that are neither a word nor a speech. */
function fitting(interview: Interview): Featured[] {
  const { language } = readingVersion(interview);
  const answering = new Set(
    interview.participants.filter(({ role }) => role === 'interviewee').map(({ id }) => id),
  );
  return allOf(interview).filter(({ passage, speaker }) => {
    const text = passage.texts[language]?.text ?? '';
    const length = text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) * (HAN_WEIGHT - 1);
    return speaker !== undefined && answering.has(speaker) && length >= SHORTEST && length <= LONGEST;
  });
}

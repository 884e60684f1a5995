import type { PastText } from './history.ts';
import type { Interview, Passage } from './interview.ts';
import type { LedgerLine } from './ledger.ts';
import { distinctMark } from './mark.ts';
import type { Retirement } from './retirement.ts';
import { goneOn, retiredState } from './retirement.ts';

/** What is written into the ledger beside the texts as they stand. */
export interface LedgerChanges {
  retired: readonly Retirement[];
  /** Ids whose past texts are to be forgotten, with the reason; of retired ones the last text too. */
  redacted: ReadonlyMap<string, string>;
}

const NO_CHANGES: LedgerChanges = { retired: [], redacted: new Map() };

/**
 * The ledger that belongs to an interview as it stands: a line an id and version in reading order,
 * reading version first, a heading's line before its passages. Lines of `old` whose text is unchanged
 * keep their marks; a changed text gets a new mark in front, and its old text is returned as past.
 * Lines of ids that the interview no longer holds, or not in that version, stay where they were.
 */
export function ledgerOf(
  interview: Interview,
  old: readonly LedgerLine[],
  today: string,
  changes: LedgerChanges = NO_CHANGES,
): { lines: LedgerLine[]; past: PastText[] } {
  const before = new Map(old.map((line) => [keyOf(line), line]));
  const past: PastText[] = [];
  const lineOf = (id: string, speaker: string, state: string, language: string, text: string): LedgerLine => {
    const last = before.get(keyOf({ id, language }));
    if (last === undefined) return { id, speaker, state, language, marks: [distinctMark(text, [])], text };
    if (last.text === text) return { ...last, speaker, state };
    // A redacted text has no past to keep.
    if (last.text === '')
      return { ...last, speaker, state, marks: [distinctMark(text, []), ...last.marks.slice(1)], text };
    past.push({ id, language, mark: last.marks[0] ?? '', until: today, text: last.text });
    return { id, speaker, state, language, marks: [distinctMark(text, [last.text]), ...last.marks], text };
  };
  const languages = interview.versions.map(({ language }) => language);
  const lines = interview.sections.flatMap((section) => [
    ...languages.flatMap((language) => {
      const heading = section.headings[language];
      return heading === undefined || section.slug === undefined
        ? []
        : [lineOf(section.slug, '', 'section', language, heading.text)];
    }),
    ...section.turns.flatMap(({ speaker, passages }) =>
      passages.flatMap((passage: Passage) =>
        languages.flatMap((language) => {
          const text = passage.texts[language];
          return text === undefined ? [] : [lineOf(passage.id, speaker ?? '', 'live', language, text.text)];
        }),
      ),
    ),
  ]);
  const present = new Set(lines.map(keyOf));
  const ids = new Set(lines.map(({ id }) => id));
  const ends = new Map([...changes.retired, ...retiredSlugs(interview, old)].map((one) => [one.id, one]));
  const kept = old.flatMap((line): LedgerLine[] => {
    if (present.has(keyOf(line))) return [];
    const text = changes.redacted.has(line.id) ? '' : line.text;
    // The id stands, but not in this version any more: its line stays, for when the version comes back.
    if (ids.has(line.id))
      return [{ ...line, state: goneOn(line) === undefined ? `gone, ${today}` : line.state, text }];
    const end = ends.get(line.id);
    const state =
      end === undefined
        ? line.state
        : retiredState({ survivor: end.into, date: today, because: end.because });
    return [{ ...line, state, text }];
  });
  return { lines: withKept(lines, kept, old), past };
}

/** Headings whose address is gone: each leads to the heading that took its place, or else to the nearest. */
function retiredSlugs({ sections }: Interview, old: readonly LedgerLine[]): Retirement[] {
  const before = [...new Set(old.filter(({ state }) => state === 'section').map(({ id }) => id))];
  const now = sections.flatMap(({ slug }) => (slug === undefined ? [] : [slug]));
  const fallback = now[0] ?? sections[0]?.turns[0]?.passages[0]?.id ?? '';
  const taken = new Set(before.filter((slug) => now.includes(slug)));
  let last = -1;
  return before.flatMap((slug): Retirement[] => {
    if (now.includes(slug)) {
      last = now.indexOf(slug);
      return [];
    }
    const next = now[last + 1];
    const isNew = next !== undefined && !taken.has(next);
    if (isNew) taken.add(now[++last] ?? '');
    return [
      { id: slug, into: now[last] ?? fallback, because: isNew ? 'heading changed' : 'heading taken out' },
    ];
  });
}

/** Put `kept` lines of `old` behind the neighbours that they stood behind. */
function withKept(
  lines: readonly LedgerLine[],
  kept: readonly LedgerLine[],
  old: readonly LedgerLine[],
): LedgerLine[] {
  if (kept.length === 0) return [...lines];
  const present = new Set(lines.map(({ id }) => id));
  const waiting = new Map(kept.map((line) => [keyOf(line), line]));
  const behind = new Map<string, LedgerLine[]>();
  let neighbour = '';
  for (const line of old) {
    const one = waiting.get(keyOf(line));
    if (present.has(line.id)) neighbour = line.id;
    if (one !== undefined) behind.set(neighbour, [...(behind.get(neighbour) ?? []), one]);
  }
  const result = [...(behind.get('') ?? [])];
  for (const [index, line] of lines.entries()) {
    result.push(line);
    if (lines[index + 1]?.id !== line.id) result.push(...(behind.get(line.id) ?? []));
  }
  return result;
}

function keyOf({ id, language }: Pick<LedgerLine, 'id' | 'language'>): string {
  return `${id}\t${language}`;
}

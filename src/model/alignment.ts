import type { Heading } from './interview.ts';
import { formatPlace, problemAt, type Problem } from './problem.ts';
import type { VersionSection, VersionText, VersionTurn } from './version.ts';

/** A turn with its text in each version that has it, by language. */
export interface JoinedTurn {
  speaker?: string | undefined;
  texts: Map<string, VersionTurn>;
}

/** A section with its heading in each version that has one, by language. */
export interface JoinedSection {
  headings: Map<string, Heading & { slug: string }>;
  turns: JoinedTurn[];
}

/**
 * Join versions turn by turn, the first one leading. Sections pair in order where their counts agree,
 * else the versions pair over the whole. Turn k pairs with turn k and must have the same speaker; a
 * version may end early. The first divergence of each version is a problem.
 */
export function joinTurns(versions: readonly VersionText[]): {
  sections: JoinedSection[];
  problems: Problem[];
} {
  const [leading, ...others] = versions;
  if (leading === undefined) return { sections: [], problems: [] };
  const sections = leading.sections.map((section) => joinedSection(leading.source.language, section));
  const problems: Problem[] = [];
  for (const version of others) {
    const problem =
      version.sections.length === sections.length
        ? joinBySection(sections, version, versions)
        : joinOverAll(sections, version, versions);
    if (problem !== undefined) problems.push(problem);
  }
  return { sections, problems };
}

function joinBySection(
  sections: JoinedSection[],
  version: VersionText,
  all: readonly VersionText[],
): Problem | undefined {
  for (const [index, section] of sections.entries()) {
    const theirs = version.sections[index];
    if (theirs === undefined) return undefined;
    addHeading(section, version, theirs);
    const counts = [section.turns.length, theirs.turns.length];
    const problem = pairTurns(section.turns, theirs.turns, version, all);
    if (problem !== undefined) return problem;
    const rest = version.sections.slice(index + 1);
    if (counts[0] !== counts[1] && rest.some(({ turns }) => turns.length > 0))
      return unevenSection(section, theirs, version, all, counts[0] ?? 0);
  }
  return undefined;
}

function joinOverAll(
  sections: JoinedSection[],
  version: VersionText,
  all: readonly VersionText[],
): Problem | undefined {
  if (sections.length === 1 && sections[0]?.headings.size === 0) splitLike(sections, version);
  const flat = sections.flatMap((section) => section.turns);
  const theirs = version.sections.flatMap((section) => section.turns);
  const problem = pairTurns(flat.slice(0, theirs.length), theirs.slice(0, flat.length), version, all);
  if (problem !== undefined) return problem;
  let start = 0;
  for (const section of version.sections) {
    const ours = sections[sectionAt(sections, start)];
    const beyond = start >= flat.length;
    if (beyond && section.heading !== undefined)
      sections.push(joinedSection(version.source.language, section));
    else {
      if (section.heading !== undefined) {
        if (ours === undefined || turnsBefore(sections, ours) !== start)
          return problemAt(
            section.heading.place,
            'this section has no counterpart',
            `give ${pathOf(all)} the same headings between the same turns, or none`,
          );
        addHeading(ours, version, section);
      }
      const extra = section.turns.slice(Math.max(0, flat.length - start));
      for (const turn of extra) sections.at(-1)?.turns.push(joinedTurn(version.source.language, turn));
    }
    start += section.turns.length;
  }
  return undefined;
}

/** Cut one section without a heading where another version has its headings. */
function splitLike(sections: JoinedSection[], version: VersionText): void {
  const [whole] = sections.splice(0, 1);
  let rest = whole?.turns ?? [];
  for (const section of version.sections) {
    if (rest.length === 0 && sections.length > 0) break;
    sections.push({ headings: new Map(), turns: rest.slice(0, section.turns.length) });
    rest = rest.slice(section.turns.length);
  }
  sections.at(-1)?.turns.push(...rest);
}

function pairTurns(
  ours: JoinedTurn[],
  theirs: readonly VersionTurn[],
  version: VersionText,
  all: readonly VersionText[],
): Problem | undefined {
  for (const [index, turn] of theirs.entries()) {
    const partner = ours[index];
    if (partner === undefined) ours.push(joinedTurn(version.source.language, turn));
    else if (partner.speaker !== turn.speaker) return divergence(partner, turn, version, all);
    else partner.texts.set(version.source.language, turn);
  }
  return undefined;
}

function divergence(
  ours: JoinedTurn,
  theirs: VersionTurn,
  version: VersionText,
  all: readonly VersionText[],
): Problem {
  const first = [...ours.texts.values()][0];
  const other = first === undefined ? '' : ` at ${formatPlace(first.place)}`;
  const [named = {}, here = {}] = [all[0], version].map((text) => text?.source.front.participants);
  if (ours.speaker !== undefined && theirs.speaker !== undefined)
    if (!(theirs.speaker in named) && !(ours.speaker in here))
      return problemAt(
        theirs.place,
        `this turn is “${theirs.speaker}”’s, but its counterpart${other} is “${ours.speaker}”’s`,
        `where both are one person, give them one id in all versions: ${ours.speaker}; else give both versions the same turns in the same order`,
      );
  return problemAt(
    theirs.place,
    `this turn is ${speakerName(theirs.speaker, version)}, but its counterpart${other} is ${speakerName(ours.speaker, all[0] ?? version)}`,
    'give both versions the same turns in the same order; ^- after the name marks a turn that one of them lacks',
  );
}

function unevenSection(
  ours: JoinedSection,
  theirs: VersionSection,
  version: VersionText,
  all: readonly VersionText[],
  count: number,
): Problem {
  const place = theirs.heading?.place ?? theirs.turns[0]?.place ?? version.source.at([]);
  const [heading] = ours.headings.values();
  const [turn] = ours.turns[0]?.texts.values() ?? [];
  const section = heading === undefined ? 'the first section' : `the section “${heading.text}”`;
  const other = heading?.place ?? turn?.place;
  return problemAt(
    place,
    `${section} has ${theirs.turns.length} turns here and ${count} at ${other ? formatPlace(other) : pathOf(all)}`,
    'give both versions the same turns; ^- after the name marks a turn that one of them lacks',
  );
}

function addHeading(section: JoinedSection, version: VersionText, { heading }: VersionSection): void {
  if (heading !== undefined) section.headings.set(version.source.language, heading);
}

function joinedSection(language: string, section: VersionSection): JoinedSection {
  return {
    headings: new Map(section.heading === undefined ? [] : [[language, section.heading]]),
    turns: section.turns.map((turn) => joinedTurn(language, turn)),
  };
}

function joinedTurn(language: string, turn: VersionTurn): JoinedTurn {
  return { speaker: turn.speaker, texts: new Map([[language, turn]]) };
}

function turnsBefore(sections: readonly JoinedSection[], section: JoinedSection): number {
  return sections.slice(0, sections.indexOf(section)).reduce((sum, { turns }) => sum + turns.length, 0);
}

/** Index of the section that holds, or begins with, the turn of this number. */
function sectionAt(sections: readonly JoinedSection[], turn: number): number {
  let start = 0;
  for (const [index, section] of sections.entries()) {
    start += section.turns.length;
    if (turn < start) return index;
  }
  return sections.length - 1;
}

function speakerName(speaker: string | undefined, version: VersionText): string {
  if (speaker === undefined) return 'narration';
  return `${version.source.front.participants?.[speaker]?.name ?? speaker}’s`;
}

function pathOf(all: readonly VersionText[]): string {
  return all[0]?.source.path ?? 'the other version';
}

import { passagesOf, type Interview } from './interview.ts';
import type { LedgerLine } from './ledger.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { parseRetired } from './retirement.ts';

const RUN = 'run npm run passages';
const BACK = 'put its text back, or say what became of it: npm run passages asks';

/** What the ledger and the text of an interview disagree about; each must hold all that the other does. */
export function checkAgainstLedger(
  interview: Interview,
  ledger: readonly LedgerLine[],
  lost: readonly string[],
  path: string,
  exists: boolean,
): Problem[] {
  const start: Place = { path, line: 1, column: 1 };
  if (!exists) return [problemAt(start, `the interview “${interview.id}” has no ledger`, RUN)];
  const problems: Problem[] = lost.map((id) =>
    problemAt(
      { ...start, line: lineOf(ledger, id) },
      `the published passage ${id} is no longer in the text`,
      BACK,
    ),
  );
  const texts = new Map(
    ledger
      .filter((line) => line.state === 'live' || line.state === 'section')
      .map((line) => [`${line.id}\t${line.language}`, line]),
  );
  for (const { speaker, passage } of interview.sections.flatMap(({ turns }) =>
    turns.flatMap((turn) => turn.passages.map((passage) => ({ speaker: turn.speaker ?? '', passage }))),
  ))
    for (const [language, text] of Object.entries(passage.texts)) {
      const line = texts.get(`${passage.id}\t${language}`);
      texts.delete(`${passage.id}\t${language}`);
      if (line === undefined)
        problems.push(
          problemAt(
            text.place,
            `this passage has no id in the ledger${passage.provisional ? '' : ` (${passage.id}, ${language})`}`,
            RUN,
          ),
        );
      else if (line.text !== text.text)
        problems.push(problemAt(text.place, `the text of ${passage.id} is not what the ledger holds`, RUN));
      else if (line.speaker !== speaker)
        problems.push(
          problemAt(text.place, `the speaker of ${passage.id} is not the one that the ledger holds`, RUN),
        );
    }
  const standing = new Set([
    ...passagesOf(interview).map(({ id }) => id),
    ...interview.sections.map(({ slug }) => slug),
  ]);
  for (const section of interview.sections)
    for (const [language, heading] of Object.entries(section.headings)) {
      const line = texts.get(`${section.slug}\t${language}`);
      texts.delete(`${section.slug}\t${language}`);
      if (line === undefined)
        problems.push(
          problemAt(heading.place, `this heading's address “${section.slug}” is not in the ledger`, RUN),
        );
      else if (line.text !== heading.text)
        problems.push(problemAt(heading.place, 'this heading is not what the ledger holds', RUN));
    }
  const answered = new Set(interview.retired.map(({ id }) => id));
  const stranded = new Map(
    ledger.flatMap((line) => {
      const end = parseRetired(line);
      return end === undefined || answered.has(line.id) || standing.has(line.id) ? [] : [[line.id, end]];
    }),
  );
  for (const { id, survivor } of stranded.values())
    problems.push(
      problemAt(
        { ...start, line: lineOf(ledger, id) },
        `the retired id “${id}” leads to “${survivor}”, which is not in the text`,
        `put that text back, or say where it leads now: npm run passages -- ${interview.id} --retire ${id} --into … --because "…"`,
      ),
    );
  const gone = [...texts.values()].filter(({ id }) => !lost.includes(id));
  return [...problems, ...goneTexts(gone, interview, (id, language) => lineOf(ledger, id, language), start)];
}

/** Texts of the ledger that the versions lack: a whole version, a heading, or the text of one passage. */
function goneTexts(
  gone: readonly LedgerLine[],
  interview: Interview,
  lineOfText: (id: string, language: string) => number,
  start: Place,
): Problem[] {
  const languages = new Set(interview.versions.map(({ language }) => language));
  const slugs = new Set(interview.sections.map(({ slug }) => slug));
  const told = new Set<string>();
  return gone.flatMap(({ id, language, state }) => {
    const place = { ...start, line: lineOfText(id, language) };
    const isHeading = state === 'section' && !slugs.has(id);
    const key = isHeading ? id : language;
    if (isHeading || !languages.has(language)) {
      if (told.has(key)) return [];
      told.add(key);
    }
    if (isHeading)
      return problemAt(
        place,
        `the published heading “${id}” is no longer in the text`,
        `${RUN}: its address will lead to the heading that took its place`,
      );
    return languages.has(language)
      ? problemAt(place, `the ${language} text of “${id}” is no longer there`, RUN)
      : problemAt(
          place,
          `the published version ${language} is gone`,
          `put its file back; where it was taken away on purpose, ${RUN}`,
        );
  });
}

/** The id of an element: inside a tag only, for text may hold the same characters. */
const ID_ATTRIBUTE = /<[a-z][a-z0-9-]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*?\s+id="([^"]+)"/g;

/** How often each id stands in a written page. */
export function countIds(html: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, id = ''] of html.matchAll(ID_ATTRIBUTE)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The line of the ledger file that holds an id, counting its first line. */
function lineOf(ledger: readonly LedgerLine[], id: string, language?: string): number {
  return (
    ledger.findIndex((line) => line.id === id && (language === undefined || line.language === language)) + 2
  );
}

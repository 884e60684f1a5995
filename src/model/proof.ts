import { passageNumber } from './ids.ts';
import { passagesOf, type Interview } from './interview.ts';
import { firstMark, type LedgerLine } from './ledger.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { firstMarkIn, isPublished, pageAddresses, type PublishedLine } from './published.ts';
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

/**
 * What `published.tsv` promises and the interviews don't keep. `troubled` are ids and aliases of folders
 * that have problems of their own, `drafts` of those that no build writes.
 */
export function checkPublished(
  interviews: readonly Interview[],
  others: { troubled: ReadonlySet<string>; drafts: ReadonlySet<string> },
  published: readonly PublishedLine[],
  path: string,
): Problem[] {
  const problems: Problem[] = [];
  const answered = new Set(interviews.flatMap(({ id, aliases }) => [id, ...aliases]));
  const lines = new Map(
    published.map((line, index) => [
      line.interview,
      { ...line, place: { path, line: index + 2, column: 1 } },
    ]),
  );
  /** An address that only ever led to an interview, and a page below it, share its fate, which is told there. */
  const isUnanswered = (interview: string, state: string): boolean =>
    !answered.has(interview) &&
    !interview.includes('/') &&
    !others.troubled.has(interview) &&
    !state.startsWith('withdrawn') &&
    !(state.startsWith('-> ') && !answered.has(state.slice(3)));
  for (const { interview, state, place } of lines.values())
    if (isUnanswered(interview, state))
      problems.push(
        others.drafts.has(interview)
          ? problemAt(place, `the published interview “${interview}” is a draft again`, 'say draft: false')
          : problemAt(
              place,
              `the published interview “${interview}” is gone`,
              `put its folder back, name it in the aliases of the interview that it became, or take it back for good: npm run passages -- ${interview} --withdraw --because "…"`,
            ),
      );
  for (const interview of interviews) {
    const line = lines.get(interview.id);
    const numbers = interview.thread?.comments.map(({ number }) => number) ?? [];
    const start = { path, line: 1, column: 1 };
    if (line === undefined) {
      problems.push(
        problemAt(start, `the interview “${interview.id}” is not in the list of what is published`, RUN),
      );
      continue;
    }
    for (const alias of interview.aliases)
      if (!lines.has(alias))
        problems.push(
          problemAt(start, `the earlier address “${alias}” is not in the list of what is published`, RUN),
        );
    for (const page of pageAddresses(interview))
      if (!lines.has(page))
        problems.push(problemAt(start, `the page “${page}” is not in the list of what is published`, RUN));
    if (!isPublished(line.state))
      problems.push(
        problemAt(
          line.place,
          `“${interview.id}” is withdrawn, but its folder is here`,
          `take the folder away, or publish it again: ${RUN}`,
        ),
      );
    const highest = Math.max(0, ...passagesOf(interview).map(({ id }) => passageNumber(id)));
    if (highest > line.lastPassage || Math.max(0, ...numbers) > line.lastComment)
      problems.push(problemAt(line.place, `“${interview.id}” has grown since this line was written`, RUN));
  }
  return problems;
}

/**
 * Lines of the list that were published with another ledger than the one that stands at `path` now: links to their passages
 * would land on others.
 */
export function checkFirstMark(
  id: string,
  ledger: readonly LedgerLine[],
  promises: readonly PublishedLine[],
  path: string,
): Problem[] {
  const here = firstMark(ledger);
  return promises.flatMap(({ interview, state }): Problem[] => {
    const mark = firstMarkIn(state);
    if (mark === undefined || here === undefined || mark === here) return [];
    return [
      problemAt(
        { path, line: 1, column: 1 },
        `this is not the ledger that “${interview}” was published with: links to its passages would land on others`,
        interview === id
          ? 'put that ledger and its texts back, and give what is here a folder of its own'
          : `take “${interview}” out of the aliases, and keep its folder, or take it back: npm run passages -- ${interview} --withdraw --because "…"`,
      ),
    ];
  });
}

/**
 * Numbers that an interview's comments leave out: of one that was published the file is gone, and before one that is new
 * there is none. `promises` are the interview's lines of the list `published`, which stands at `path`.
 */
export function checkComments(
  { id, thread }: Interview,
  promises: readonly PublishedLine[],
  published: readonly PublishedLine[],
  path: string,
): Problem[] {
  const comments = [...(thread?.comments ?? [])].sort((a, b) => a.number - b.number);
  const here = new Set(comments.map(({ number }) => number));
  const last = Math.max(0, ...promises.map(({ lastComment }) => lastComment));
  const problems: Problem[] = [];
  for (let number = 1; number <= last; number++)
    if (!here.has(number)) {
      const promise = promises.find(({ lastComment }) => lastComment >= number);
      problems.push(
        problemAt(
          { path, line: published.findIndex((line) => line === promise) + 2, column: 1 },
          `comment ${number} of “${promise?.interview ?? id}” is gone`,
          `put its file back; to take a comment away: npm run withdraw -- ${id} c${number}`,
        ),
      );
    }
  for (const [index, { number, place }] of comments.entries()) {
    const due = Math.max(last, comments[index - 1]?.number ?? 0) + 1;
    if (number > due)
      problems.push(
        problemAt(
          { ...place, line: 1, column: 1 },
          `there is no comment ${due} before this one`,
          `number comments one after the other: this file begins with ${String(due).padStart(3, '0')}`,
        ),
      );
  }
  return problems;
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

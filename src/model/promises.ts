import { passageNumber } from './ids.ts';
import { passagesOf, type Interview } from './interview.ts';
import { firstMarks, type LedgerLine } from './ledger.ts';
import { problemAt, type Problem } from './problem.ts';
import { firstMarkIn, ledTo, WITHDRAWN, type PublishedLine } from './published.ts';
import { pageAddresses } from './publishing.ts';

const RUN = 'run npm run passages';

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
  const isUnanswered = (interview: string, state: string): boolean => {
    if (answered.has(interview) || interview.includes('/') || others.troubled.has(interview)) return false;
    const led = ledTo(state);
    return led === undefined ? !WITHDRAWN.test(state) : answered.has(led);
  };
  for (const { interview, state, place } of lines.values())
    if (isUnanswered(interview, state))
      problems.push(
        others.drafts.has(interview)
          ? problemAt(place, `the published interview “${interview}” is a draft again`, 'say draft: false')
          : problemAt(
              place,
              `the published interview “${interview}” is gone`,
              `put its folder back, where it was renamed with its ledger, name it in the aliases there, or take it back for good: npm run passages -- ${interview} --withdraw --because "…"`,
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
    if (WITHDRAWN.test(line.state))
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
 * Lines of the list that were published with another ledger than the one that stands at `path` now: links to
 * their passages would land on others.
 */
export function checkFirstMark(
  id: string,
  ledger: readonly LedgerLine[],
  promises: readonly PublishedLine[],
  path: string,
): Problem[] {
  const here = firstMarks(ledger);
  return promises.flatMap(({ interview, state }): Problem[] => {
    const mark = firstMarkIn(state);
    if (mark === undefined || here.length === 0 || here.includes(mark)) return [];
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
 * Numbers that an interview's comments leave out: of one that was published the file is gone, and before one
 * that is new there is none. `promises` are the interview's lines of the list `published`, which stands at
 * `path`.
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

import { INTERVIEW_ID, passageNumber } from './ids.ts';
import { passagesOf, type Interview } from './interview.ts';
import { problemAt, type Place, type Problem } from './problem.ts';

/** One line of `published.tsv`: an interview that was published, and how far its numbers have gone. */
export interface PublishedLine {
  interview: string;
  lastPassage: number;
  lastComment: number;
  /** `published`, or `withdrawn, date, reason`. */
  state: string;
}

const FIRST = 'colloquy-published 1';
const LAST = 'end';

/** `published.tsv` of these lines, in their order: an interview keeps its line for good. */
export function formatPublished(lines: readonly PublishedLine[]): string {
  const rows = lines.map(({ interview, lastPassage, lastComment, state }) =>
    [interview, lastPassage, lastComment, state].join('\t'),
  );
  return [FIRST, ...rows, LAST, ''].join('\n');
}

/** Read `published.tsv`; a damaged line, or an interview that stands there twice, is a problem at its line. */
export function parsePublished(text: string, path: string): { lines: PublishedLine[]; problems: Problem[] } {
  const rows = text.split('\n');
  const problems: Problem[] = [];
  const placeOf = (line: number): Place => ({ path, line, column: 1 });
  const advice = 'take the file back from git; npm run passages is its only writer';
  if (rows[0] !== FIRST)
    problems.push(problemAt(placeOf(1), `the list does not begin with “${FIRST}”`, advice));
  const end = rows.lastIndexOf(LAST);
  if (end < 1)
    problems.push(
      problemAt(placeOf(rows.length), 'the list is cut short: its last line “end” is missing', advice),
    );
  else if (rows.slice(end + 1).some((row) => row !== ''))
    problems.push(problemAt(placeOf(end + 2), 'text stands behind the list’s last line', advice));
  const lines = new Map<string, PublishedLine>();
  for (const [index, row] of rows.slice(1, end < 1 ? rows.length : end).entries()) {
    const [interview = '', passage = '', comment = '', state = '', ...more] = row.split('\t');
    const place = placeOf(index + 2);
    if (row === '' && end < 1) continue;
    if (
      !INTERVIEW_ID.test(interview) ||
      more.length > 0 ||
      !/^\d+$/.test(passage) ||
      !/^\d+$/.test(comment) ||
      !/^(?:published|withdrawn, \d{4}-\d{2}-\d{2}, .+)$/.test(state)
    )
      problems.push(problemAt(place, 'this line has not its four columns', advice));
    else if (lines.has(interview))
      problems.push(
        problemAt(place, `“${interview}” stands in the list twice`, 'keep the line with the larger numbers'),
      );
    else
      lines.set(interview, { interview, lastPassage: Number(passage), lastComment: Number(comment), state });
  }
  return { lines: [...lines.values()], problems };
}

/**
 * The list with the interviews of this run: numbers only grow, new interviews come behind the old ones by
 * id, since the order decides which search shard holds them.
 */
export function nextPublished(
  old: readonly PublishedLine[],
  interviews: readonly Interview[],
): PublishedLine[] {
  const lines = new Map(old.map((line) => [line.interview, line]));
  for (const interview of [...interviews].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const before = lines.get(interview.id);
    const passages = passagesOf(interview).map(({ id }) => passageNumber(id));
    const comments = interview.thread?.comments.map(({ number }) => number) ?? [];
    lines.set(interview.id, {
      interview: interview.id,
      lastPassage: Math.max(before?.lastPassage ?? 0, ...passages),
      lastComment: Math.max(before?.lastComment ?? 0, ...comments),
      state: before?.state ?? 'published',
    });
  }
  return [...lines.values()];
}

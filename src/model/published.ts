import { INTERVIEW_ID, passageNumber } from './ids.ts';
import { passagesOf, type Interview } from './interview.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { foreignMarks, ONLY_WRITER } from './table.ts';

/** One line of `published.tsv`: an interview that was published, and how far its numbers have gone. */
export interface PublishedLine {
  interview: string;
  lastPassage: number;
  lastComment: number;
  /** `published`, or `withdrawn, date, reason`. */
  state: string;
  /** Which shard of the search index holds it, from 1: decided once and kept, however interviews grow. */
  shard?: number | undefined;
}

/** About this many records make a shard: larger ones make exact search slow, smaller ones more requests. */
const SHARD_RECORDS = 8000;

/** The shard of a line; the first one is not written, so that most lists have four columns. */
export function shardOf({ shard = 1 }: Pick<PublishedLine, 'shard'>): number {
  return shard;
}

/** An interview that was published and taken back: its address says so, for each number it ever had. */
export interface Withdrawn {
  id: string;
  date: string;
  because: string;
  lastPassage: number;
  lastComment: number;
}

const WITHDRAWN = /^withdrawn, (\d{4}-\d{2}-\d{2}), (.+)$/;
const FIRST = 'colloquy-published 1';
const LAST = 'end';

/** `published.tsv` of these lines, in their order: an interview keeps its line for good. */
export function formatPublished(lines: readonly PublishedLine[]): string {
  const rows = lines.map(({ interview, lastPassage, lastComment, state, shard = 1 }) =>
    [interview, lastPassage, lastComment, state, ...(shard > 1 ? [shard] : [])].join('\t'),
  );
  return [FIRST, ...rows, LAST, ''].join('\n');
}

/** Read `published.tsv`; a damaged line, or an interview that stands there twice, is a problem at its line. */
export function parsePublished(text: string, path: string): { lines: PublishedLine[]; problems: Problem[] } {
  const foreign = foreignMarks(
    text,
    path,
    'keep of each interview the line with the larger numbers, take git’s marks out, then run npm run passages',
  );
  if (foreign.length > 0) return { lines: [], problems: foreign };
  const rows = text.split('\n');
  const problems: Problem[] = [];
  const placeOf = (line: number): Place => ({ path, line, column: 1 });
  if (rows[0] !== FIRST)
    problems.push(problemAt(placeOf(1), `the list does not begin with “${FIRST}”`, ONLY_WRITER));
  const end = rows.lastIndexOf(LAST);
  if (end < 1)
    problems.push(
      problemAt(placeOf(rows.length), 'the list is cut short: its last line “end” is missing', ONLY_WRITER),
    );
  else if (rows.slice(end + 1).some((row) => row !== ''))
    problems.push(problemAt(placeOf(end + 2), 'text stands behind the list’s last line', ONLY_WRITER));
  const lines = new Map<string, PublishedLine>();
  for (const [index, row] of rows.slice(1, end < 1 ? rows.length : end).entries()) {
    const [interview = '', passage = '', comment = '', state = '', shard = '', ...more] = row.split('\t');
    const columns = row.split('\t').length;
    const place = placeOf(index + 2);
    if (row === '' && end < 1) continue;
    if (
      !INTERVIEW_ID.test(interview) ||
      more.length > 0 ||
      (columns > 4 && !/^[1-9]\d{0,3}$/.test(shard)) ||
      !/^\d+$/.test(passage) ||
      !/^\d+$/.test(comment) ||
      (state !== 'published' && !WITHDRAWN.test(state))
    )
      problems.push(problemAt(place, 'this line has not its four columns', ONLY_WRITER));
    else if (lines.has(interview))
      problems.push(
        problemAt(place, `“${interview}” stands in the list twice`, 'keep the line with the larger numbers'),
      );
    else
      lines.set(interview, {
        interview,
        lastPassage: Number(passage),
        lastComment: Number(comment),
        state,
        ...(columns > 4 ? { shard: Number(shard) } : {}),
      });
  }
  return { lines: [...lines.values()], problems };
}

/** The interviews that were taken back; one whose folder is there again is none (`folders` are their ids). */
export function withdrawnOf(lines: readonly PublishedLine[], folders: ReadonlySet<string>): Withdrawn[] {
  return lines.flatMap(({ interview, lastPassage, lastComment, state }) => {
    const [, date = '', because = ''] = WITHDRAWN.exec(state) ?? [];
    return date === '' || folders.has(interview)
      ? []
      : [{ id: interview, date, because, lastPassage, lastComment }];
  });
}

/** The fragments that a withdrawn interview's page answers: every number that it gave out; of letters nothing is known. */
export function fragmentsOfWithdrawn({ lastPassage, lastComment }: Withdrawn): string[] {
  const count = (prefix: string, last: number): string[] =>
    Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
  return [...count('p', lastPassage), ...count('c', lastComment)];
}

/** The list with an interview taken back on `date`; its numbers stay. */
export function withdraw(
  lines: readonly PublishedLine[],
  id: string,
  date: string,
  because: string,
): PublishedLine[] {
  const state = `withdrawn, ${date}, ${because.replace(/\s+/g, ' ').trim()}`;
  return lines.map((line) => (line.interview === id ? { ...line, state } : line));
}

/**
 * The list with the interviews of this run: numbers only grow, new interviews come behind the old ones by
 * id. A new one goes into the last search shard while that has room, else begins the next. One that was
 * taken back and is here again is published again.
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
    const shard = before === undefined ? lastShardWithRoom([...lines.values()]) : shardOf(before);
    lines.set(interview.id, {
      interview: interview.id,
      lastPassage: Math.max(before?.lastPassage ?? 0, ...passages),
      lastComment: Math.max(before?.lastComment ?? 0, ...comments),
      state: 'published',
      ...(shard > 1 ? { shard } : {}),
    });
  }
  return [...lines.values()];
}

/** The shard for the next new interview: the numbers of the lines stand for their records. */
function lastShardWithRoom(lines: readonly PublishedLine[]): number {
  const last = Math.max(1, ...lines.map(shardOf));
  const records = lines
    .filter((line) => shardOf(line) === last)
    .reduce((sum, { lastPassage, lastComment }) => sum + lastPassage + lastComment, 0);
  return records < SHARD_RECORDS ? last : last + 1;
}

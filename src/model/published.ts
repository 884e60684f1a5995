import { INTERVIEW_ID, passageNumber } from './ids.ts';
import { passagesOf, type Interview } from './interview.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { checkOf } from './mark.ts';
import { endProblem, endRow, foreignMarks, ONLY_WRITER, rowsOf } from './table.ts';

/** One line of `published.tsv`: an interview that was published, and how far its numbers have gone. */
export interface PublishedLine {
  interview: string;
  lastPassage: number;
  lastComment: number;
  /** `published`, `withdrawn, date, reason`, or `-> interview` for an earlier address that was none itself. */
  state: string;
  /** Which shard of the search index holds it, from 1: decided once and kept, however interviews grow. */
  shard?: number | undefined;
}

/**
 * About this many records make a shard: with larger ones an edit waits long for its index, and exact search is slow; of smaller
 * ones a search asks for more.
 */
export const SHARD_RECORDS = 5000;

/** The shard of a line. */
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

/** An address that only ever led to an interview. */
const ALIAS = /^-> [a-z0-9-]+$/;
const WITHDRAWN = /^withdrawn, (\d{4}-\d{2}-\d{2}), (.+)$/;
const FIRST = 'colloquy-published 1';
const COLUMNS = 6;

/** `published.tsv` of these lines, in their order: an interview keeps its line for good. */
export function formatPublished(lines: readonly PublishedLine[]): string {
  let before = '';
  const rows = lines.map((line) => {
    const row = formatLine(line, before);
    before = line.interview;
    return row;
  });
  return [FIRST, ...rows, endRow(before), ''].join('\n');
}

/**
 * Read `published.tsv`; a line that is not as it was written, or an interview that stands there twice, is a
 * problem at its line.
 */
export function parsePublished(text: string, path: string): { lines: PublishedLine[]; problems: Problem[] } {
  const settle = `take the list of one branch whole (git checkout --ours ${path}, or --theirs), then run npm run passages, which adds what the other has`;
  const foreign = foreignMarks(text, path, settle);
  if (foreign.length > 0) return { lines: [], problems: foreign };
  const { rows, endCheck, problems } = rowsOf(text, path, { first: FIRST, name: 'list' });
  const lines = new Map<string, PublishedLine>();
  let before = '';
  for (const [index, row] of rows.entries()) {
    const line = parseLine(row);
    const place: Place = { path, line: index + 2, column: 1 };
    if (line === undefined)
      problems.push(problemAt(place, `this line has not its ${COLUMNS} columns`, ONLY_WRITER));
    else if (lines.has(line.interview))
      problems.push(problemAt(place, `“${line.interview}” stands in the list twice`, ONLY_WRITER));
    else if (formatLine(line, before) !== row)
      problems.push(
        problemAt(
          place,
          `the line of “${line.interview}” was changed by hand, moved, or left by a merge`,
          ONLY_WRITER,
        ),
      );
    if (line !== undefined) {
      lines.set(line.interview, lines.get(line.interview) ?? line);
      before = line.interview;
    }
  }
  // Where a line before it is not as it was, the end says nothing more.
  if (problems.length === 0) problems.push(...endProblem(endCheck, before, { path, line: rows.length + 2 }));
  return { lines: [...lines.values()], problems };
}

function formatLine(
  { interview, lastPassage, lastComment, state, shard = 1 }: PublishedLine,
  before: string,
): string {
  const fields = [interview, lastPassage, lastComment, state, shard];
  return [...fields, checkOf([before, ...fields].join('\u001F'))].join('\t');
}

function parseLine(row: string): PublishedLine | undefined {
  const [interview = '', passage = '', comment = '', state = '', shard = '', check, ...more] =
    row.split('\t');
  const isWhole =
    INTERVIEW_ID.test(interview) &&
    [passage, comment].every((number) => /^\d+$/.test(number)) &&
    (state === 'published' || WITHDRAWN.test(state) || ALIAS.test(state)) &&
    /^[1-9]\d{0,3}$/.test(shard) &&
    check !== undefined &&
    more.length === 0;
  if (!isWhole) return undefined;
  return {
    interview,
    lastPassage: Number(passage),
    lastComment: Number(comment),
    state,
    ...(shard === '1' ? {} : { shard: Number(shard) }),
  };
}

/**
 * The lines of an interview: its own, and those of earlier addresses that it answers for (`folders` are the
 * ids that are interviews themselves). What they promised, it must keep.
 */
export function promisesOf(
  { id, aliases }: { id: string; aliases: readonly string[] },
  lines: readonly PublishedLine[],
  folders: ReadonlySet<string>,
): PublishedLine[] {
  const places = placesIn(lines);
  return [...new Set([id, ...aliases.filter((alias) => !folders.has(alias))])]
    .flatMap((name) => places.get(name) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => lines[place] ?? []);
}

const places = new WeakMap<readonly PublishedLine[], Map<string, number[]>>();

/** Where the lines of each interview stand in the list. */
function placesIn(lines: readonly PublishedLine[]): Map<string, number[]> {
  const known = places.get(lines) ?? new Map<string, number[]>();
  if (!places.has(lines))
    for (const [place, { interview }] of lines.entries())
      known.set(interview, [...(known.get(interview) ?? []), place]);
  places.set(lines, known);
  return known;
}

/**
 * The interviews that were taken back, by each address that only led to one too; one whose folder is there
 * again is none (`folders` are their ids).
 */
export function withdrawnOf(lines: readonly PublishedLine[], folders: ReadonlySet<string>): Withdrawn[] {
  const gone = new Map(
    lines.flatMap(({ interview, lastPassage, lastComment, state }) => {
      const [, date = '', because = ''] = WITHDRAWN.exec(state) ?? [];
      return date === '' || folders.has(interview)
        ? []
        : [[interview, { id: interview, date, because, lastPassage, lastComment }] as const];
    }),
  );
  return lines.flatMap(({ interview, state }): Withdrawn[] => {
    const one = gone.get(state.startsWith('-> ') ? state.slice('-> '.length) : interview);
    return one === undefined ? [] : [{ ...one, id: interview }];
  });
}

/** The fragments of every number that was given out; of letters a line knows nothing. */
export function fragmentsOfNumbers({
  lastPassage,
  lastComment,
}: Pick<PublishedLine, 'lastPassage' | 'lastComment'>): string[] {
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
 * id, and each of its earlier addresses. A new one goes into the last search shard while that has room, else
 * begins the next. One that was taken back and is here again is published again.
 */
export function nextPublished(
  old: readonly PublishedLine[],
  interviews: readonly Interview[],
): PublishedLine[] {
  const lines = new Map(old.map((line) => [line.interview, line]));
  const ids = new Set(interviews.map(({ id }) => id));
  for (const interview of [...interviews].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const before = lines.get(interview.id);
    const promises = promisesOf(interview, old, ids);
    const passages = passagesOf(interview).map(({ id }) => passageNumber(id));
    const comments = interview.thread?.comments.map(({ number }) => number) ?? [];
    const shard = before === undefined ? lastShardWithRoom([...lines.values()]) : shardOf(before);
    lines.set(interview.id, {
      interview: interview.id,
      lastPassage: Math.max(...promises.map(({ lastPassage }) => lastPassage), 0, ...passages),
      lastComment: Math.max(...promises.map(({ lastComment }) => lastComment), 0, ...comments),
      state: 'published',
      ...(shard > 1 ? { shard } : {}),
    });
    for (const alias of interview.aliases)
      if (!lines.has(alias))
        lines.set(alias, { interview: alias, lastPassage: 0, lastComment: 0, state: `-> ${interview.id}` });
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

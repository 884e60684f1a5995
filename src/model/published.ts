import { INTERVIEW_ID } from './ids.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { checkOf } from './mark.ts';
import { endProblem, endRow, foreignMarks, ONLY_WRITER, rowsOf } from './table.ts';

/**
 * One line of `published.tsv`: an interview that was published, and how far its numbers have gone; an earlier
 * address that was none itself; or a page that stood below an interview's address.
 */
export interface PublishedLine {
  /** An id, or for a page `ion/de`. */
  interview: string;
  lastPassage: number;
  lastComment: number;
  /**
   * `published`, with the first mark of its ledger; `withdrawn, date, reason`; or `-> interview` for an earlier
   * address or a page of it.
   */
  state: string;
  /** Which shard of the search index holds it, from 1: decided once and kept, however interviews grow. */
  shard?: number | undefined;
}

/**
 * About this many records make a shard: with larger ones an edit waits long for its index, and exact search is
 * slow; of smaller ones a search asks for more.
 */
export const SHARD_RECORDS = 5000;

/** An interview that stands: with the first mark of its ledger, so that no other can take its place. */
const PUBLISHED = /^published(?:, ([0-9A-Z]{4,}))?$/;
/** The state of an interview that was taken back: the day, and why. */
export const WITHDRAWN = /^withdrawn(?: ([0-9A-Z]{4,}))?, (\d{4}-\d{2}-\d{2}), (.+)$/;

/** A first mark of the ledger that an interview was published with; undefined where its state holds none. */
export function firstMarkIn(state: string): string | undefined {
  return (PUBLISHED.exec(state) ?? WITHDRAWN.exec(state))?.[1];
}

/** The interview that an address only ever led to, or whose page it was; undefined for an interview of its own. */
export function ledTo(state: string): string | undefined {
  return ALIAS.exec(state)?.[1];
}

/** The shard of a line. */
export function shardOf({ shard = 1 }: Pick<PublishedLine, 'shard'>): number {
  return shard;
}

/** A page below an interview's address: a language, `comments` or `changes`. */
const PAGE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;
/** An address that only ever led to an interview. */
const ALIAS = /^-> ([a-z0-9-]+)$/;
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
  const [id = '', page] = interview.split(/\/(.*)/);
  const isWhole =
    INTERVIEW_ID.test(id) &&
    (page === undefined || PAGE.test(page)) &&
    [passage, comment].every((number) => /^\d+$/.test(number)) &&
    (page === undefined
      ? PUBLISHED.test(state) || WITHDRAWN.test(state) || ALIAS.test(state)
      : state === `-> ${id}`) &&
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
 * The lines of an interview: its own, and those of earlier addresses that it answers for (`folders` are the ids
 * that are interviews themselves), with those of pages below them, in the order of the list. What they
 * promised, it must keep.
 */
export function promisesOf(
  { id, aliases }: { id: string; aliases: readonly string[] },
  lines: readonly PublishedLine[],
  folders: ReadonlySet<string> = new Set(),
): PublishedLine[] {
  const places = placesIn(lines);
  return [...new Set([id, ...aliases.filter((alias) => !folders.has(alias))])]
    .flatMap((name) => places.get(name) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => lines[place] ?? []);
}

const places = new WeakMap<readonly PublishedLine[], Map<string, number[]>>();

/** The pages that stood below the addresses of an interview, by its `lines`. */
export function pagesIn(lines: readonly PublishedLine[]): string[] {
  return [...new Set(lines.flatMap(({ interview }) => interview.split(/\/(.*)/)[1] ?? []))];
}

/** Where the lines of each interview, and of its pages, stand in the list. */
function placesIn(lines: readonly PublishedLine[]): Map<string, number[]> {
  const known = places.get(lines) ?? new Map<string, number[]>();
  if (!places.has(lines))
    for (const [place, { interview }] of lines.entries()) {
      const [id = ''] = interview.split('/');
      known.set(id, [...(known.get(id) ?? []), place]);
    }
  places.set(lines, known);
  return known;
}

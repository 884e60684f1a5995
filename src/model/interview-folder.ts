import type { InterviewFiles } from './joining.ts';
import { checkHistory, parseHistory, type PastText } from './history.ts';
import { doubledIds, parseLedger, type LedgerLine } from './ledger.ts';
import { problemAt, type Problem } from './problem.ts';
import type { PublishedLine } from './published.ts';
import { ofKind, type Source, type TableSource } from './source.ts';

/** The books of one interview: what was published, and what its ids stood on before. */
export interface Books {
  ledger: LedgerLine[];
  past: PastText[];
  /** Whether the folder has a ledger at all. */
  exists: boolean;
  problems: Problem[];
}

/**
 * Read the ledger and the history of an interview's folder `own`. A published interview without a ledger is
 * a problem; so is a text that the ledger speaks of and the history lacks. Of what could not be read
 * (`unread`), nothing is said here.
 */
export function booksOf(
  own: readonly Source[],
  folder: string,
  line: PublishedLine | undefined,
  unread: readonly string[],
): Books {
  const path = `${folder}/passages.tsv`;
  const source = ofKind<TableSource>(own, 'ledger')[0];
  const { lines, problems } =
    source === undefined ? { lines: [], problems: [] } : parseLedger(source.text, path);
  problems.push(...doubledIds(lines, path));
  if (source === undefined && line !== undefined && !unread.includes(path))
    problems.push(
      problemAt(
        { path, line: 1, column: 1 },
        `the ledger of the published interview “${line.interview}” is missing`,
        'take the file back from git: without it its passages would get other ids',
      ),
    );
  const historyPath = `${folder}/passages.history.tsv`;
  const history = parseHistory(ofKind<TableSource>(own, 'history')[0]?.text ?? '', historyPath);
  const isHistoryWhole = problems.length + history.problems.length === 0 && !unread.includes(historyPath);
  problems.push(...history.problems, ...(isHistoryWhole ? checkHistory(history.past, lines, path) : []));
  return { ledger: lines, past: history.past, exists: source !== undefined, problems };
}

/** The files of a folder as they are joined; drafts only where they count. `unread` are its files that could not be used. */
export function filesOf(
  id: string,
  own: readonly Source[],
  unread: readonly string[],
  { ledger, past }: Pick<Books, 'ledger' | 'past'>,
  lastPassage: number,
  drafts: boolean,
): InterviewFiles {
  return {
    id,
    versions: own
      .filter((source) => source.kind === 'version')
      .filter(({ front }) => drafts || front.draft !== true),
    comments: own.filter((source) => source.kind === 'comment'),
    thread: own.find((source) => source.kind === 'thread'),
    images: [
      ...own.filter((source) => source.kind === 'image').map(({ name }) => name),
      ...unread.map((path) => path.split('/').at(-1) ?? ''),
    ],
    allCommentsRead: !unread.some((path) => path.split('/').at(-2) === 'comments'),
    ledger,
    past,
    lastPassage,
  };
}

/** A folder without a version that could be read. */
export function withoutVersion(own: readonly Source[], isPublished: boolean): Problem {
  const path = own[0]?.path ?? '';
  return problemAt(
    { path, line: 1, column: 1 },
    'no version of this interview is here',
    isPublished ? 'put its text back' : 'write one, such as en.md, or take the folder away',
  );
}

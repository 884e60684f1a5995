import type { InterviewFiles } from './joining.ts';
import { checkHistory, parseHistory, type PastText } from './history.ts';
import { passageNumber } from './ids.ts';
import { doubledIds, isPassageLine, parseLedger, type LedgerLine } from './ledger.ts';
import { parseNoteQuotations } from './note-quotations.ts';
import { problemAt, type Problem } from './problem.ts';
import type { PublishedLine } from './published.ts';
import { ofKind, type Source, type StoredQuotation, type TableSource, type VersionSource } from './source.ts';
import { ONLY_WRITER } from './table.ts';

/** The books of one interview: what was published, and what its ids stood on before. */
export interface Books {
  ledger: LedgerLine[];
  past: PastText[];
  /** The quotation links of its notes. */
  noteQuotations: StoredQuotation[];
  /** Whether the folder has a ledger at all. */
  exists: boolean;
  problems: Problem[];
}

/**
 * Read the ledger and the history of an interview's folder `own`. Where anything was promised of it
 * (`promises`: its lines of published.tsv, and those of its earlier addresses), the ledger must be there and
 * reach as far. A text that the ledger speaks of and the history lacks is a problem, and so is a published
 * version that is a draft again, save where drafts count. Of what could not be read (`unread`), nothing is
 * said here.
 */
export function booksOf(
  own: readonly Source[],
  folder: string,
  {
    promises,
    unread,
    drafts,
  }: { promises: readonly PublishedLine[]; unread: readonly string[]; drafts: boolean },
): Books {
  const path = `${folder}/passages.tsv`;
  const source = ofKind<TableSource>(own, 'ledger')[0];
  const { lines, problems } =
    source === undefined ? { lines: [], problems: [] } : parseLedger(source.text, path);
  problems.push(...doubledIds(lines, path));
  const [promise] = promises;
  const last = Math.max(0, ...promises.map(({ lastPassage }) => lastPassage));
  if (source === undefined && promise !== undefined && last > 0 && !unread.includes(path))
    problems.push(
      problemAt(
        { path, line: 1, column: 1 },
        `the ledger of the published interview “${promise.interview}” is missing`,
        'take the file back from git, or move it along with the folder: without it its passages would get other ids',
      ),
    );
  const reached = Math.max(0, ...lines.filter(isPassageLine).map(({ id }) => passageNumber(id)));
  if (source !== undefined && problems.length === 0 && reached < last)
    problems.push(
      problemAt(
        { path, line: lines.length + 2, column: 1 },
        `p${last} of “${promise?.interview ?? ''}” was published, but the ledger ends with p${reached}`,
        ONLY_WRITER,
      ),
    );
  const historyPath = `${folder}/passages.history.tsv`;
  const history = parseHistory(ofKind<TableSource>(own, 'history')[0]?.text ?? '', historyPath);
  const isHistoryWhole = problems.length + history.problems.length === 0 && !unread.includes(historyPath);
  problems.push(...history.problems, ...(isHistoryWhole ? checkHistory(history.past, lines, path) : []));
  const notesPath = `${folder}/notes.tsv`;
  const notes = ofKind<TableSource>(own, 'note quotations')[0];
  const quoted =
    notes === undefined ? { quotes: [], problems: [] } : parseNoteQuotations(notes.text, notesPath);
  problems.push(...quoted.problems);
  if (!drafts) problems.push(...draftsAgain(own, lines));
  return {
    ledger: lines,
    past: history.past,
    noteQuotations: quoted.quotes,
    exists: source !== undefined,
    problems,
  };
}

/** Published versions that say that they are drafts, while another version is none. */
function draftsAgain(own: readonly Source[], ledger: readonly LedgerLine[]): Problem[] {
  const published = new Set(ledger.filter(({ state }) => state === 'live').map(({ language }) => language));
  const versions = ofKind<VersionSource>(own, 'version');
  if (versions.every(({ front }) => front.draft === true)) return [];
  return versions
    .filter(({ front, language }) => front.draft === true && published.has(language))
    .map((version) =>
      problemAt(
        version.at(['draft']),
        `the published version ${version.language} is a draft again`,
        'say draft: false; to take it away, take its file away',
      ),
    );
}

/**
 * The files of a folder as they are joined; drafts only where they count. `unread` are its files that could not
 * be used, `promises` its lines of published.tsv.
 */
export function filesOf(
  id: string,
  own: readonly Source[],
  unread: readonly string[],
  { ledger, past, noteQuotations }: Omit<Books, 'exists' | 'problems'>,
  promises: readonly PublishedLine[],
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
    noteQuotations,
    promises,
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

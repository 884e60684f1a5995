import type { LedgerLine } from './ledger.ts';
import { markOf } from './mark.ts';
import { problemAt, type Problem } from './problem.ts';
import { foreignMarks, ONLY_WRITER } from './table.ts';

/** A text that an id stood on before, as `passages.history.tsv` keeps it. */
export interface PastText {
  id: string;
  language: string;
  mark: string;
  /** The day on which it was replaced. */
  until: string;
  /** Empty where it was redacted. */
  text: string;
  /** Why it was redacted. */
  because?: string | undefined;
}

/**
 * Read `passages.history.tsv`: a set, in which a merge may have left a line twice. A line that is not what
 * the tool wrote is a problem at its place.
 */
export function parseHistory(text: string, path: string): { past: PastText[]; problems: Problem[] } {
  const problems = foreignMarks(text, path, 'keep both branches’ lines, and take git’s marks out');
  if (problems.length > 0) return { past: [], problems };
  const past = new Map<string, PastText>();
  for (const [index, row] of text.split('\n').entries()) {
    if (row === '') continue;
    const [id, language, mark, until, words, because, ...more] = row.split('\t');
    const isWhole =
      id !== undefined &&
      language !== undefined &&
      mark !== undefined &&
      until !== undefined &&
      words !== undefined &&
      more.length === 0 &&
      /^\d{4}-\d{2}-\d{2}$/.test(until);
    if (
      isWhole &&
      (because === undefined ? mark.length >= 4 && markOf(words, mark.length) === mark : words === '')
    )
      past.set(row, { id, language, mark, until, text: words, because });
    else
      problems.push(
        problemAt(
          { path, line: index + 1, column: 1 },
          isWhole ? `this past text of ${id} was changed` : 'this line of the history has not its columns',
          ONLY_WRITER,
        ),
      );
  }
  return { past: [...past.values()], problems };
}

/** Texts that the ledger says an id stood on, and that the history does not hold; at the ledger's line. */
export function checkHistory(
  past: readonly PastText[],
  ledger: readonly LedgerLine[],
  path: string,
): Problem[] {
  const kept = new Set(past.map(({ id, language, mark }) => `${id}\t${language}\t${mark}`));
  return ledger.flatMap(({ id, language, marks }, index) =>
    marks
      .slice(1)
      .filter((mark) => !kept.has(`${id}\t${language}\t${mark}`))
      .map((mark) =>
        problemAt(
          { path, line: index + 2, column: 1 },
          `the history lacks the text that ${id} stood on as ${mark}`,
          'take passages.history.tsv back from git',
        ),
      ),
  );
}

/** `passages.history.tsv` with more lines at its end. */
export function appendHistory(history: string, past: readonly PastText[]): string {
  const rows = past.map(({ id, language, mark, until, text }) =>
    [id, language, mark, until, text].join('\t'),
  );
  return history + rows.map((row) => `${row}\n`).join('');
}

/** `passages.history.tsv` without the texts of some ids; their days and marks stay, and the reason is said. */
export function redactHistory(history: string, redacted: ReadonlyMap<string, string>): string {
  const rows = history.split('\n').map((row) => {
    const [id = '', language, mark, until, text] = row.split('\t');
    const because = redacted.get(id);
    if (because === undefined || text === undefined || text === '') return row;
    return [id, language, mark, until, '', because.replace(/\s+/g, ' ')].join('\t');
  });
  return rows.join('\n');
}

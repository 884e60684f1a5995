import { problemAt, type Problem } from './problem.ts';

/** What to do about a table that anything but the tool has written. */
export const ONLY_WRITER = 'take the file back from git; npm run passages is its only writer';

/**
 * What editors and merges leave in a table (ledger, history, list of what is published) and its writer
 * never does: a byte order mark, line ends other than LF, git's conflict marks; each at its first line.
 * `settle` says what to do about a conflict.
 */
export function foreignMarks(text: string, path: string, settle: string): Problem[] {
  const problems: Problem[] = [];
  const at = (offset: number, what: string, todo: string): void => {
    const line = text.slice(0, offset).split('\n').length;
    if (offset >= 0) problems.push(problemAt({ path, line, column: 1 }, what, todo));
  };
  at(
    text.startsWith('\uFEFF') ? 0 : -1,
    'the table begins with a byte order mark',
    'save it as UTF-8 without one, or take it back from git',
  );
  at(
    text.indexOf('\r'),
    'this line does not end with LF alone',
    'save the file with LF line ends, or take it back from git; .gitattributes keeps git from changing them',
  );
  at(text.search(/^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/m), 'git could not join two branches here', settle);
  return problems;
}

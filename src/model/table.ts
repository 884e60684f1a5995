import { checkOf } from './mark.ts';
import { problemAt, type Problem } from './problem.ts';

/** What to do about a table that anything but the tool has written. */
export const ONLY_WRITER = 'take the file back from git; npm run passages is its only writer';

const END = 'end';

/**
 * The rows of a table between its `first` line and its `end`, and what is wrong with these two. The end
 * carries a check over the key of the last row, so that a table that was cut off and closed by hand, or lost
 * its last rows, is found; two branches that change other rows still merge.
 */
export function rowsOf(
  text: string,
  path: string,
  { first, name }: { first: string; name: string },
): { rows: string[]; endCheck: string | undefined; problems: Problem[] } {
  const all = text.split('\n');
  const problems: Problem[] = [];
  const complain = (line: number, what: string): void =>
    void problems.push(problemAt({ path, line, column: 1 }, what, ONLY_WRITER));
  if (all[0] !== first) complain(1, `the ${name} does not begin with “${first}”`);
  const end = all.findLastIndex((row) => row === END || row.startsWith(`${END}\t`));
  if (end < 1) complain(all.length, `the ${name} is cut short: its last line “${END}” is missing`);
  else if (all.slice(end + 1).some((row) => row !== ''))
    complain(end + 2, `text stands behind the ${name}’s last line`);
  const rows = all.slice(1, end < 1 ? all.length : end);
  // Of a table that was cut off, the last line end is no row.
  if (end < 1 && rows.at(-1) === '') rows.pop();
  return { rows, endCheck: end < 1 ? undefined : (all[end]?.slice(END.length + 1) ?? ''), problems };
}

/** The last line of a table whose last row has this key. */
export function endRow(key: string): string {
  return `${END}\t${checkOf(`${END} ${key}`)}`;
}

/** The problem where the last line of a table belongs behind another row than `key`. */
export function endProblem(
  endCheck: string | undefined,
  key: string,
  place: { path: string; line: number },
): Problem[] {
  return endCheck === undefined || `${END}\t${endCheck}` === endRow(key)
    ? []
    : [
        problemAt(
          { ...place, column: 1 },
          'lines before the table’s end are gone, or were put there by hand',
          ONLY_WRITER,
        ),
      ];
}

/**
 * What editors and merges leave in a table (ledger, history, list of what is published) and its writer
 * never does: a byte order mark, line ends other than LF, git's conflict marks; each at its first line.
 * `settle` says what to do about a conflict.
 */
export function foreignMarks(text: string, path: string, settle: string): Problem[] {
  const problems: Problem[] = [];
  const at = (offset: number, what: string, todo: string): void => {
    if (offset < 0) return;
    const line = text.slice(0, offset).split('\n').length;
    problems.push(problemAt({ path, line, column: 1 }, what, todo));
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

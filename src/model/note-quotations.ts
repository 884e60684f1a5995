import { checkOf } from './mark.ts';
import { problemAt, type Problem } from './problem.ts';
import type { Quotation, StoredQuotation } from './source.ts';
import { endProblem, endRow, foreignMarks, ONLY_WRITER, rowsOf } from './table.ts';

/*
 * `notes.tsv` of an interview: what its notes quote, a line each in the order of the notes. A note's text is
 * its author's, so its links stand beside it: state, interview (empty for its own), passage, check, words.
 */
const FIRST = 'colloquy-notes 1';
const COLUMNS = 5;
const STATES: readonly string[] = ['ok', 'drifted', 'orphan', 'elsewhere'] satisfies Quotation['state'][];

/** `notes.tsv` of these links. */
export function formatNoteQuotations(quotes: readonly Quotation[]): string {
  const rows = quotes.map((quote, index) => formatRow(quote, quotes[index - 1]?.text ?? ''));
  return [FIRST, ...rows, endRow(quotes.at(-1)?.text ?? ''), ''].join('\n');
}

/**
 * Read `notes.tsv`. What was cut off, or changed by anything but the tool, is a problem at its line: each
 * line carries a check over itself and the words of the one before it.
 */
export function parseNoteQuotations(
  text: string,
  path: string,
): { quotes: StoredQuotation[]; problems: Problem[] } {
  const foreign = foreignMarks(
    text,
    path,
    `take the table of one branch whole (git checkout --ours ${path}, or --theirs), then run npm run passages`,
  );
  if (foreign.length > 0) return { quotes: [], problems: foreign };
  const { rows, endCheck, problems } = rowsOf(text, path, { first: FIRST, name: 'table' });
  const quotes: StoredQuotation[] = [];
  let before = '';
  for (const [index, row] of rows.entries()) {
    const place = { path, line: index + 2, column: 1 };
    const quote = parseRow(row);
    if (quote === undefined)
      problems.push(problemAt(place, `this line of the table has not its ${COLUMNS} columns`, ONLY_WRITER));
    else {
      if (formatRow(quote, before) !== row)
        problems.push(
          problemAt(
            place,
            'this line of the table was changed by hand, moved, or left by a merge',
            ONLY_WRITER,
          ),
        );
      quotes.push({ ...quote, place });
      before = quote.text;
    }
  }
  if (problems.length === 0) problems.push(...endProblem(endCheck, before, { path, line: rows.length + 2 }));
  return { quotes, problems };
}

function formatRow({ text, state, interview = '', passage = '' }: Quotation, before: string): string {
  const fields = [state, interview, passage];
  return [...fields, checkOf([before, ...fields, text].join('\u001F')), text].join('\t');
}

function parseRow(row: string): Quotation | undefined {
  const fields = row.split('\t');
  const [state = '', interview = '', passage = '', check, text] = fields;
  if (fields.length !== COLUMNS || check === undefined || text === undefined || !isState(state))
    return undefined;
  const where = { ...(interview !== '' && { interview }), ...(passage !== '' && { passage }) };
  return { text, ...where, state };
}

function isState(state: string): state is Quotation['state'] {
  return STATES.includes(state);
}

import { PASSAGE_ID, passageLetters, passageNumber } from './ids.ts';
import { checkOf } from './mark.ts';
import { problemAt, type Problem } from './problem.ts';
import { endProblem, endRow, foreignMarks, ONLY_WRITER, rowsOf } from './table.ts';

/**
 * One line of a ledger: an id and the text it stands on in one version.
 * `state` is `live` for a passage, `section` for a heading's slug, `-> survivor, date, reason` for an id that
 * was retired, and `gone, date` for a text that its version no longer has, while the id stands.
 */
export interface LedgerLine {
  id: string;
  /** Participant id; empty for narration and headings. */
  speaker: string;
  state: string;
  language: string;
  /** The mark of each text that the id has stood on in this language, newest first. */
  marks: string[];
  /** The accepted text, on one line. */
  text: string;
}

const FIRST = 'colloquy-passages 1';
const COLUMNS = 7;

/** `passages.tsv` of these lines. */
export function formatLedger(lines: readonly LedgerLine[]): string {
  let before = '';
  const rows = lines.map((line) => {
    const row = formatLine(line, before);
    before = keyOf(line);
    return row;
  });
  return [FIRST, ...rows, endRow(before), ''].join('\n');
}

/** Wrong lines of a ledger that are named one by one. */
const MOST_PROBLEMS = 100;

/**
 * Read `passages.tsv`. What was cut off, or changed by anything but the tool, is a problem at its line:
 * each line carries a check over itself and the key (id and language) of the one before it.
 */
export function parseLedger(text: string, path: string): { lines: LedgerLine[]; problems: Problem[] } {
  const foreign = foreignMarks(text, path, settleWith(path));
  if (foreign.length > 0) return { lines: [], problems: foreign };
  const { rows, endCheck, problems } = rowsOf(text, path, { first: FIRST, name: 'ledger' });
  const lines: LedgerLine[] = [];
  let before = '';
  for (const [index, row] of rows.entries()) {
    const line = parseLine(row);
    const complain = (what: string): void =>
      void problems.push(problemAt({ path, line: index + 2, column: 1 }, what, ONLY_WRITER));
    // Such a file is no ledger with a fault, but another file.
    if (problems.length >= MOST_PROBLEMS) break;
    if (line === undefined) complain(`this line of the ledger has not its ${COLUMNS} columns`);
    else {
      if (formatLine(line, before) !== row)
        complain(`the ledger's line of ${line.id} was changed by hand, moved, or left by a merge`);
      lines.push(line);
      before = keyOf(line);
    }
  }
  // Where a line before it is not as it was, the end says nothing more.
  if (problems.length === 0) problems.push(...endProblem(endCheck, before, { path, line: rows.length + 2 }));
  return { lines, problems };
}

/** Ids that two lines of one language claim, as when two branches gave out the same one and both lines were kept. */
export function doubledIds(lines: readonly LedgerLine[], path: string): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ id, language }, index) => {
    const key = keyOf({ id, language });
    const other = first.get(key);
    if (other === undefined) first.set(key, index);
    return other === undefined
      ? []
      : problemAt(
          { path, line: index + 2, column: 1 },
          `${id} was given to two texts: it stands in line ${other + 2} too`,
          settleWith(path),
        );
  });
}

function settleWith(path: string): string {
  return `two branches changed the same place: keep both texts in the versions, take the ledger of one branch whole, of the published one if one is (git checkout --ours ${path}, or --theirs), then run npm run passages, which gives the other's new passages ids of their own`;
}

/**
 * The marks of the first texts, in each version, of the passage with the lowest number: they tell one ledger
 * from another. None where there is no passage.
 */
export function firstMarks(lines: readonly LedgerLine[]): string[] {
  let first: LedgerLine[] = [];
  for (const line of lines) {
    if (!isPassageLine(line) || passageLetters(line.id) !== '') continue;
    const [known = line] = first;
    if (line.id === known.id) first.push(line);
    else if (passageNumber(line.id) < passageNumber(known.id)) first = [line];
  }
  return first.flatMap(({ marks }) => marks.at(-1) ?? []);
}

/** Whether the line is a passage's (a heading's slug has lines too). */
export function isPassageLine(line: LedgerLine): boolean {
  return PASSAGE_ID.test(line.id);
}

function formatLine(line: LedgerLine, before: string): string {
  const fields = [line.id, line.speaker, line.state, line.language, line.marks.join(' ')];
  const check = checkOf([before, ...fields, line.text].join('\u001F'));
  return [...fields, check, line.text].join('\t');
}

function parseLine(row: string): LedgerLine | undefined {
  const fields = row.split('\t');
  const [id, speaker, state, language, marks, check, text] = fields;
  if (fields.length !== COLUMNS || id === undefined || speaker === undefined || state === undefined)
    return undefined;
  if (language === undefined || marks === undefined || check === undefined || text === undefined)
    return undefined;
  return { id, speaker, state, language, marks: marks.split(' ').filter(Boolean), text };
}

function keyOf({ id, language }: Pick<LedgerLine, 'id' | 'language'>): string {
  return `${id}\t${language}`;
}

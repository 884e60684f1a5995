import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLedger, isPassageLine, parseLedger, type LedgerLine } from '../../src/model/ledger.ts';
import { FORD } from '../fixtures/ford.ts';
import { messages } from '../fixtures/sources.ts';

const TEXT = FORD['interviews/ford/passages.tsv'] as string;

/** Fields hold anything but tabs and line ends; texts come folded to one line. */
const field = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\t\n\r]/g, ' '));
const line: fc.Arbitrary<LedgerLine> = fc.record({
  id: fc.oneof(fc.constantFrom('p1', 'p1', 'p14a', 'p0a', 'the-answer'), field),
  speaker: field,
  state: fc.constantFrom('live', 'section', '-> p1, 2024-11-27, merged into it'),
  language: fc.constantFrom('en', 'zh-Hans'),
  marks: fc.array(fc.constantFrom('20CF', 'KXCK', 'DYWZ9'), { minLength: 1, maxLength: 3 }),
  text: field,
});
const ledgers = fc.array(line, { maxLength: 8 });

test('a ledger is read as it was written', () => {
  fc.assert(
    fc.property(ledgers, (lines) => {
      expect(parseLedger(formatLedger(lines), 'x')).toEqual({ lines, problems: [] });
    }),
    { numRuns: 500 },
  );
  const { lines, problems } = parseLedger(TEXT, 'x');
  expect(problems).toEqual([]);
  expect(formatLedger(lines)).toBe(TEXT);
});

describe('what anything but the tool has changed is found', () => {
  test('each other character, each lacking one, each one more', () => {
    for (let at = 0; at < TEXT.length - 1; at++) {
      const rest = TEXT.slice(at + 1);
      const others = [
        '',
        'x',
        '0',
        ' ',
        '\u00A0',
        '\t',
        '\n',
        'e\u0301',
        `${TEXT[at] ?? ''} `,
        `${TEXT[at] ?? ''}x`,
      ];
      for (const other of others)
        if (other !== TEXT[at]) {
          const changed = TEXT.slice(0, at) + other + rest;
          expect(
            parseLedger(changed, 'x').problems,
            JSON.stringify(changed.slice(at - 20, at + 20)),
          ).not.toEqual([]);
        }
    }
  });

  test('another spelling of the same letters', () => {
    const composed = formatLedger([
      { id: 'p1', speaker: '', state: 'live', language: 'en', marks: ['20CF'], text: 'caf\u00E9 ol\u00E9' },
    ]);
    expect(parseLedger(composed.replace('caf\u00E9', 'cafe\u0301'), 'x').problems).toHaveLength(1);
  });

  test('any character of any ledger', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        (lines, where, other) => {
          const text = formatLedger(lines);
          const at = where % (text.length - 1);
          fc.pre(text[at] !== other);
          const read = parseLedger(text.slice(0, at) + other + text.slice(at + 1), 'x');
          expect(read.problems).not.toEqual([]);
        },
      ),
      // Of a million changes one meets the four characters of a check by chance: the seed is fixed.
      { numRuns: 2000, seed: 14 },
    );
  });

  test('two lines that changed places', () => {
    const rows = TEXT.split('\n').slice(0, -1);
    for (let a = 0; a < rows.length; a++)
      for (let b = a + 1; b < rows.length; b++) {
        const swapped = [...rows];
        [swapped[a], swapped[b]] = [rows[b] ?? '', rows[a] ?? ''];
        expect(parseLedger(`${swapped.join('\n')}\n`, 'x').problems, `${a} and ${b}`).not.toEqual([]);
      }
  });

  test('each line that is gone, and each that is there twice', () => {
    const rows = TEXT.split('\n').slice(0, -1);
    for (const [index, row] of rows.entries()) {
      const without = `${rows.toSpliced(index, 1).join('\n')}\n`;
      expect(parseLedger(without, 'x').problems, row).not.toEqual([]);
      const twice = `${rows.toSpliced(index, 0, row).join('\n')}\n`;
      expect(parseLedger(twice, 'x').problems, row).not.toEqual([]);
    }
  });
});

/** The last line of a ledger that has no other. */
const END = formatLedger([]).split('\n')[1] ?? '';

test.each([
  [
    '',
    [
      'x:1:1: the ledger does not begin with “colloquy-passages 1”',
      'x:1:1: the ledger is cut short: its last line “end” is missing',
    ],
  ],
  ['colloquy-passages 1\n', ['x:2:1: the ledger is cut short: its last line “end” is missing']],
  [`colloquy-passages 2\n${END}\n`, ['x:1:1: the ledger does not begin with “colloquy-passages 1”']],
  [`colloquy-passages 1\n${END}\n\nmore\n`, ['x:3:1: text stands behind the ledger’s last line']],
  [`colloquy-passages 1\np1\tlive\n${END}\n`, ['x:2:1: this line of the ledger has not its 7 columns']],
  [`colloquy-passages 1\n\n${END}\n`, ['x:2:1: this line of the ledger has not its 7 columns']],
  [`colloquy-passages 1\n${END}\n`, []],
])('%j', (text, expected) => {
  expect(messages(parseLedger(text, 'x').problems)).toEqual(
    expected.map((what) => `${what} — take the file back from git; npm run passages is its only writer`),
  );
});

test('a retired line names its survivor', () => {
  const retired = {
    id: 'p15',
    speaker: '',
    state: '-> p14, 2024-11-27, merged',
    language: 'en',
    marks: [],
    text: '',
  };
  expect([isPassageLine(retired), isPassageLine({ ...retired, id: 'the-answer' })]).toEqual([true, false]);
});

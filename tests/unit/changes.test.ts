import { expect, test } from 'vitest';
import { changesOf } from '../../src/model/changes.ts';
import { appendHistory, checkHistory, parseHistory, redactHistory } from '../../src/model/history.ts';
import type { LedgerLine } from '../../src/model/ledger.ts';
import { markOf } from '../../src/model/mark.ts';
import { messages } from '../fixtures/sources.ts';

const line = (id: string, texts: string[], more: Partial<LedgerLine> = {}): LedgerLine => ({
  id,
  speaker: '',
  state: 'live',
  language: 'en',
  marks: texts.map((text) => markOf(text)),
  text: texts[0] ?? '',
  ...more,
});
const past = (id: string, text: string, until: string, language = 'en') => ({
  id,
  language,
  mark: markOf(text),
  until,
  text,
});

test('changes are told newest first, each with what stood before and after it', () => {
  expect(
    changesOf(
      [line('p1', ['Same.']), line('p2', ['Third.', 'Second.', 'First.'])],
      [past('p2', 'First.', '2024-01-01'), past('p2', 'Second.', '2025-01-01')],
    ),
  ).toEqual([
    {
      id: 'p2',
      changes: [
        { language: 'en', date: '2025-01-01', before: 'Second.', after: 'Third.', withheld: undefined },
        { language: 'en', date: '2024-01-01', before: 'First.', after: 'Second.', withheld: undefined },
      ],
    },
  ]);
});

test('a text put back and changed again is told each time', () => {
  const rows = [past('p1', 'A', '2024-01-01'), past('p1', 'B', '2024-02-01'), past('p1', 'A', '2024-03-01')];
  const [one] = changesOf([line('p1', ['B', 'A', 'B', 'A'])], rows);
  expect(one?.changes.map(({ date, before, after }) => `${date} ${before} → ${after}`)).toEqual([
    '2024-03-01 A → B',
    '2024-02-01 B → A',
    '2024-01-01 A → B',
  ]);
});

test('a version taken away, a retired id, a redacted text', () => {
  const redacted = { ...past('p3', '', '2024-01-01'), mark: 'AAAA', because: 'at his wish' };
  const told = changesOf(
    [
      line('p1', ['Here.']),
      line('p1', ['Hier.'], { language: 'de', state: 'gone, 2024-01-01' }),
      line('p2', ['Gone.'], { state: '-> p1, 2024-05-01, cut' }),
      line('p3', ['Now.'], { marks: ['BBBB', 'AAAA'] }),
    ],
    [redacted],
  );
  expect(told).toEqual([
    {
      id: 'p1',
      changes: [{ language: 'de', date: '2024-01-01', before: 'Hier.', after: undefined }],
    },
    { id: 'p2', changes: [], retired: { id: 'p2', survivor: 'p1', date: '2024-05-01', because: 'cut' } },
    {
      id: 'p3',
      changes: [
        { language: 'en', date: '2024-01-01', before: undefined, after: 'Now.', withheld: 'at his wish' },
      ],
    },
  ]);
});

test('a history is read as it was written, a line left twice by a merge once', () => {
  const rows = [past('p1', 'One.', '2024-01-01'), past('p2', 'Two.', '2024-01-02')];
  const text = appendHistory(appendHistory('', rows), rows);
  expect(parseHistory(text, 'x')).toEqual({ past: rows, problems: [] });
  const redacted = redactHistory(text, new Map([['p1', 'at his\nwish']]));
  expect(redacted).not.toContain('One.');
  expect(parseHistory(redacted, 'x')).toEqual({
    past: [{ ...rows[0], text: '', because: 'at his wish' }, rows[1]],
    problems: [],
  });
  // A second redaction keeps the first one's reason.
  expect(redactHistory(redacted, new Map([['p1', 'again']]))).toBe(redacted);
});

test('each past text must be there that the ledger speaks of', () => {
  const ledger = [line('p1', ['Now.', 'Then.'])];
  expect(checkHistory([past('p1', 'Then.', '2024-01-01')], ledger, 'x')).toEqual([]);
  expect(messages(checkHistory([past('p2', 'Then.', '2024-01-01')], ledger, 'x'))).toEqual([
    `x:2:1: the history lacks the text that p1 stood on as ${markOf('Then.')} — take passages.history.tsv back from git`,
  ]);
});

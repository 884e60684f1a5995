import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { searchAddressFor } from '../../src/search/quote-address.ts';

test.each([
  ['three years', '/reader/search/?q=%22three+years%22'],
  ['  he said “no”,\u00A0to me ', '/reader/search/?q=%22he+said+no+%2C+to+me%22'],
  ['the first\n\nthe second', '/reader/search/?q=%22the+first%22'],
  ['三年', '/reader/search/?q=%22%E4%B8%89%E5%B9%B4%22'],
  [' — … ', undefined],
  ['', undefined],
])('%j', (text, expected) => {
  expect(searchAddressFor(text, '/reader/')).toBe(expected);
});

test('a long selection is cut between words, and is one phrase', () => {
  const address = searchAddressFor('envelope '.repeat(60), '/');
  const q = new URL(address ?? '', 'http://x').searchParams.get('q') ?? '';
  expect(q.length).toBeLessThan(250);
  expect(q).toMatch(/^"(?:envelope )+envelope"$/);
  expect(parseQuery(q).phrases.length).toBe(1);
});

import { expect, test } from 'vitest';
import type { SearchRecord } from '../../src/search/records.ts';
import { meantBy, vocabularyOf } from '../../src/search/vocabulary.ts';

const records = [
  'The postman knows Nāgasena; Nāgasena knows.',
  'A postman, THE Postman. 三年之後 2024 postman',
  'Those postmen',
].map((text) => ({ texts: [{ language: 'en', text }] }) as unknown as SearchRecord);

test('holds words as they are most often written, the most frequent first', () => {
  expect(vocabularyOf(records)).toEqual(['postman', 'knows', 'Nāgasena', 'postmen', 'Those']);
});

test.each([
  ['postmna', 'postman'],
  ['POSTMAM', 'postman'],
  ['nagasenna', 'Nāgasena'],
  ['zzzqq', undefined],
  ['kno', undefined],
  ['', undefined],
])('%s: probably %s', (word, expected) => {
  expect(meantBy(word, vocabularyOf(records))).toBe(expected);
});

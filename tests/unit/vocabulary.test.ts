import { expect, test } from 'vitest';
import type { SearchRecord } from '../../src/search/records.ts';
import { meantBy, vocabularyOf } from '../../src/search/vocabulary.ts';
import { charactersOf, wordsUsedIn } from '../../src/search/words-used.ts';

const records = [
  'The postman knows Nāgasena; Nāgasena knows.',
  'A postman, THE Postman. 三年之後 2024 postman',
  'Those postmen',
].map((text) => ({ texts: [{ language: 'en', text }] }) as unknown as SearchRecord);
/** Some words are in both shards, each written in its own way. */
const used = [wordsUsedIn(records.slice(0, 1)), wordsUsedIn(records.slice(1))];

test('holds words as they are most often written, the most frequent first', () => {
  expect(vocabularyOf(used)).toEqual(['postman', 'knows', 'Nāgasena', 'postmen', 'Those']);
});

test.each([
  ['postmna', 'postman'],
  ['POSTMAM', 'postman'],
  ['nagasenna', 'Nāgasena'],
  ['zzzqq', undefined],
  ['kno', undefined],
  ['', undefined],
])('%s: probably %s', (word, expected) => {
  expect(meantBy(word, vocabularyOf(used))).toBe(expected);
});

test('Han characters are told, each once', () => {
  expect([...charactersOf([...used, ...used])].sort()).toEqual([...'三年之後'].sort());
});

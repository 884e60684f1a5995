import { expect, test } from 'vitest';
import type { SearchRecord } from '../../src/search/records.ts';
import { meantBy, vocabularyOf } from '../../src/search/vocabulary.ts';
import { WordCount } from '../../src/search/words-used.ts';

const records = [
  'The postman knows Nāgasena; Nāgasena knows.',
  'A postman, THE Postman. 三年之後 2024 postman',
  'Those postmen',
].map((text) => ({ texts: [{ language: 'en', text }] }) as unknown as SearchRecord);
/** Counted in two shards, in both of which some words are, each written in its own way. */
const count = new WordCount();
for (const shard of [records.slice(0, 1), records.slice(1)]) {
  const own = new WordCount();
  for (const record of shard) own.read(record);
  count.add(own.used);
}
const { used } = count;

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
  expect(used.characters).toBe([...'三年之後'].sort().join(''));
});

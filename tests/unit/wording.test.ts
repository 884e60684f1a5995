import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordingFor, type Wording } from '../../src/wording.ts';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh-Hans', 'zh-Hans'],
  ['zh-TW', 'zh-Hans'],
  ['eo', 'en'],
])('a site in %s speaks %s', (language, expected) => {
  expect(wordingFor(language).language).toBe(expected);
});

test('every file of the folder is a language, and none leaves anything in English', async () => {
  const names = await readdir(join(import.meta.dirname, '..', '..', 'src', 'wording'));
  const languages = names.filter((name) => name !== 'wording.ts').map((name) => name.replace('.ts', ''));
  expect(languages.sort()).toEqual(['chinese', 'english']);
  const sentences = (wording: Wording): string[] =>
    JSON.stringify(wording)
      .split('"')
      .filter((text) => /[a-z]{3,} [a-z]{3,}/.test(text));
  const english = new Set(sentences(wordingFor('en')));
  expect(english.size).toBeGreaterThan(25);
  expect(sentences(wordingFor('zh')).filter((text) => english.has(text))).toEqual([]);
});

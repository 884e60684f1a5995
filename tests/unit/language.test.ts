import { expect, test } from 'vitest';
import {
  canonicalLanguage,
  directionOf,
  isHan,
  isLanguage,
  languageName,
  primaryLanguage,
} from '../../src/model/language.ts';

test.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['zh-hans', 'zh-Hans'],
  ['pt-br', 'pt-BR'],
  ['lzh', 'lzh'],
  ['eng', 'en'],
  ['iw', 'he'],
  ['grc', 'grc'],
  ['sr-Latn-RS', 'sr-Latn-RS'],
  ['english', undefined],
  ['chinese', undefined],
  ['zh_Hans', undefined],
  ['e', undefined],
  ['', undefined],
  ['en-', undefined],
])('%j is spelt %j', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical);
  expect(isLanguage(tag)).toBe(tag === canonical);
});

test.each([
  ['en', 'ltr', false],
  ['ar', 'rtl', false],
  ['fa-IR', 'rtl', false],
  ['ckb', 'rtl', false],
  ['pa-Arab', 'rtl', false],
  ['zh-Hant', 'ltr', true],
  ['lzh', 'ltr', true],
  ['ja', 'ltr', true],
  ['ko', 'ltr', false],
])('%s runs %s; Han: %j', (tag, direction, han) => {
  expect([directionOf(tag), isHan(tag)]).toEqual([direction, han]);
});

test('names', () => {
  expect([languageName('grc', 'en'), languageName('zh-Hans', 'en'), languageName('en', 'zh-Hans')]).toEqual([
    'Ancient Greek',
    'Simplified Chinese',
    '英语',
  ]);
  // Unicode has no Chinese name of the first, and none at all of the second.
  expect([languageName('lzh', 'zh-Hans'), languageName('cdo', 'zh-Hans')]).toEqual(['文言文', 'cdo']);
  expect(languageName('lzh-Hant', 'zh-Hans')).toBe('Literary Chinese (Traditional)');
  expect(primaryLanguage('zh-Hans-CN')).toBe('zh');
});

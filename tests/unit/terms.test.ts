import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { concordance, findWords, slugOf } from '../../src/model/terms.ts';
import { interview, version } from '../fixtures/sources.ts';

/** A text with what was found in brackets. */
function shown(text: string, words: string[], language = 'en'): string {
  let from = 0;
  const parts = findWords(text, words, language).map(({ start, end }) => {
    const part = `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
    return part;
  });
  return parts.join('') + text.slice(from);
}

describe('a word is found', () => {
  test.for([
    [
      'whole, whatever its case',
      'State and estate, statement',
      ['state'],
      'en',
      '[State] and estate, statement',
    ],
    [
      'with English endings',
      'rites, smiled, ruling',
      ['rite', 'smil', 'rul'],
      'en',
      '[rites], [smiled], [ruling]',
    ],
    ['without them elsewhere', 'rites rite', ['rite'], 'fr', 'rites [rite]'],
    ['inside a text without spaces', '為國以禮，其言不讓', ['禮'], 'lzh', '為國以[禮]，其言不讓'],
    ['the longest first', '君子之君', ['君', '君子'], 'lzh', '[君子]之[君]'],
    ['with signs that patterns read', 'a (b) c', ['(b)'], 'fr', 'a [(b)] c'],
    ['of several words over any space', 'at  heart', ['at heart'], 'en', '[at  heart]'],
    ['with its accents alone', 'τέχνη τεχνη', ['τέχνη'], 'grc', '[τέχνη] τεχνη'],
  ] as const)('%s', ([, text, words, language, expected]) => {
    expect(shown(text, [...words], language)).toBe(expected);
  });
});

test('addresses', () => {
  expect(['禮', 'ῥαψῳδός', 'Saṅkhārā (pl.)', '  '].map(slugOf)).toEqual(['禮', 'ῥαψῳδός', 'saṅkhārā-pl', '']);
});

test('a concordance has each passage that uses the term, and says where it is rendered otherwise', () => {
  const talk = interview([
    version('en', '**A:** A state needs ritual.\n\n**Bo:** Manners matter.', { translationOf: 'zh' }),
    version('zh', '**A:** 邦以禮。\n\n**Bo:** 禮也。'),
  ]);
  const [term] = concordance([{ term: '禮', language: 'zh', renderings: ['ritual'] }], [talk]);
  expect(
    term?.uses.map(({ passage, speaker, translations }) => [passage, speaker, translations[0]?.marks]),
  ).toEqual([
    ['p1', 'a', [{ start: 14, end: 20 }]],
    ['p2', 'b', []],
  ]);
});

test('the sample glossary: every term is used, and what is marked stands so in the text', async () => {
  const { terms } = await readCollection('content', 'content', { drafts: false, proven: true });
  expect(terms.length).toBeGreaterThanOrEqual(12);
  for (const { term, forms, renderings, uses } of terms) {
    expect(uses.length, term).toBeGreaterThan(0);
    expect(
      uses.some(({ translations }) => translations.some(({ marks }) => marks.length > 0)),
      term,
    ).toBe(true);
    for (const { text, marks, translations } of uses) {
      for (const { start, end } of marks)
        expect([term, ...forms].map((form) => form.toLowerCase())).toContain(
          text.slice(start, end).toLowerCase(),
        );
      for (const one of translations)
        for (const { start, end } of one.marks)
          expect(
            renderings.some((word) =>
              one.text.slice(start, end).toLowerCase().startsWith(word.toLowerCase()),
            ),
          ).toBe(true);
    }
  }
});

test('words are found where one pattern of all of them would find them', () => {
  const escaped = (word: string): string =>
    word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const byOnePattern = (text: string, words: readonly string[], language: string): unknown[] => {
    const patterns = words
      .toSorted((a, b) => b.length - a.length)
      .map((word) => {
        if (/\p{Script=Han}/u.test(word)) return escaped(word);
        const ending = language === 'en' ? '(?:e?s|e?d|ing)?' : '';
        return `(?<![\\p{L}\\p{M}\\p{N}])${escaped(word)}${ending}(?![\\p{L}\\p{M}\\p{N}])`;
      });
    return Array.from(text.matchAll(new RegExp(patterns.join('|'), 'giu')), ({ 0: found, index: start }) => ({
      start,
      end: start + found.length,
    }));
  };
  const pieces = [
    'a',
    'A',
    'ab',
    'a b',
    ' ',
    '  ',
    '-',
    's',
    'ed',
    'ing',
    'é',
    'e\u0301',
    '\u0301',
    '1',
    '编',
    '编号',
    '𝒜',
    '𠀀',
    '.',
    'ſ',
    'K',
  ];
  const words = fc.array(
    fc.constantFrom('a', 'ab', 'a b', 'a b a', 'as', 'é', '编', '号', '编号', 'k', '𝒜', '.', 's'),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, words, fc.constantFrom('en', 'fr', 'zh'), (text, words, language) => {
      expect(findWords(text, words, language)).toEqual(byOnePattern(text, words, language));
    }),
    { numRuns: 500 },
  );
});

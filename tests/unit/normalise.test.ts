import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldForMatch,
  foldSpaces,
  joinVersions,
  splitVersions,
  toDisplay,
  toIndexText,
  wordsOf,
} from '../../src/search/normalise.ts';

const forms = (text: string) => wordsOf(text).map((word) => word.form);

/** Any text at all, rich in what is hard: marks of our own, private use, joiners, half of a surrogate pair. */
const HARD = [
  ..."aZß ł'’.,3—~`_-“”。、創ガｶﾞｰﾞ゙ς½ ",
  ...['\u0301', '\u00AD', '\u00A0', '\u200B', '\u200C', '\u200D', '\u2028', '\u0085', '\uFEFF', '\0'],
  ...['\uD83D', '\uDC69', '👩‍💻', '\u{1D400}', '\uE000', '\u{F0020}', '\u{F00DF}', '\u{10FFFF}', ' — — ', '~ '],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'binary', maxLength: 2 })))
    .map((parts) => parts.join('')),
);

describe('the record’s text gives the shown text back', () => {
  test.each([
    'Plain words, plainly put.',
    '  spaces \t\n\u00A0 folded  ',
    'literal ~ and ~~ and `code` and ~` and __init__',
    'a lone dash — and – these … too — ',
    '10~20 元，30～40 元',
    '梁文锋：“我们缺的不是资本，而是信心。”',
    '「東京都」の『カー・ナビ』、ｶﾞﾗｽ',
    'l’université d’Orsay, don’t',
    'می‌خواهم و مـــن',
    '👩‍💻 works; soft\u00ADhyphen; zero\u200Bwidth; next\u0085line',
    'private \uE000 \u{F00DF} \u{F0020} \u{10FFFF} use',
    'half a pair \uD83D and the other \uDC69',
    'Straße Łódź Ærø ＧＰＴ－４ m² ½ ﬁne ǅ İı ΣΑΣ',
    'a — — b',
    '',
  ])('%j', (text) => {
    expect(toDisplay(toIndexText(text))).toBe(foldSpaces(text));
  });

  test('whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toDisplay(toIndexText(text))).toBe(foldSpaces(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the record is cut at spaces into words', () => {
  test.each([
    ['plain English words', 'plain English words'],
    ['product” — and then', 'product~"`~- and then'],
    ['end-to-end—they', 'end-~ to-~ end~-~ they'],
    ['信心，是', '信~ 心~,~ 是'],
    ['用GPT-4o写', '用~ GPT-~ 4o~ 写'],
    ['l’université', "l~'~ université"],
    ['don’t pay $1,000.50', "don~'t pay $1,000.50"],
    ['en_US', 'en\u{F005F}~ US'],
    ['Straße', 'Strass\u{F00DF}e'],
    ['~ tilde', '~~`tilde'],
    ['— —', '~-`~-'],
  ])('%s → %s', (text, indexed) => {
    expect(toIndexText(text)).toBe(indexed);
  });

  test('each piece holds exactly one word, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(foldSpaces(text));
        fc.pre(words.length > 0);
        expect(toIndexText(text).split(' ')).toHaveLength(words.length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('versions of a passage', () => {
  test('are joined by two lone dashes', () => {
    expect(joinVersions(['A word.', '一字。'])).toBe('A word. — — 一~ 字~.');
  });

  test.each([
    [['one']],
    [['one', 'two']],
    [['a — — b', '— —']],
    [['', 'two', '']],
    [['—', '—', '—']],
    [['']],
  ])('%j come back', (texts) => {
    expect(splitVersions(joinVersions(texts))).toEqual(texts);
  });

  test('come back whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        expect(splitVersions(joinVersions(texts))).toEqual(texts.map(foldSpaces));
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['Wénfēng', 'wenfeng'],
  ['Straße STRASSE', 'strasse strasse'],
  ['Łódź Øre Æon Œuvre Đà ısı', 'lodz ore aeon oeuvre da isi'],
  ['ＧＰＴ－４ ｶﾞﾗｽ', 'gpt-4 ガラス'],
  ['カ ガ か゚', 'カ ガ か゚'],
  ['ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
  ['Ёлка İstanbul', 'елка istanbul'],
  ['“Quotes”, spaces  stay.', '“quotes”, spaces  stay.'],
])('foldForMatch: %s → %s', (text, folded) => {
  expect(foldForMatch(text)).toBe(folded);
});

describe('wordsOf', () => {
  test.each([
    ["Don’t don't donʼt", ['dont', 'dont', 'dont']],
    ['l’université d’un', ['l', 'universite', 'dun']],
    ['Xi’an’s rock’n’roll', ['xians', 'rockn', 'roll']],
    ['$157B, 3.14, 1,000,000, 50/50', ['157b', '314', '1000000', '50', '50']],
    ['state-of-the-art GPT-4o', ['state', 'of', 'the', 'art', 'gpt', '4o']],
    ['创新，A100芯片', ['创', '新', 'a100', '芯', '片']],
    ['々々〆〆〇〇ーー', ['々', '々', '〆', '〆', '〇', '〇', 'ー', 'ー']],
    ['⼀⺀', ['一']],
    ['Qurʾān, Hawaiʻi, مـرحبا', ['quran', 'hawaii', 'مرحبا']],
    ['soft\u00ADhyphen می‌خواهم', ['softhyphen', 'میخواهم']],
    ['— … 👍 ・ _', []],
  ])('%s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  test('says where the words stand', () => {
    const text = '👍 “Größe”，创';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Größe', '创']);
  });
});

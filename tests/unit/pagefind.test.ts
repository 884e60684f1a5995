import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  foldSpaces,
  joinVersions,
  splitVersions,
  toDisplay,
  toIndexText,
  wordsOf,
} from '../../src/search/normalise.ts';
import { parseQuery } from '../../src/search/query.ts';
import { openIndex } from '../pagefind.ts';
import type { TestIndex } from '../pagefind.ts';

/** The records that have every phrase and word of the query. */
async function find(index: TestIndex, input: string): Promise<number[]> {
  const { phrases, words } = parseQuery(input);
  const queries = [...phrases.map(({ form }) => `"${form}"`), ...words.map(({ form }) => form)];
  const [first = [], ...others] = await Promise.all(queries.map((query) => index.find(query)));
  return first.filter((place) => others.every((found) => found.includes(place)));
}

const CHINESE = '梁文锋：“我们缺的不是资本，而是信心，以及不知道怎么组织高密度的人才来实现有效的创新。”';
const JAPANESE = '「カーナビのソース、ガラスと々〆〇は、東京・大阪で“原創”です。」';
const MIXED = '我们训练了DeepSeek-V3和GPT-4o，用2,048张H800（80GB）芯片。';

// Each text with queries that find it, as Pagefind by itself does not.
const FOUND: [text: string, queries: string[]][] = [
  ['It was valued at $157B.', ['$157B', '"valued at $157B"', '157B']],
  ['The product” — and then he paused.', ['"product and then he paused"', '"product” — and then"']],
  [
    'not end-to-end—they are; word—dash—test',
    ['they', 'dash', '"not end-to-end they are"', 'end-to-end—they'],
  ],
  ['a state-of-the-art result', ['"state of the art"', '"state-of-the-art"', 'state-of-the-art', 'art']],
  ['GPT-4o and A100-80GB of high-density talent', ['4o', 'GPT-4o', '80GB', '"high density talent"']],
  [
    'à l’université, aujourd’hui',
    ['université', 'universite', 'l’université', "l'université", "aujourd'hui"],
  ],
  ['They don’t know', ["don't", 'don’t', 'donʼt', 'dont', '"they don’t know"']],
  ['Liang Wenfeng or Liang Wénfēng', ['Wenfeng', 'Wénfēng', '"Liang Wenfeng or"', '"or Liang Wenfeng"']],
  ['Erdős, Ångström, café', ['Erdos', 'Angstrom', 'cafe', '"erdos angstrom cafe"']],
  [
    'Łukasz, Größe, Straße, Œuvre',
    ['Lukasz', 'grosse', 'Strasse', 'STRASSE', '"Lukasz Größe strasse oeuvre"'],
  ],
  [
    '3.14 of 1,000,000 at 50/50 for 70B',
    ['3.14', '1,000,000', '"3.14 of 1,000,000 at 50/50"', '50/50', '70B'],
  ],
  ['C++, C# and .NET', ['C++', '.NET', '"C# and .NET"']],
  ['set en_US, not _en_', ['en_US', 'us', '"not en"']],
  ['soft\u00ADly zero\u200Bwidth می‌خواهم', ['softly', 'zerowidth', 'میخواهم', '"softly zerowidth"']],
  ['10~20 or `code`', ['20', '"10~20"', '"or code"']],
  ['ＧＰＴ－４o と ｶﾞﾗｽ', ['GPT-4o', '"gpt 4o"', 'ガラス']],
  ['ΛΌΓΟΣ, ἀλλ’ ἐγώ', ['λόγος', '"λογος αλλ εγω"']],
  ['Confucius’s pupils', ['Confucius', '"Confucius"']],
  ['what we lack in innovation', ['"lack in innovation"', '"lack in innovate"', 'innov']],
  ['first\u0085second\u2028third', ['"first second third"']],
  [CHINESE, ['创新', '资本而是信心', '"信心以及"', '梁文锋']],
  [JAPANESE, ['ソース', 'ガラス', '々〆〇', '東京大阪', '「東京・大阪」']],
  [MIXED, ['训练 GPT-4o', '"和GPT-4o用"', '训练了DeepSeek-V3', '2,048', 'H800', '"80gb芯片"']],
];

let index: TestIndex;
beforeAll(async () => {
  index = await openIndex(FOUND.map(([text]) => toIndexText(text)));
});
afterAll(() => index.close());

describe('Pagefind finds', () => {
  const rows = FOUND.flatMap(([text, queries], place) => queries.map((query) => ({ query, text, place })));

  test.each(rows)('$query in $text', async ({ query, place }) => {
    expect(await find(index, query)).toContain(place);
  });

  test.each([2, 3, 4, 6])('every run of %i characters, across punctuation too', async (length) => {
    for (const text of [CHINESE, JAPANESE, MIXED]) {
      const place = FOUND.findIndex(([one]) => one === text);
      const words = wordsOf(text);
      for (let i = 0; i + length <= words.length; i++) {
        const run = text.slice(words[i]?.start, words[i + length - 1]?.end);
        expect(await find(index, `＂${run.replace(/[“”]/g, '')}＂`), run).toContain(place);
      }
    }
  });
});

test.each([
  ['characters in another order', '"新创"'],
  ['a phrase with a word left out', '"product then he paused"'],
  ['an unvoiced sound', 'カラス'],
])('Pagefind does not find %s', async (_, query) => {
  expect(await find(index, query)).toEqual([]);
});

test('no phrase crosses from one version to the next', async () => {
  const both = await openIndex([joinVersions(['What we lack', '我们缺的']), joinVersions(['', '一', '二'])]);
  expect(await find(both, '"we lack" 缺的')).toEqual([0]);
  expect(await find(both, '"lack 我"')).toEqual([]);
  expect(await find(both, '一二')).toEqual([]);
  expect((await both.contents()).map(splitVersions)).toEqual([
    ['What we lack', '我们缺的'],
    ['', '一', '二'],
  ]);
  await both.close();
});

test('Pagefind gives every text back unharmed', async () => {
  const random = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 300, seed: 1 });
  const hard = [
    '___PAGEFIND_ANCHOR___p:1 x',
    '&lt;b> <script>',
    '~ ` \u200B \u{F00DF} \uD83D',
    'a\0b \u0085',
  ];
  // Pagefind leaves out a record without any word.
  const texts = [...random, ...hard, ...FOUND.map(([text]) => text)].map((text) => `word ${text}`);
  const stored = await openIndex(texts.map((text) => toIndexText(text)));
  expect((await stored.contents()).map(toDisplay)).toEqual(texts.map(foldSpaces));
  await stored.close();
});

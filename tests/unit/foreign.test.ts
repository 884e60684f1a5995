import { describe, expect, test } from 'vitest';
import { foreignRuns, withForeignRuns } from '../../src/model/foreign.ts';
import { htmlOf } from '../../src/model/markdown.ts';

/** Runs as `text` or `[tag:text]`, in one line. */
const cut = (text: string, language: string, others: string[] = []): string =>
  foreignRuns(text, language, others)
    .map(({ text: run, language: tag }) => (tag === undefined ? run : `[${tag}:${run}]`))
    .join('');

describe('foreignRuns', () => {
  test.for([
    ['Plain English, nothing else.', 'en', [], 'Plain English, nothing else.'],
    ['', 'en', [], ''],
    ['毋吾以也 is courtesy', 'en', ['lzh'], '[lzh:毋吾以也] is courtesy'],
    [
      '「不吾知也！」如或知爾，則何以哉？ he asks',
      'en',
      ['lzh'],
      '「[lzh:不吾知也！」如或知爾，則何以哉]？ he asks',
    ],
    ['子曰, 對曰 or 曰', 'en', [], '[zh:子曰], [zh:對曰] or [zh:曰]'],
    ['the word ことば and 漢字', 'en', [], 'the word [ja:ことば] and [zh:漢字]'],
    ['日本語の文 here', 'en', ['lzh'], '[ja:日本語の文] here'],
    ['in 漢字 only', 'en', ['ja'], 'in [ja:漢字] only'],
    ['말씀 and Слово', 'en', [], '[ko:말씀] and [ru:Слово]'],
    ['ὦ Σώκρατες, τί δέ; he says', 'en', ['grc'], '[grc:ὦ Σώκρατες, τί δέ]; he says'],
    ['ὁ λόγος', 'en', [], '[grc:ὁ λόγος]'],
    ['η γλώσσα', 'en', [], '[el:η γλώσσα]'],
    ['the angle π, an α particle', 'en', [], 'the angle π, an α particle'],
    ['שלום and مرحبا بك', 'en', [], '[he:שלום] and [ar:مرحبا بك]'],
    ['مرحبا', 'en', ['fa'], '[fa:مرحبا]'],
    ['孔子 said: 漢字かな', 'ja', [], '孔子 said: 漢字かな'],
    ['他说 hello，又说 γνῶθι', 'zh-Hans', ['grc'], '他说 hello，又说 [grc:γνῶθι]'],
    ['ひらがな在此', 'zh-Hans', [], '[ja:ひらがな]在此'],
    ['Слово', 'sr-Latn', ['ru'], '[ru:Слово]'],
    ['한자 漢字', 'ko', [], '한자 漢字'],
  ] as [string, string, string[], string][])('%s (%s)', ([text, language, others, expected]) => {
    expect(cut(text, language, others)).toBe(expected);
  });

  test('nothing of the text is lost', () => {
    const text = 'a 子曰 b κόσμος c мир שלום, ど d';
    expect(
      foreignRuns(text, 'en')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});

test('runs get an element with their language and, where it differs, direction; those that have one stay', () => {
  const nodes = withForeignRuns(
    [
      { type: 'text', value: 'see ' },
      {
        type: 'element',
        tagName: 'em',
        properties: {},
        children: [{ type: 'text', value: '子曰 and שלום' }],
      },
      {
        type: 'element',
        tagName: 'span',
        properties: { lang: 'ja' },
        children: [{ type: 'text', value: '漢字' }],
      },
      { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: '曰' }] },
    ],
    'en',
  );
  expect(htmlOf(nodes)).toBe(
    'see <em><span lang="zh">子曰</span> and <span lang="he" dir="rtl">שלום</span></em><span lang="ja">漢字</span><code>曰</code>',
  );
});

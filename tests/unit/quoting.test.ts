import { describe, expect, test } from 'vitest';
import { asMarkdown, asPlainText, inMarks } from '../../src/model/quoting.ts';
import { besideSentences, sentencesOf } from '../../src/model/sentences.ts';

const quoted = {
  words: { text: 'Who holds [the] reins?', language: 'en' },
  beside: { text: '夫執輿者為誰？', language: 'lzh' },
  speaker: 'Chang_Ju',
  title: 'Asking *about* the Ford',
  date: '5th century BCE',
  link: 'https://example.org/interviews/ford/?k=D9GE#p2',
};

test.for([
  ['en', '“x”'],
  ['zh-Hans', '“x”'],
  ['zh-Hant', '「x」'],
  ['de-AT', '„x“'],
  ['fr', '« x »'],
  ['xx', '“x”'],
] as const)('quotation marks in %s', ([language, expected]) => {
  expect(inMarks({ text: ' x ', language })).toBe(expected);
});

test('as plain text', () => {
  expect(asPlainText(quoted)).toBe(
    '“Who holds [the] reins?”\n「夫執輿者為誰？」\n— Chang_Ju, Asking *about* the Ford, 5th century BCE\nhttps://example.org/interviews/ford/?k=D9GE#p2\n',
  );
  expect(asPlainText({ ...quoted, beside: undefined, speaker: undefined, date: undefined })).toBe(
    '“Who holds [the] reins?”\n— Asking *about* the Ford\nhttps://example.org/interviews/ford/?k=D9GE#p2\n',
  );
});

test('as Markdown, whose signs are text', () => {
  expect(asMarkdown(quoted)).toBe(
    '> “Who holds \\[the\\] reins?”\n>\n> 「夫執輿者為誰？」\n>\n> — Chang\\_Ju, [Asking \\*about\\* the Ford](<https://example.org/interviews/ford/?k=D9GE#p2>), 5th century BCE\n',
  );
});

describe('what stands beside', () => {
  const text = 'I came. I saw. I won.';
  const other = { text: 'Ich kam. Ich sah. Ich siegte.', language: 'de' };
  test('sentences of the same places, where both have as many', () => {
    expect(besideSentences({ text, language: 'en', start: 8, end: 14 }, other)).toBe('Ich sah.');
    expect(besideSentences({ text, language: 'en', start: 10, end: 17 }, other)).toBe('Ich sah. Ich siegte.');
    expect(besideSentences({ text, language: 'en', start: 0, end: 7 }, other)).toBe('Ich kam.');
  });
  test('all of it otherwise', () => {
    expect(
      besideSentences(
        { text, language: 'en', start: 8, end: 14 },
        { text: '我來，我見，我勝。', language: 'zh-Hant' },
      ),
    ).toBe('我來，我見，我勝。');
  });
  test('Chinese sentences', () => {
    expect(sentencesOf('为孔丘。是知津矣！何也？', 'zh-Hans').map((one) => one.text)).toEqual([
      '为孔丘。',
      '是知津矣！',
      '何也？',
    ]);
  });
});

import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseSparing } from '../../src/model/plain-paragraphs.ts';
import { hostileText, RUNS } from '../robustness/hostile.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

function parse(text: string): Root {
  return parser.parse(text);
}

/** How many characters of the text the parser itself was given. */
function parsed(text: string): number {
  let length = 0;
  parseSparing(text, (rest) => {
    length += rest.length;
    return parse(rest);
  });
  return length;
}

test.each([
  'One.\n\nTwo,\non two lines.\n\n“Three”\n',
  '\n\n\n**Zilu:** That is Kong Qiu.\n\n**長沮：**是魯孔丘與？\n\n**Zilu**: Yes.',
  'from 10~20 to 30~40',
  '> That is Kong Qiu.\n\n> **Zilu:** Yes.\n\nHe is.',
])('nothing of %j is given to the parser', (text) => {
  expect(parsed(text)).toBe(0);
  expect(parseSparing(text, parse)).toEqual(parse(text));
});

test('of a text that has marks in it, only the paragraphs with marks are', () => {
  const long = 'They were ploughing side by side. '.repeat(9).trim();
  const text = `${long}\n\n${long}\n\n- one\n\n${long}\n\nA *word*.\n\n${long}`;
  expect(parsed(text)).toBe('x\n\n- one\n\nx\n\nA *word*.\n\nx'.length);
  expect(parseSparing(text, parse)).toEqual(parse(text));
});

test.each([
  'a\n\n```\nb\n\nc\n```\n\nd',
  '- a\n\nb\n\n- c\n\n      d\n\ne',
  '[^t1]: a\n\nb\n\n    c\n\nd [^t1] [e]\n\n[e]: /f\n\ng',
  '<!-- a\n\nb\n\n-->',
  'a\n===\n\nb\n---\n\nc\n\n| d |\n|---|\n\ne',
  'a\nb | c\n-|-\nd\n\ne',
  '> a\nb\n\nc\n\n> d',
  '> a\n> b\n\n>  c\n\n>d\n\n> > e\n\n> - f\n\n> 1. g\n\n- h\n\n> i\n\n> j ',
  '**Zilu:**text\n\n**Zilu: **text\n\n**Zilu:**\ntext\n\n**Zilu:**',
  '**1. Zilu:** a\n\n1. b\n\n2) c',
  'www.a.org\n\nhttp://a.org\n\nme@a.org\n\nWWW.a.org',
  'a  \nb\n\nc \n\n d\n\ne\n f',
  'a&amp;b\n\na\\*b\n\n\ta\n\na\tb',
  '\uFEFFa\n\nb',
  'a\r\n\r\nb\rc',
  '',
  '\n\n',
])('%j is read as the parser reads it', (text) => {
  expect(parseSparing(text, parse)).toEqual(parse(text));
});

const PIECES = [
  ...[
    'They were ploughing',
    'A *word* of two',
    '長沮、桀溺',
    '**Zilu:** ',
    '**Zilu：**',
    '**Zilu**: ',
    '**沮**：',
  ],
  ...[
    '[^t1]',
    '\n[^t1]: ',
    '[a]: /b',
    '[a]',
    'www.',
    'me@',
    'a.org',
    '~~',
    '10~20',
    '$1!',
    ': ',
    '：',
    '**',
    '_',
  ],
  ...[
    '- ',
    '    ',
    '> ',
    '2. ',
    '2.',
    '## ',
    '***',
    '---',
    '===',
    '|-|',
    '|',
    '`',
    '<ruby>',
    ' ',
    '\\',
    '“',
    '」',
    '…',
  ],
];
const paragraphs = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 4, arbitrary: fc.constantFrom('\n', '\n\n', '\n\n', '\n \n', '\n\n\n') },
      { weight: 1, arbitrary: hostileText },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

test('whatever stands in a text, its tree is the one that the parser gives', () => {
  fc.assert(
    fc.property(paragraphs, (text) => {
      expect(parseSparing(text, parse)).toEqual(parse(text));
    }),
    { numRuns: 10 * RUNS },
  );
});

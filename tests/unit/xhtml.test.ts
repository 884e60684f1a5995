import { describe, expect, test } from 'vitest';
import { opened, withLinks, xhtmlOf } from '../../src/exports/xhtml.ts';

const PLACES = {
  link: (href: string): string => (href.startsWith('#') ? `/interviews/talk/${href}` : href),
  picture: (src: string): string => (src === 'a&b.png' ? 'picture-1.png' : src),
};

describe('written HTML as XHTML', () => {
  test.each([
    ['a line is closed', '<p>a<br>b</p>', '<p>a<br/>b</p>'],
    ['text stays as it is escaped', '<p>a &#x26; b &#x3C; c > d</p>', '<p>a &#x26; b &#x3C; c > d</p>'],
    ['the end of a section of XML', '<p>a]]>b</p>', '<p>a]]&gt;b</p>'],
    ['what XML has no place for is dropped', '<p>a\u0001b</p>', '<p>ab</p>'],
    [
      'a < in a description',
      '<img src="a&#x26;b.png" alt="1 < 2 > 0">',
      '<img src="picture-1.png" alt="1 &#x3C; 2 > 0"/>',
    ],
    [
      'a mark leads to its note, as a pop-up',
      '<a href="#t1" id="r1" role="doc-noteref">1</a>',
      '<a href="/interviews/talk/#t1" id="r1" role="doc-noteref" epub:type="noteref">1</a>',
    ],
    ['the align of a cell', '<td align="right">1</td>', '<td class="right">1</td>'],
    ['a mark without a value', '<input type="checkbox" disabled>', '<input type="checkbox" disabled=""/>'],
  ])('%s', (_, html, expected) => {
    expect(xhtmlOf(html, PLACES)).toBe(expected);
  });
});

test('what opens blocks stands in their first paragraph, or in one of its own', () => {
  expect(opened('<p>One</p><p>Two</p>', '<b>A:</b> ')).toBe('<p><b>A:</b> One</p><p>Two</p>');
  expect(opened('<pre>One</pre>', '<b>A:</b> ')).toBe('<p><b>A:</b> </p><pre>One</pre>');
});

test('links are changed in links alone', () => {
  const there = (href: string): string => `there${href}`;
  expect(withLinks('<p>&#x3C;a href="/x" <a class="y" href="/z">z</a></p>', there)).toBe(
    '<p>&#x3C;a href="/x" <a class="y" href="there/z">z</a></p>',
  );
});

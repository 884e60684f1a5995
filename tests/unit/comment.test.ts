import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyProblem, MOST_CHARACTERS, renderComment, safeName } from '../../src/model/comment.ts';
import { MOST_LEVELS } from '../../src/model/nesting.ts';

const REL = 'rel="nofollow ugc noopener noreferrer"';
const html = (body: string, base?: string): string => renderComment(body, base).html;

describe('Markdown that a comment may use', () => {
  test.each([
    ['One\n\ntwo', '<p>One</p>\n<p>two</p>'],
    ['One  \ntwo', '<p>One<br>\ntwo</p>'],
    ['*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>'],
    [
      '> a\n\n- b\n\n1. c',
      '<blockquote>\n<p>a</p>\n</blockquote>\n<ul>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>',
    ],
    ['```js\n<b>\n```', '<pre><code>&#x3C;b>\n</code></pre>'],
    ['[a](https://example.org/x?y=1&z)', `<p><a href="https://example.org/x?y=1&#x26;z" ${REL}>a</a></p>`],
    ['https://example.org', `<p><a href="https://example.org/" ${REL}>https://example.org</a></p>`],
    ['<https://example.org/>', `<p><a href="https://example.org/" ${REL}>https://example.org/</a></p>`],
    ['**暗涌：**文', '<p><strong>暗涌：</strong>文</p>'],
    ['10~20, 30~40', '<p>10~20, 30~40</p>'],
  ])('%j', (body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

describe('what is taken off', () => {
  test.each([
    ['# Head\n\na', 'Head\n<p>a</p>'],
    ['a\n\n---\n\nb', '<p>a</p>\n\n<p>b</p>'],
    ['| a |\n|---|\n| b |', 'a\n\n\n\n\nb'],
    ['![a](https://example.org/t.gif) b', '<p> b</p>'],
    [
      '[![a](https://example.org/t.gif)](https://example.org)',
      `<p><a href="https://example.org/" ${REL}></a></p>`,
    ],
    ['- [ ] a\n- [x] b', '<ul>\n<li> a</li>\n<li> b</li>\n</ul>'],
    ['a[^1]\n\n[^1]: b', '<p>a[^1]</p>\n<p>[^1]: b</p>'],
    ['a[^1]\n\n[^1]: See b.', '<p>a[^1]</p>\n<p>[^1]: See b.</p>'],
    [
      'a [x][^1] [^1][]\n\n[^1]: https://example.org',
      '<p>a [x][^1] [^1][]</p>\n<p>[^1]: https://example.org</p>',
    ],
  ])('%j', (body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

describe('text that looks like HTML stays as it was typed', () => {
  test.each([
    ['I <3 this <b>word</b>', '<p>I &#x3C;3 this &#x3C;b>word&#x3C;/b></p>'],
    ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['<div>\n\n*a*\n\n</div>', '<p>&#x3C;div></p>\n<p><em>a</em></p>\n<p>&#x3C;/div></p>'],
    ['<!-- a', '<p>&#x3C;!-- a</p>'],
    ['a --> b ]]> c', '<p>a --> b ]]> c</p>'],
    ['<img src=x onerror=alert(1)>', '<p>&#x3C;img src=x onerror=alert(1)></p>'],
    [
      '<svg><a xlink:href="javascript:x">y</a></svg>',
      '<p>&#x3C;svg>&#x3C;a xlink:href="javascript:x">y&#x3C;/a>&#x3C;/svg></p>',
    ],
    ['<details ontoggle=x open>', '<p>&#x3C;details ontoggle=x open></p>'],
    [
      '<form><input name=getElementById></form>',
      '<p>&#x3C;form>&#x3C;input name=getElementById>&#x3C;/form></p>',
    ],
    [
      '<math><mtext><table><mglyph><style><img src=x>',
      '<p>&#x3C;math>&#x3C;mtext>&#x3C;table>&#x3C;mglyph>&#x3C;style>&#x3C;img src=x></p>',
    ],
    ['<textarea>', '<p>&#x3C;textarea></p>'],
    ['&lt;b&gt; &amp;', '<p>&#x3C;b> &#x26;</p>'],
    ['<p id="p1">x</p>', '<p>&#x3C;p id="p1">x&#x3C;/p></p>'],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

describe('links that are no web addresses lose their address and keep their words', () => {
  test.each([
    '[a](javascript:x)',
    '[a](JaVaScRiPt:x)',
    '[a](&#x6A;avascript:x)',
    '[a](javas&#99;ript:x)',
    '[a](javascript&colon;x)',
    '[a](java&NewLine;script:x)',
    '[a](java&Tab;script:x)',
    '[a](<java\tscript:x>)',
    '[a](<\u0001javascript:x>)',
    '[a](< javascript:x>)',
    '[a](data:text/html,x)',
    '[a](data:image/svg+xml;base64,x)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a](mailto:x@example.org)',
    '[a](//evil.example)',
    '[a](/\\evil.example)',
    '[a](/%5Cevil.example)',
    '[a](/admin)',
    '[a](#p1)',
    '[a](x.html)',
    '[a]()',
    '[a](http://)',
    '[a]\n\n[a]: javascript:x',
    '[a][b]\n\n[b]: data:text/html,x',
  ])('%s', (body) => {
    expect(html(body)).toBe('<p>a</p>');
  });

  test.each([
    ['<javascript:x>', '<p>javascript:x</p>'],
    ['<x@example.org>', '<p>x@example.org</p>'],
    [
      '[x](http://ok.example"onclick=alert(1))',
      `<p><a href="http://ok.example&#x22;onclick=alert(1)/" ${REL}>x</a></p>`,
    ],
    ['[x](http://ok.example/"onclick="y)', `<p><a href="http://ok.example/%22onclick=%22y" ${REL}>x</a></p>`],
    ["[x](http://ok.example/'><b>)", `<p><a href="http://ok.example/&#x27;%3E%3Cb%3E" ${REL}>x</a></p>`],
    ['[x](http://ok.example/ "title<b>")', `<p><a href="http://ok.example/" ${REL}>x</a></p>`],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test('where the comment has an address of its own, theirs are read from there', () => {
    expect(html('[a](/b) [c](#d) [e](//f.example/)', 'https://example.org/x/')).toBe(
      `<p><a href="https://example.org/b" ${REL}>a</a> <a href="https://example.org/x/#d" ${REL}>c</a> <a href="https://f.example/" ${REL}>e</a></p>`,
    );
    expect(html('[a](javascript:x)', 'https://example.org/x/')).toBe('<p>a</p>');
  });

  test('definitions of one comment reach no other', () => {
    html('[He]: https://evil.example/');
    expect(html('[He] said so')).toBe('<p>[He] said so</p>');
  });
});

describe('characters', () => {
  test('bidirectional controls are taken from the words of links, and left in the text', () => {
    expect(html('[moc.elpmaxe\u202E//:sptth](https://evil.example/) \u2067a\u2069')).toBe(
      `<p><a href="https://evil.example/" ${REL}>moc.elpmaxe//:sptth</a> \u2067a\u2069</p>`,
    );
  });

  test('towers of combining marks are capped at eight', () => {
    expect(html(`a${'\u0301'.repeat(40)}b`)).toBe(`<p>a${'\u0301'.repeat(8)}b</p>`);
    expect(renderComment(`a${'\u0301'.repeat(40)}`).text).toBe(`a${'\u0301'.repeat(8)}`);
  });

  test('emoji of several parts, and a letter with its own marks, stay whole', () => {
    expect(html('👩‍💻 ❤️ ệ नि')).toBe('<p>👩‍💻 ❤️ ệ नि</p>');
  });

  test.each([
    ['Ann\u202E Reader\u2066', 'Ann Reader'],
    ['  Ann \n Reader ', 'Ann Reader'],
    [`A${'\u0300'.repeat(20)}`, `A${'\u0300'.repeat(8)}`],
    ['<b>Ann</b> & Bo', '<b>Ann</b> & Bo'],
    ['علي', 'علي'],
  ])('the name %j is shown as %j', (name, shown) => {
    expect(safeName(name)).toBe(shown);
  });
});

test('what is nested or repeated beyond all sense stays as it was typed', () => {
  for (const body of [`${'**'.repeat(4000)}a${'**'.repeat(4000)}`, '*'.repeat(20_000), '['.repeat(9000)])
    expect(html(body)).toBe(`<p>${body}</p>`);
});

test('the plain text is on one line', () => {
  expect(renderComment('One *two*\n\n> three\n\n- four\n- [five](https://example.org)').text).toBe(
    'One two three four five',
  );
});

describe('bodies that are not parsed at all', () => {
  test.each([
    ['a'.repeat(MOST_CHARACTERS), undefined],
    ['a'.repeat(MOST_CHARACTERS + 1), `the comment has ${MOST_CHARACTERS + 1} characters`],
    [`${'>'.repeat(MOST_LEVELS)} a`, undefined],
    [`${'> '.repeat(MOST_LEVELS + 1)} a`, 'quotations and lists are 101 deep'],
    [`a\n\n${'- '.repeat(MOST_LEVELS + 1)}a`, 'quotations and lists are 101 deep'],
    [`${'1. '.repeat(MOST_LEVELS + 1)}a`, 'quotations and lists are 101 deep'],
    [`${'- > '.repeat(51)}a`, 'quotations and lists are 102 deep'],
    ['-'.repeat(500), undefined],
    ['* '.repeat(500), undefined],
    ['_ _ '.repeat(500), undefined],
  ])('%#', (body, what) => {
    expect(bodyProblem(body)?.what).toBe(what);
  });

  test('the gates let nothing pass that takes long', { timeout: 60_000 }, () => {
    const full = (part: string): string => part.repeat(Math.floor(MOST_CHARACTERS / part.length));
    const started = performance.now();
    for (const body of [
      full('*a **a '),
      full('[a]('),
      full('[a'),
      full('![['),
      full('`a``a'),
      full('a**b'),
      full('<a '),
      full('&#x;'),
      full('\\'),
      full('_a__'),
      full('~~a~'),
      full('www.'),
      full('a@b.'),
      full('[a]: b\n'),
      full('- a\n'),
      full('| a '),
      full('\u0301'),
      `${'>'.repeat(MOST_LEVELS)}a\n`.repeat(190),
      `${'- '.repeat(MOST_LEVELS)}a`,
      Array.from({ length: 139 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    ]) {
      expect(body.length).toBeLessThanOrEqual(MOST_CHARACTERS);
      if (bodyProblem(body) === undefined) renderComment(body);
    }
    expect(performance.now() - started).toBeLessThan(40_000);
  });
});

describe('whatever is typed', () => {
  const pieces = [
    ...'*_[]()<>`#>-+=~$:|\\\n&;"\'!/ ax1',
    ...[
      '[a](',
      'javascript:',
      'https://',
      'data:',
      '<script>',
      '</a>',
      'href="',
      '&#x6A;',
      '\u202E',
      '漢字',
      '\0',
      '\uD800',
      '\t',
      '    ',
      '```',
      '![',
      ']: ',
      'on',
      '=',
    ],
  ];
  const typed = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  test('only the allowed elements come out, and only links to the web', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(undefined, 'https://example.org/a/'), (body, base) => {
        expect(complaints(renderComment(body, base).html)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('the reader of this test sees what is wrong', () => {
    expect(
      [
        '<p>a</p>',
        '<p>a</p',
        '<p class="x">a</p>',
        '<b>a</b>',
        '<p>a',
        '<em>a</p>',
        '<a href="javascript:x" rel="nofollow ugc noopener noreferrer">a</a>',
        '<a href="https://a" rel="x">a</a>',
        `<a href="https://a" ${REL}>a</a>`,
        'a < b',
        'a & b',
      ].map((text) => complaints(text).length > 0),
    ).toEqual([false, true, true, true, true, true, true, true, false, true, true]);
  });
});

const ALLOWED = new Set('p br a em strong del code pre blockquote ul ol li sup sub'.split(' '));

/** What a strict reading of the HTML finds: no other element, attribute, address, bare `<` or bare `&`. */
function complaints(text: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const [token] of text.matchAll(/<[^>]*>|<|[^<]+/g)) {
    const [, close, name = '', rest = ''] = /^<(\/?)([a-z]+)([^>]*)>$/.exec(token) ?? [];
    if (token[0] !== '<') {
      if (/&(?!(?:#x[0-9A-F]+|[a-z]+);)/i.test(token)) found.push(`bare & in ${token}`);
    } else if (!ALLOWED.has(name)) found.push(`not allowed: ${token}`);
    else if (close === '/') {
      if (open.pop() !== name) found.push(`not open: ${token}`);
    } else {
      if (name !== 'br') open.push(name);
      const link = /^ href="(https?:\/\/[^"<>\s]+)" rel="nofollow ugc noopener noreferrer"$/.exec(rest);
      const attributesRight = name === 'a' ? link !== null && URL.canParse(link[1] ?? '') : rest === '';
      const start = name === 'ol' && /^ start="\d+"$/.test(rest);
      if (!attributesRight && !start) found.push(`attributes: ${token}`);
    }
  }
  return [...found, ...open.map((name) => `never closed: ${name}`)];
}

import { describe, expect, test } from 'vitest';
import type { VersionText } from '../../src/model/version.ts';
import { parsed, version } from '../fixtures/sources.ts';

/** A line a turn, its blocks parted by ¶; a line a heading. */
function outline({ sections }: VersionText): string[] {
  return sections.flatMap(({ heading, turns }) => [
    ...(heading === undefined ? [] : [`h${heading.depth}#${heading.slug} ${heading.html}`]),
    ...turns.map(({ speaker, blocks }) =>
      [
        `${speaker ?? '–'}:`,
        blocks
          .map(({ gap, pin, html }) => (gap ? '^-' : html) + (pin ? ` ^${pin.from}-${pin.to}` : ''))
          .join(' ¶ '),
      ].join(' '),
    ),
  ]);
}

function read(body: string): string[] {
  const { text, messages } = parsed(version(/\p{Script=Han}/u.test(body) ? 'zh-Hans' : 'en', body));
  return [...outline(text), ...messages];
}

describe('a turn opens with its speaker’s name', () => {
  test.each([
    ['**A:** Words.', ['a: <p>Words.</p>']],
    ['**A**: Words.', ['a: <p>Words.</p>']],
    ['**A：** Words.', ['a: <p>Words.</p>']],
    ['**A**：Words.', ['a: <p>Words.</p>']],
    ['**A :** Words.', ['a: <p>Words.</p>']],
    ['**A** : Words.', ['a: <p>Words.</p>']],
    ['**A**\u00A0: Words.', ['a: <p>Words.</p>']],
    ['__A:__ Words.', ['a: <p>Words.</p>']],
    ['**暗涌：**文', ['anyong: <p>文</p>']],
    ['**暗涌**：文', ['anyong: <p>文</p>']],
    ['**暗涌:**“文”', ['anyong: <p>“文”</p>']],
    ['**B:** By the short name.', ['b: <p>By the short name.</p>']],
    ['**A:**\nOn the next line.', ['a: <p>On the next line.</p>']],
    ['**A:**\n\nIn the next paragraph.', ['a: <p>In the next paragraph.</p>']],
    ['**A:**\n\n> Quoted.', ['a: <blockquote>\n<p>Quoted.</p>\n</blockquote>']],
    ['**A:** *Words.*', ['a: <p><em>Words.</em></p>']],
    ['**A:** 10:30 – and more: yes', ['a: <p>10:30 – and more: yes</p>']],
  ])('%j', (body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  test('matched by its composed form, with spaces folded', () => {
    const participants = { zoe: { name: 'Zoë  Li' } };
    const { text, messages } = parsed(version('en', '**Zoe\u0308 Li:** Yes.', { participants }));
    expect([...outline(text), ...messages]).toEqual(['zoe: <p>Yes.</p>']);
  });

  test('a repeated name opens a new turn', () => {
    expect(read('**A:** One.\n\n**A:** Two.')).toEqual(['a: <p>One.</p>', 'a: <p>Two.</p>']);
  });

  test.each([
    ['**Update**\\: words', ['–: <p><strong>Update</strong>: words</p>']],
    ['**Update\\:** words', ['–: <p><strong>Update:</strong> words</p>']],
    ['**Update** \\: words', ['–: <p><strong>Update</strong> : words</p>']],
    ['**Update** words: more', ['–: <p><strong>Update</strong> words: more</p>']],
    ['Words **A:** words', ['–: <p>Words <strong>A:</strong> words</p>']],
    ['*Anna:* words', ['–: <p><em>Anna:</em> words</p>']],
    ['A\\: words', ['–: <p>A: words</p>']],
    ['暗涌\\：词', ['–: <p>暗涌：词</p>']],
    ['**A *and* B:** words', ['–: <p><strong>A <em>and</em> B:</strong> words</p>']],
  ])('no name: %j', (body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  test.each([
    ['A: words', true],
    ['*A:* words', true],
    ['** A: ** words', true],
    ['_A_： words', true],
    ['暗涌：词', true],
    ['A\\: words', false],
    ['Anna: words', false],
    ['A, B: words', false],
    ['so A: words', false],
  ])('a name that is not written as a label is an error where a participant has it: %s', (body, isTold) => {
    const { messages } = parsed(version('en', `**B:** One\n\n${body}`));
    expect(messages.join()).toMatch(isTold ? /:3:1: this paragraph begins with the name/ : /^$/);
  });

  test('a name that no participant has is an error', () => {
    expect(read('Words.\n\n**Boo:** Words.').at(-1)).toBe(
      'en.md:3:1: “Boo” is no participant — did you mean “Bo”? (bold text that is no name takes a \\ before its colon)',
    );
  });
});

describe('a turn goes on and ends', () => {
  test.each([
    [
      'a paragraph goes on',
      '**A:** One.\n\nTwo.\n\n**B:** Three.',
      ['a: <p>One.</p> ¶ <p>Two.</p>', 'b: <p>Three.</p>'],
    ],
    ['a rule ends it', '**A:** One.\n\n***\n\nTwo.', ['a: <p>One.</p>', '–: <p>Two.</p>']],
    [
      'so does a heading',
      '**A:** One.\n\n## Head\n\nTwo.',
      ['a: <p>One.</p>', 'h2#head Head', '–: <p>Two.</p>'],
    ],
    [
      'narration is one turn',
      'One.\n\nTwo.\n\n**A:** Three.',
      ['–: <p>One.</p> ¶ <p>Two.</p>', 'a: <p>Three.</p>'],
    ],
    ['a rule parts narration', 'One.\n\n***\n\nTwo.', ['–: <p>One.</p>', '–: <p>Two.</p>']],
  ])('%s', (_name, body, expected) => {
    expect(read(body)).toEqual(expected);
  });
});

describe('every block is a passage', () => {
  test.each([
    [
      'a list',
      '**A:** One:\n\n- two\n- three',
      ['a: <p>One:</p> ¶ <ul>\n<li>two</li>\n<li>three</li>\n</ul>'],
    ],
    [
      'a table',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      [
        '–: <table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>',
      ],
    ],
    [
      'a quotation',
      '> One.\n>\n> **A:** Two.',
      ['–: <blockquote>\n<p>One.</p>\n<p><strong>A:</strong> Two.</p>\n</blockquote>'],
    ],
    ['code', '```\n**A:** <b>\n```', ['–: <pre><code>**A:** &#x3C;b>\n</code></pre>']],
    ['a hard break', '**A:** One  \ntwo\\\nthree', ['a: <p>One<br>\ntwo<br>\nthree</p>']],
    ['a range, not struck out', '10~20 and 30~40, ~~no~~', ['–: <p>10~20 and 30~40, <del>no</del></p>']],
    ['a time, not a directive', 'At 10:30am ::: it', ['–: <p>At 10:30am ::: it</p>']],
    ['dollars, no formula', '$1 and $2', ['–: <p>$1 and $2</p>']],
    ['plain quotation marks', '"One" -- two...', ['–: <p>"One" -- two...</p>']],
    ['bold beside Chinese', '他说**“是”**。', ['–: <p>他说<strong>“是”</strong>。</p>']],
    ['Chinese over two lines', '文字，\n文字\nand words', ['–: <p>文字，文字\nand words</p>']],
    [
      'ruby',
      '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字',
      ['–: <p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>'],
    ],
    ['an escaped angle', '1 \\<b> 2 < 3', ['–: <p>1 &#x3C;b> 2 &#x3C; 3</p>']],
    ['a link without an address', '[word]() and [*more*]()', ['–: <p>word and <em>more</em></p>']],
    ['a gap', '**A:** ^-\n\n**B:** One.', ['a: ^-', 'b: <p>One.</p>']],
    ['a gap of its own', '**A:** One.\n\n^-', ['a: <p>One.</p> ¶ ^-']],
    ['a pin', '**A:** One. ^p14', ['a: <p>One.</p> ^p14-p14']],
    ['a pin to a range', '**A:** One. ^p14-p15a', ['a: <p>One.</p> ^p14-p15a']],
    ['a pin behind a list', '- one\n- two ^p2', ['–: <ul>\n<li>one</li>\n<li>two</li>\n</ul> ^p2-p2']],
    ['no pin: no space before it', 'x^p14', ['–: <p>x^p14</p>']],
    ['no pin: no id', 'One. ^p014', ['–: <p>One. ^p014</p>']],
    ['no pin: not at the end', 'One ^p14 two.', ['–: <p>One ^p14 two.</p>']],
  ])('%s', (_name, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  test('an image beside the version', () => {
    const { text, messages } = parsed(version('en', '![A ford](a%20b.png)'), ['a b.png']);
    expect([...outline(text), ...messages]).toEqual(['–: <p><img src="a%20b.png" alt="A ford"></p>']);
  });

  test.each([
    ['<ruby>漢<rt>kan</rt></ruby>字', '漢字'],
    ['One[^t1]  \ntwo *three*.\n\n[^t1]: Note.', 'One two three.'],
    ['- one\n- two', 'one two'],
    ['![A ford](x.png) here', 'A ford here'],
    ['`code` &amp; 1 < 2', 'code & 1 < 2'],
  ])('what is read of %j is %j', (body, expected) => {
    const { text } = parsed(version('en', body), ['x.png']);
    expect(text.sections[0]?.turns[0]?.blocks[0]?.text).toBe(expected);
  });
});

describe('headings', () => {
  test.each([
    ['## Why *now*?', 'h2#why-now Why <em>now</em>?'],
    ['### 为什么', 'h3#为什么 为什么'],
    ['## P14', 'h2#s-p14 P14'],
    ['## c1', 'h2#s-c1 c1'],
    ['## N-t1', 'h2#s-n-t1 N-t1'],
    ['## Thread', 'h2#s-thread Thread'],
    ['## Main', 'h2#s-main Main'],
  ])('%s', (body, expected) => {
    expect(read(`${body}\n\nWords.`)).toEqual([expected, '–: <p>Words.</p>']);
  });

  test('of one name have addresses of their own', () => {
    expect(read('## On\n\nOne.\n\n## On\n\nTwo.').filter((line) => line.startsWith('h'))).toEqual([
      'h2#on On',
      'h2#on-1 On',
    ]);
  });

  test('of one name that the page has too', () => {
    expect(read('## Main\n\nOne.\n\n## s-main\n\nTwo.').filter((line) => line.startsWith('h'))).toEqual([
      'h2#s-main Main',
      'h2#s-main-1 s-main',
    ]);
  });
});

describe('problems', () => {
  test.each([
    [
      '**A:**\n\n**B:** One.',
      ['en.md:1:1: a turn has a name and no text — write what is said, or ^- where this version has nothing'],
    ],
    ['', ['en.md:1:1: the version has no text — write it below the front matter, or take the file away']],
    [
      '\n\n[x]: https://example.org\n',
      ['en.md:1:1: the version has no text — write it below the front matter, or take the file away'],
    ],
    [
      'One. <b>two</b>',
      [
        'en.md:1:6: HTML stands in the text: <b> — write it in Markdown, or put a \\ before the < to show it as text',
        'en.md:1:12: HTML stands in the text: </b> — write it in Markdown, or put a \\ before the < to show it as text',
      ],
    ],
    [
      'One.\n\n<!-- two\nthree -->',
      [
        'en.md:3:1: HTML stands in the text: <!-- two — write it in Markdown, or put a \\ before the < to show it as text',
      ],
    ],
    ['<ruby>漢</ruby', ['en.md:1:1: <ruby> has no partner — open and close ruby, rt and rp in pairs']],
    [
      '<ruby>漢<rt>kan</ruby></rt>',
      ['en.md:1:8: <rt> has no partner — open and close ruby, rt and rp in pairs'],
    ],
    [
      '<ruby class="x">漢</ruby>',
      [
        'en.md:1:1: HTML stands in the text: <ruby class="x"> — write it in Markdown, or put a \\ before the < to show it as text',
        'en.md:1:18: </ruby> has no partner — open and close ruby, rt and rp in pairs',
      ],
    ],
    [
      '[x](javascript:y) [z](y.html) [w](//y)',
      [
        'en.md:1:1: the link “javascript:y” leads nowhere — begin it with https://, with / for a page of this site, or with # for this page',
        'en.md:1:19: the link “y.html” leads nowhere — begin it with https://, with / for a page of this site, or with # for this page',
        'en.md:1:31: the link “//y” leads nowhere — begin it with https://, with / for a page of this site, or with # for this page',
      ],
    ],
    [
      '![x][y]\n\n[y]: y.png',
      [
        'en.md:1:1: an image is named by reference — write it as ![description](file.png)',
        'en.md:3:1: the link “y.png” leads nowhere — begin it with https://, with / for a page of this site, or with # for this page',
      ],
    ],
  ])('%j', (body, expected) => {
    expect(parsed(version('en', body)).messages).toEqual(expected);
  });
});

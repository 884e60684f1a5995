import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/model/interview.ts';
import { interview, parsed, version } from '../fixtures/sources.ts';

const NOTES = '\n\n[^t1]: Of the translator.\n\n[^e1]: Of the *editor*.\n\n[^o1]: Of the original.';

describe('notes', () => {
  test('are numbered in the order of their marks in a translation, each with its voice', () => {
    const whole = interview([
      version('en', `**A:** One[^e1] two[^o1].\n\n**B:** Three[^t1].${NOTES}`, { translationOf: 'zh' }),
    ]);
    expect(whole.notes.map(({ id, mark, voice, passage, text }) => [id, mark, voice, passage, text])).toEqual(
      [
        ['n-e1', '1', 'editor', 'p1', 'Of the editor.'],
        ['n-o1', '2', 'original', 'p1', 'Of the original.'],
        ['n-t1', '3', 'translator', 'p2', 'Of the translator.'],
      ],
    );
  });

  test('have letters in an original, and a language in their id in a further translation', () => {
    const whole = interview([
      version('en', 'One.', { translationOf: 'zh' }),
      version('zh', '一[^o1]二[^o2]\n\n[^o1]: 甲\n\n[^o2]: 乙'),
      version('pt-BR', 'Um.[^t1]\n\n[^t1]: Nota.', { translationOf: 'zh' }),
    ]);
    expect(
      whole.notes.map(({ id, mark, language, references }) => [id, mark, language, ...references]),
    ).toEqual([
      ['n-o1', 'a', 'zh', 'r-o1'],
      ['n-o2', 'b', 'zh', 'r-o2'],
      ['n-pt-br-t1', '1', 'pt-BR', 'r-pt-br-t1'],
    ]);
  });

  test('go on after z with two letters', () => {
    const labels = Array.from({ length: 28 }, (_, index) => `o${index + 1}`);
    const body = `${labels.map((label) => `x[^${label}]`).join(' ')}\n\n${labels.map((label) => `[^${label}]: ${label}`).join('\n\n')}`;
    expect(
      parsed(version('en', body))
        .text.notes.map(({ mark }) => mark)
        .slice(24),
    ).toEqual(['y', 'z', 'aa', 'ab']);
  });

  test('may have several marks, each with an address of its own', () => {
    const { text } = parsed(
      version('en', 'One[^t1].\n\nTwo[^t1], three[^t1].\n\n[^t1]: Note.', { translationOf: 'zh' }),
    );
    expect(text.notes.map(({ id, references }) => [id, ...references])).toEqual([
      ['n-t1', 'r-t1', 'r-t1-2', 'r-t1-3'],
    ]);
    const blocks = text.sections[0]?.turns[0]?.blocks ?? [];
    expect(blocks.map(({ notes }) => notes)).toEqual([['t1'], ['t1']]);
    expect(blocks[1]?.html).toBe(
      '<p>Two<sup class="note-ref"><a href="#n-t1" id="r-t1-2" role="doc-noteref">1</a></sup>, three<sup class="note-ref"><a href="#n-t1" id="r-t1-3" role="doc-noteref">1</a></sup>.</p>',
    );
  });

  test('may hold several paragraphs and a link', () => {
    const { text, messages: found } = parsed(
      version('en', 'One[^t1].\n\n[^t1]: First, [here](https://example.org).\n\n    Second.'),
    );
    expect(found).toEqual([]);
    expect(text.notes[0]?.html).toBe('<p>First, <a href="https://example.org">here</a>.</p><p>Second.</p>');
  });
});

test.each([
  [
    'One[^t2].\n\n[^t1]: Note.',
    [
      'en.md:3:1: nothing refers to the note [^t1] — write [^t1] where it belongs, or take the note away',
      'en.md:1:4: the note [^t2] has no text — did you mean [^t1]?',
    ],
  ],
  ['One[^t1].', ['en.md:1:4: the note [^t1] has no text — write it below as [^t1]: …']],
  ['One \\[^t1].', []],
  ['One `[^t1]`.', []],
  ['One[^T1].\n\n[^T1]: Note.', []],
  [
    'One[^n1].\n\n[^n1]: Note.',
    [
      "en.md:3:1: “n1” is not a note's label — write t (translator), e (editor) or o (original) and a number, such as [^t1]",
    ],
  ],
  [
    'One[^t1].\n\n[^t1]: Note.\n\n[^t1]: Note.',
    [
      'en.md:5:1: the note [^t1] is there twice — keep one of the two, or give this one a label of its own (the other is at en.md:3:1)',
    ],
  ],
  [
    'One[^t1].\n\n[^t1]: Note[^t2].\n\n[^t2]: Note.',
    ['en.md:3:12: the note mark [^t2] stands in another note — put it into a paragraph of the text'],
  ],
  [
    '## One[^t1]\n\nTwo.\n\n[^t1]: Note.',
    ['en.md:1:7: the note mark [^t1] stands in a heading — put it into a paragraph of the text'],
  ],
  [
    '> One[^t1].\n>\n> [^t1]: Note.',
    ['en.md:3:3: the note [^t1] stands inside another block — begin its line at the margin'],
  ],
])('%j', (body, expected) => {
  expect(parsed(version('en', body)).messages).toEqual(expected);
});

test('an original’s note of the label that the reading version has is told apart', () => {
  const whole = interview([
    version('en', 'One[^o1] two[^t1].\n\n[^o1]: First.\n\n[^t1]: Mine.', { translationOf: 'zh' }),
    version('zh', '一[^o1]二[^o2]\n\n[^o1]: 甲\n\n[^o2]: 乙'),
  ]);
  expect(whole.notes.map(({ id, references }) => [id, ...references])).toEqual([
    ['n-o1', 'r-o1'],
    ['n-t1', 'r-t1'],
    ['n-zh-o1', 'r-zh-o1'],
    ['n-o2', 'r-o2'],
  ]);
  expect(passagesOf(whole)[0]?.texts['zh']?.html).toContain('href="#n-zh-o1" id="r-zh-o1"');
});

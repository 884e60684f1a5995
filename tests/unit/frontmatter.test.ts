import { describe, expect, test } from 'vitest';
import { parseFrontMatter, parseYaml } from '../../src/content/frontmatter.ts';
import { messages } from '../fixtures/sources.ts';

const FILE = `---
title: One
translators: [Ann, Bo]
participants:
  zilu: { name: Zilu,
    role: interviewee }
  kongzi:
    name: Confucius
---

Words.
`;

describe('front matter', () => {
  test('is parted from the body, whose lines and columns stay true', () => {
    const { data, body, problems } = parseFrontMatter(FILE, 'x.md');
    expect(problems).toEqual([]);
    expect(data).toEqual({
      title: 'One',
      translators: ['Ann', 'Bo'],
      participants: { zilu: { name: 'Zilu', role: 'interviewee' }, kongzi: { name: 'Confucius' } },
    });
    expect(body.split('\n').findIndex((line) => line === 'Words.')).toBe(FILE.split('\n').indexOf('Words.'));
    expect(body.trim()).toBe('Words.');
  });

  test.each([
    [['title'], '2:1'],
    [['translators', 1], '3:20'],
    [['participants', 'zilu', 'role'], '6:5'],
    [['participants', 'kongzi', 'name'], '8:5'],
    [['participants', 'kongzi', 'role'], '7:3'],
    [['participants', 'nobody'], '4:1'],
    [['published'], '1:1'],
    [[], '1:1'],
  ])('the place of %j is %s', (key, place) => {
    const { line, column } = parseFrontMatter(FILE, 'x.md').at(key);
    expect(`${line}:${column}`).toBe(place);
  });

  test.each([
    ['--- \ntitle: One\n---\t\nWords.', 'Words.'],
    ['---\n---\n', ''],
    ['---\ntitle: One\n---', ''],
    ['---\ntitle: One\n---\nWords.\n\n---\n\nMore.', 'Words.\n\n---\n\nMore.'],
  ])('%j', (text, body) => {
    const read = parseFrontMatter(text, 'x.md');
    expect([read.problems, read.body.trim()]).toEqual([[], body]);
  });

  test.each([
    ['', 'x.md:1:1: the file is empty — write the front matter between two lines ---, then the text'],
    [' \n', 'x.md:1:1: the file is empty — write the front matter between two lines ---, then the text'],
    [
      'Words.',
      'x.md:1:1: the front matter is missing — begin the file with a line ---, the keys, and a line ---',
    ],
    [
      '\n---\ntitle: One\n---\n',
      'x.md:1:1: the front matter is missing — begin the file with a line ---, the keys, and a line ---',
    ],
    ['---\ntitle: One\n', 'x.md:1:1: the front matter has no end — write a line --- after its last key'],
    [
      '---',
      'x.md:1:1: the front matter is missing — begin the file with a line ---, the keys, and a line ---',
    ],
  ])('%j is no front matter', (text, message) => {
    expect(messages(parseFrontMatter(text, 'x.md').problems)).toEqual([message]);
  });
});

describe('YAML is read as version 1.2, without types of its own', () => {
  test.each([
    ['a: no', { a: 'no' }],
    ['a: 2024-11-27', { a: '2024-11-27' }],
    ['a: 2024', { a: 2024 }],
    ['a: true', { a: true }],
    ['a: 10:30', { a: '10:30' }],
    ['a: "10: 30"', { a: '10: 30' }],
    ['a: 梁文锋：对话', { a: '梁文锋：对话' }],
    ['a: |\n  one\n  two', { a: 'one\ntwo\n' }],
    ['<<: { a: 1 }', { '<<': { a: 1 } }],
  ])('%j', (text, data) => {
    expect(parseYaml(text, 'x.yaml')).toMatchObject({ data, problems: [] });
  });
});

describe('what is wrong is said in an editor’s words', () => {
  const QUOTE = 'put the whole text after the key between quotation marks';
  test.each([
    ['a: b: c', [`x.yaml:1:4: this text holds a colon, which YAML reads as a key — ${QUOTE}`]],
    ['a: "b', ['x.yaml:1:4: what opens here is never closed — close the quotation mark or bracket']],
    [
      'b: 1\na: [b, c\nd: 1',
      ['x.yaml:2:4: what opens here is never closed — close the quotation mark or bracket'],
    ],
    ['a: {b: 1', ['x.yaml:1:4: what opens here is never closed — close the quotation mark or bracket']],
    ['a: "b" c', [`x.yaml:1:8: YAML can read this line only up to here — ${QUOTE}`]],
    ['a: @b', [`x.yaml:1:4: YAML lets no text begin with this sign — ${QUOTE}`]],
    ...["a: { b: 'c' d: e }", 'a: { b: c, d: e f: g }', 'a: { b: "c", d: [e] f: g }'].map(
      (text): [string, unknown[]] => [
        text,
        [
          expect.stringMatching(
            /^x\.yaml:1:\d+: a comma is missing between two keys in brackets — write \{ one: …, other: … \}$/,
          ),
        ],
      ],
    ),
    ['a: *b', [`x.yaml:1:4: YAML reads this * as a reference — ${QUOTE}`]],
    ['a: &b 1\nc: *b', [`x.yaml:2:4: YAML reads this * as a reference — ${QUOTE}`]],
    ['a: !b c', [`x.yaml:1:4: YAML reads this ! as the name of a type — ${QUOTE}`]],
    ['a: 1\n\tb: 2', ['x.yaml:2:1: a tab indents this line — indent with spaces']],
    ['a: 1\n b: 2', [`x.yaml:1:4: this text holds a colon, which YAML reads as a key — ${QUOTE}`]],
    [
      'a: 1\nb: 2\na: 3\nb: 4',
      [
        'x.yaml:3:1: this key stands here a second time — keep one of the two',
        'x.yaml:4:1: this key stands here a second time — keep one of the two',
      ],
    ],
    ['a: 1\nwords', ['x.yaml:2:1: this line has no key and colon — write it as key: value']],
  ])('%j', (text, expected) => {
    expect(messages(parseYaml(text, 'x.yaml').problems)).toEqual(expected);
  });
});

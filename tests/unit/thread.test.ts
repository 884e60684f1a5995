import { describe, expect, test } from 'vitest';
import { readThread, type Comment } from '../../src/model/thread.ts';
import type { CommentSource, ThreadSource } from '../../src/model/source.ts';
import { comment, messages } from '../fixtures/sources.ts';

function tree(comments: readonly Comment[], depth = 0): string[] {
  return comments.flatMap(({ id, replies }) => ['  '.repeat(depth) + id, ...tree(replies, depth + 1)]);
}

function read(sources: CommentSource[], front?: ThreadSource['front']) {
  const record = front && {
    kind: 'thread' as const,
    interview: 'talk',
    path: 'thread.yaml',
    front,
    at: () => ({ path: 'thread.yaml', line: 1, column: 1 }),
  };
  const { thread, problems } = readThread(sources, record);
  return { thread, messages: messages(problems) };
}

describe('replies form a tree', () => {
  test('in the order of their numbers, however the files come', () => {
    const { thread, messages: found } = read([
      comment(4, 'Four.', { inReplyTo: 1 }),
      comment(2, 'Two.', { inReplyTo: 1 }),
      comment(5, 'Five.'),
      comment(3, 'Three.', { inReplyTo: 2 }),
      comment(1, 'One.'),
    ]);
    expect([...tree(thread?.roots ?? []), ...found]).toEqual(['c1', '  c2', '    c3', '  c4', 'c5']);
    expect(thread?.comments.map(({ id, parent }) => `${id} < ${parent?.id ?? '–'}`)).toEqual([
      'c1 < –',
      'c2 < c1',
      'c3 < c2',
      'c4 < c1',
      'c5 < –',
    ]);
  });

  test('a reply may stand before what it answers', () => {
    const { thread, messages: found } = read([comment(1, 'One.', { inReplyTo: 2 }), comment(2, 'Two.')]);
    expect([...tree(thread?.roots ?? []), ...found]).toEqual(['c2', '  c1']);
  });

  test.each([
    [
      'no parent',
      [comment(1, 'One.', { inReplyTo: 2 })],
      [
        '1.md:1:1: there is no comment 2 to reply to — name the number of a comment of this thread, or take the key away',
      ],
    ],
    [
      'itself',
      [comment(1, 'One.', { inReplyTo: 1 })],
      ['1.md:1:1: comment 1 answers itself — name the comment that it really answers'],
    ],
    [
      'a circle of three',
      [
        comment(1, 'One.', { inReplyTo: 3 }),
        comment(2, 'Two.', { inReplyTo: 1 }),
        comment(3, 'Three.', { inReplyTo: 2 }),
      ],
      ['3.md:1:1: comment 3 answers itself through comment 2 — name the comment that it really answers'],
    ],
    [
      'a number twice',
      [comment(1, 'One.'), comment(1, 'Two.')],
      ['1.md:1:1: comment 1 is there twice — give this file the next free number (the other is 1.md)'],
    ],
  ])('%s', (_name, sources, expected) => {
    expect(read(sources).messages).toEqual(expected);
  });

  test('a missing parent is no problem where not every comment could be read', () => {
    expect(readThread([comment(2, 'Two.', { inReplyTo: 1 })], undefined, false).problems).toEqual([]);
  });
});

describe('states', () => {
  test('a deleted or withdrawn comment keeps its place and loses text and name', () => {
    const { thread, messages: found } = read([
      comment(1, '', { state: 'deleted', author: { name: 'Ann' } }),
      comment(2, 'Two.', { inReplyTo: 1 }),
      comment(3, '\n', { state: 'withdrawn' }),
    ]);
    expect([...tree(thread?.roots ?? []), ...found]).toEqual(['c1', '  c2', 'c3']);
    expect(thread?.comments.map(({ author, html, text }) => [author?.name, html, text])).toEqual([
      [undefined, '', ''],
      ['Ann', '<p>Two.</p>', 'Two.'],
      [undefined, '', ''],
    ]);
    expect(thread?.count).toBe(1);
  });

  test.each([
    [
      comment(1, '\n'),
      '1.md:1:1: the comment has no text — write it below the front matter, or say state: deleted',
    ],
    [
      comment(1, '\n\nOne.', { state: 'withdrawn' }),
      '1.md:3:1: the comment is withdrawn and still has a text — take the text away',
    ],
    [
      comment(1, '\nOne.', { state: 'deleted' }),
      '1.md:2:1: the comment is deleted and still has a text — take the text away',
    ],
  ])('%#', (source, expected) => {
    expect(read([source]).messages).toEqual([expected]);
  });
});

describe('what is not known is not made up', () => {
  test.each([
    [{}, undefined],
    [{ date: '2024-11-28' }, '2024-11-28'],
    [{ date: '2024-11-28T09:30:00Z', datePrecision: 'exact' as const }, '2024-11-28T09:30:00Z'],
    [{ date: '2024-11-28', datePrecision: 'unknown' as const }, undefined],
  ])('the date of %j is %j', (front, date) => {
    expect(read([comment(1, 'One.', front)]).thread?.comments[0]?.date).toBe(date);
  });

  test('no comment and no record: no thread; a record alone is one', () => {
    expect(read([]).thread).toBeUndefined();
    const { thread } = read([], { url: 'https://example.org', statedCount: 3, gaps: ['2 more comments'] });
    expect([thread?.url, thread?.statedCount, thread?.gaps, thread?.count]).toEqual([
      'https://example.org',
      3,
      ['2 more comments'],
      0,
    ]);
  });
});

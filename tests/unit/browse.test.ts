import { describe, expect, test } from 'vitest';
import { pagesOf, shelvesOf } from '../../src/model/browse.ts';
import { featuredPassage } from '../../src/model/featured.ts';
import type { Interview } from '../../src/model/interview.ts';
import { sayingsOf } from '../../src/model/said.ts';
import { comment, interview, version } from '../fixtures/sources.ts';

function talk(id: string, body: string, front = {}, files = {}): Interview {
  return { ...interview([version('en', body, front)], files), id };
}

describe('shelvesOf', () => {
  test('puts interviews by language, year and subject; what most have in common first', () => {
    const shelves = shelvesOf([
      talk('one', 'Words.', { held: '2024-07', published: '2025-01-02', subjects: ['Poetry', 'war'] }),
      talk('two', 'Words.', { held: '5th century BCE', published: '2023-01-02', subjects: ['war', 'War'] }),
      talk('three', 'Words.', { held: 'long ago', subjects: ['古文'] }),
    ]);
    expect(
      shelves.map(({ by, slug, value, interviews }) => [by, slug, value, interviews.map(({ id }) => id)]),
    ).toEqual([
      ['languages', 'en', 'en', ['one', 'two', 'three']],
      ['years', '2024', '2024', ['one']],
      ['years', '2023', '2023', ['two']],
      ['subjects', 'war', 'war', ['one', 'two']],
      ['subjects', 'poetry', 'Poetry', ['one']],
      ['subjects', '古文', '古文', ['three']],
    ]);
  });

  test('of nothing is nothing', () => {
    expect(shelvesOf([])).toEqual([]);
  });
});

test.each([
  [[], 2, [[]]],
  [[1, 2], 2, [[1, 2]]],
  [[1, 2, 3], 2, [[1, 2], [3]]],
])('%j in pages of %i', (list, size, pages) => {
  expect(pagesOf(list as number[], size)).toEqual(pages);
});

describe('featuredPassage', () => {
  const answer = (words: string): string => `${words} ${'and so on '.repeat(8)}`.trim();
  const roles = {
    participants: {
      a: { name: 'A', role: 'interviewer' as const },
      b: { name: 'Bo', role: 'interviewee' as const },
    },
  };
  const one = talk('one', `**A:** ${answer('Why?')}\n\n**Bo:** No.\n\n**Bo:** ${answer('First.')}`, roles);
  const two = talk('two', `**Bo:** ${answer('Second.')}\n\n**Bo:** ${answer('Third.')}`, roles, {
    comments: [comment(1, 'On it.', { at: 'p2' })],
  });

  test('is the one that the site names, also by an earlier id', () => {
    expect(featuredPassage([one, two], 'two#p1')?.passage.id).toBe('p1');
    expect(featuredPassage([{ ...two, aliases: ['before'] }], 'before#p2')?.passage.id).toBe('p2');
    expect(featuredPassage([one, two], 'two#p9')).toBeUndefined();
  });

  test('else the one that most comments are about', () => {
    const featured = featuredPassage([one, two], undefined);
    expect([featured?.interview.id, featured?.passage.id]).toEqual(['two', 'p2']);
  });

  test('else the first answer of the newest that is neither a word nor a speech', () => {
    const featured = featuredPassage([one], undefined);
    expect([featured?.interview.id, featured?.passage.id, featured?.speaker]).toEqual(['one', 'p3', 'b']);
    expect(featuredPassage([talk('x', '**A:** No.', roles)], undefined)).toBeUndefined();
    expect(featuredPassage([], undefined)).toBeUndefined();
  });
});

test('sayingsOf gathers what one person says, in the order of the interviews and of their text', () => {
  const one = talk('one', '**A:** Why?\n\n**Bo:** So.\n\nAnd so.\n\n**A:** Oh.');
  const two = talk('two', '**Bo:** Again.');
  expect(sayingsOf('b', [two, one]).map(({ interview: { id }, passage }) => `${id}#${passage.id}`)).toEqual([
    'two#p1',
    'one#p2',
    'one#p3',
  ]);
  expect(sayingsOf('c', [one])).toEqual([]);
});

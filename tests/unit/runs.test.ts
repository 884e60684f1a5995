import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { increasing, matchRuns } from '../../src/model/runs.ts';

const pairsOf = (a: string, b: string): string =>
  matchRuns([...a], [...b])
    .map(([x, y]) => `${x}${y}`)
    .join(' ');

describe('equal entries', () => {
  test.for([
    ['nothing on either side', '', '', ''],
    ['the same', 'abc', 'abc', '00 11 22'],
    ['one more at the front', 'ab', 'xab', '01 12'],
    ['one less in the middle', 'abc', 'ac', '00 21'],
    ['two changed places: the longer run stays', 'abcd', 'bcda', '10 21 32'],
    ['nothing in common', 'ab', 'cd', ''],
    ['what is repeated is settled by its neighbours', 'ayby', 'by', '20 31'],
    ['only repeated entries', 'yyzz', 'yzyz', '00 21 33'],
  ] as const)('%s', ([, a, b, pairs]) => {
    // Where several answers are as long, any is right: the length is what counts there.
    expect(pairsOf(a, b).split(' ').length).toBe(pairs.split(' ').length);
    if (new Set(a).size === a.length) expect(pairsOf(a, b)).toBe(pairs);
  });

  test('always pair equals, rising on both sides, each entry once', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 30 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const pairs = matchRuns(a, b);
        for (const [i, [x, y]] of pairs.entries()) {
          expect(a[x]).toBe(b[y]);
          const next = pairs[i + 1];
          if (next !== undefined) expect(next[0] > x && next[1] > y).toBe(true);
        }
      }),
    );
  });

  test('of a list and itself, all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), (a) => {
        expect(matchRuns(a, a).length).toBe(a.length);
      }),
    );
  });
});

test('the longest rising run', () => {
  expect(
    increasing([
      [0, 3],
      [1, 0],
      [2, 1],
      [3, 4],
      [4, 2],
    ]),
  ).toEqual([
    [1, 0],
    [2, 1],
    [4, 2],
  ]);
  expect(increasing([])).toEqual([]);
});

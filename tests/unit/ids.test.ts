import { expect, test } from 'vitest';
import {
  INTERVIEW_ID,
  isTakenSlug,
  nextLetters,
  NOTE_LABEL,
  PASSAGE_ID,
  passageLetters,
  passageNumber,
} from '../../src/model/ids.ts';

test.each([
  ['', 'a'],
  ['a', 'b'],
  ['y', 'z'],
  ['z', 'aa'],
  ['aa', 'ab'],
  ['az', 'ba'],
  ['zz', 'aaa'],
  ['azz', 'baa'],
])('behind %j comes %j', (letters, next) => {
  expect(nextLetters(letters)).toBe(next);
});

test('no letters come twice', () => {
  const all = new Set<string>();
  for (let letters = 'a', count = 0; count < 2000; count++, letters = nextLetters(letters)) all.add(letters);
  expect(all.size).toBe(2000);
});

test('the form of ids', () => {
  const valid = (pattern: RegExp, ids: string): string =>
    ids
      .split(' ')
      .filter((id) => pattern.test(id))
      .join(' ');
  expect(valid(PASSAGE_ID, 'p1 p14 p14a p14aa p0a p0 p01 p P1 p1A c1 p1- p1a1')).toBe(
    'p1 p14 p14a p14aa p0a',
  );
  expect(valid(NOTE_LABEL, 't1 e12 o3 t1a n1 1 t T1 t1ab')).toBe('t1 e12 o3 t1a');
  expect(valid(INTERVIEW_ID, 'ion ion-2 42 Ion ion- -ion io--n io_n ïon ../ion')).toBe('ion ion-2 42');
});

test('number and letters of an id', () => {
  expect(['p14', 'p14a', 'p0ab'].map((id) => [passageNumber(id), passageLetters(id)])).toEqual([
    [14, ''],
    [14, 'a'],
    [0, 'ab'],
  ]);
});

test('slugs that the page needs for itself', () => {
  const taken = 'p1 p0a c1 n-t1 r-t1 view-original main top contents thread notes search q';
  expect(taken.split(' ').filter((slug) => !isTakenSlug(slug))).toEqual([]);
  expect(['p', 'p0', 'chapter-1', 'c', 'news', 'notes-1'].filter(isTakenSlug)).toEqual([]);
});

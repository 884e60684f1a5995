import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOf, distinctMark, markOf } from '../../src/model/mark.ts';

// Marks are in published links: these values never change.
test.each([
  ['', 'NKWZ'],
  ['They were ploughing side by side.', '20CF'],
  ['長沮、桀溺耦而耕。', 'KXCK'],
])('the mark of %j is %s', (text, mark) => {
  expect(markOf(text)).toBe(mark);
});

test('a mark is of the form that links carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 4, max: 12 }), (text, length) => {
      expect(markOf(text, length)).toMatch(new RegExp(`^[0-9A-HJKMNP-TV-Z]{${length}}$`));
    }),
  );
});

test('spaces and Unicode form make no other mark; a check sees both', () => {
  expect(markOf(' caf\u00E9 \n au  lait ')).toBe(markOf('cafe\u0301 au lait'));
  expect(checkOf('caf\u00E9')).not.toBe(checkOf('cafe\u0301'));
  expect(checkOf('a  b')).not.toBe(checkOf('a b'));
});

test('near texts have other marks', () => {
  const marks = new Set(Array.from({ length: 2000 }, (_, index) => markOf(`passage ${index}`, 12)));
  expect(marks.size).toBe(2000);
});

test('a mark that another text of the passage has grows', () => {
  const marks = new Map<string, string>();
  let pair: [string, string] | undefined;
  for (let index = 0; pair === undefined; index++) {
    const other = marks.get(markOf(`text ${index}`));
    if (other !== undefined) pair = [other, `text ${index}`];
    marks.set(markOf(`text ${index}`), `text ${index}`);
  }
  const [first, second] = pair;
  expect(distinctMark(second, [first])).toBe(markOf(second, 5));
  expect(distinctMark(second, [])).toBe(markOf(second));
  expect(distinctMark(first, [first])).toBe(markOf(first, 12));
});

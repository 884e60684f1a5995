import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/model/reading-time.ts';

test.each([
  ['nothing', [], 1],
  ['a few words', ['Yes.'], 1],
  ['238 words', ['word '.repeat(238)], 1],
  ['ten times as many, in two texts', ['word '.repeat(1190), 'don’t state-of-the-art '.repeat(595)], 10],
  ['3,900 Han characters', ['字'.repeat(3900)], 10],
  ['both', ['word '.repeat(1190) + '字'.repeat(1950)], 10],
  ['punctuation counts nothing', ['… — , . ! ？。'.repeat(9999)], 1],
])('%s', (_name, texts, minutes) => {
  expect(readingMinutes(texts)).toBe(minutes);
});

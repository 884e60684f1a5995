import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, similarity } from '../../src/model/similarity.ts';

test.each([
  ['“Yes,” he said – YES!', 'yeshesaidyes'],
  ['ＧＰＴ－４', 'gpt4'],
  ['是的，是。', '是的是'],
  ['नि', 'नि'],
  ['…', ''],
])('%s folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

/** From here on, two texts are taken for one passage. */
const SAME = 0.5;

test.each([
  ['Yes.', 'yes'],
  ['', '…'],
  ['Who is that, holding the reins?', 'who is that holding the reins'],
])('%j and %j are equal', (a, b) => {
  expect(similarity(a, b)).toBe(1);
});

test.each([
  ['Who is that, holding the reins?', 'Who is that man holding the reins?'],
  ['Who is that, holding the reins?', 'Who is that, holding teh reins?'],
  ['They were ploughing side by side.', 'They were both ploughing there, side by side.'],
  ['夫執輿者為誰？是魯孔丘之徒與？', '夫執輿者誰？是魯孔丘之徒與？'],
])('%j and %j are one passage, edited', (a, b) => {
  expect(similarity(a, b)).toBeGreaterThan(SAME);
  expect(similarity(a, b)).toBeLessThan(1);
});

test.each([
  ['No', 'On'],
  ['Who is that, holding the reins?', 'They were ploughing side by side.'],
  ['They were ploughing side by side.', 'He should know by himself where the ford is.'],
  ['夫執輿者為誰？', '長沮、桀溺耦而耕。'],
])('%j and %j are two passages', (a, b) => {
  expect(similarity(a, b)).toBeLessThan(SAME);
});

test('is the same both ways, 1 for a text with itself, and never outside 0 to 1', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abc. 是') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const alike = similarity(a, b);
      expect(similarity(b, a)).toBe(alike);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(similarity(a, a)).toBe(1);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from '../../src/model/difference.ts';

/** Pieces as one line: what went in [-…-], what came in {+…+}. */
function shown(before: string, after: string, language = 'en'): string {
  return differenceOf(before, after, language)
    .map(({ kind, text }) => (kind === 'gone' ? `[-${text}-]` : kind === 'new' ? `{+${text}+}` : text))
    .join('');
}

test.for([
  ['nothing', 'They were ploughing.', 'They were ploughing.', 'They were ploughing.'],
  ['a word', 'Who holds the reins?', 'Who holds those reins?', 'Who holds [-the-]{+those+} reins?'],
  ['a word more', 'That is Kong Qiu.', 'That is old Kong Qiu.', 'That is {+old +}Kong Qiu.'],
  ['a word less', 'That is old Kong Qiu.', 'That is Kong Qiu.', 'That is [-old -]Kong Qiu.'],
  ['two words in a row', 'a red cat sat', 'a blue dog sat', 'a [-red cat-]{+blue dog+} sat'],
  ['all of it', 'Yes', 'No', '[-Yes-]{+No+}'],
  ['from nothing', '', 'No', '{+No+}'],
] as const)('%s', ([, before, after, expected]) => {
  expect(shown(before, after)).toBe(expected);
});

test('Chinese is divided into words, not taken whole', () => {
  expect(shown('桥整个冬天都关着，没有人告诉我们。', '桥整个夏天都关着，没有人告诉我们。', 'zh-Hans')).toBe(
    '桥整个[-冬天-]{+夏天+}都关着，没有人告诉我们。',
  );
});

test('the pieces make up both texts, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '.', '桥', '天', 'é', '😀'), { maxLength: 14 });
  fc.assert(
    fc.property(text, text, (x, y) => {
      const [before, after] = [x.join(''), y.join('')];
      const pieces = differenceOf(before, after, 'en');
      const of = (kind: string): string =>
        pieces.map((piece) => (piece.kind === 'same' || piece.kind === kind ? piece.text : '')).join('');
      expect([of('gone'), of('new')]).toEqual([before, after]);
    }),
    { numRuns: 1000 },
  );
});

import { describe, expect, test } from 'vitest';
import { renderComment } from '../../src/model/comment.ts';
import { piecesOf } from '../../src/model/quote-pieces.ts';

const quoted = (body: string): string[] => renderComment(body).quoted;

describe('what a comment quotes', () => {
  test.each([
    ['> one two three four five', ['one two three four five']],
    [
      '> one two three four five\n>\n> six seven eight nine ten',
      ['one two three four five', 'six seven eight nine ten'],
    ],
    ['> - one two three four five\n> - six\n\n> > a b c d e', ['one two three four five', 'a b c d e']],
    ['He says “one two *three* four five”.', ['one two three four five']],
    ['“one “two three” four five”', ['one “two three” four five']],
    [
      '"one two three four five" and "six seven eight nine ten"',
      ['one two three four five', 'six seven eight nine ten'],
    ],
    [
      '«eins zwei drei vier fünf» „sechs sieben acht neun zehn“',
      ['eins zwei drei vier fünf', 'sechs sieben acht neun zehn'],
    ],
    ['「把是非觀置於利害觀之前」', ['把是非觀置於利害觀之前']],
    ['『把是非觀置於利害觀之前』', ['把是非觀置於利害觀之前']],
    ['‘one two don’t four five’', ['one two don’t four five']],
    ['**ὀρθῶς λέγων ὡς ἐγώ φημι**: see there', ['ὀρθῶς λέγων ὡς ἐγώ φημι']],
    ['- “one two three four five”', ['one two three four five']],
    ['> one two\n> three four five', ['one two three four five']],
    ['one two three four five', []],
    ['“one two three four”', []],
    ['「是非觀置利害觀」', []],
    ['“one two three four five', []],
    ['**one two three four five** are five', []],
    ['the dogs’ own one two three four’ five', []],
  ])('%s', (body, expected) => {
    expect(quoted(body)).toEqual(expected);
  });
});

describe('the pieces of a quotation', () => {
  test.each([
    ['One, TWO; “three” four—five', ['one two three four five']],
    ['a b c d e … f g h i j', ['a b c d e', 'f g h i j']],
    ['a b c d e [...] f g h i j', ['a b c d e', 'f g h i j']],
    ['a b c d e . . . f g h i j.', ['a b c d e', 'f g h i j']],
    ['a b c d e ... f g', ['a b c d e']],
    ['…. [He] is one of the few', ['is one of the few']],
    ['把是非观，置于利害观之前……原创式创新的时代惯性', ['把是非观置于利害观之前', '原创式创新的时代惯性']],
    [
      'is one of the few who / 把是非观置于利害观之前, who reminds us',
      ['is one of the few who who reminds us'],
    ],
    ['it isn’t one of them', ['it isnt one of them']],
    ['too few words here', []],
    ['', []],
  ])('%s', (quote, expected) => {
    expect(piecesOf(quote).map(({ text }) => text)).toEqual(expected);
  });
});

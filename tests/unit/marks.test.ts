import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMarks, isExact } from '../../src/search/marks.ts';
import { wordsOf } from '../../src/search/normalise.ts';
import { parseQuery } from '../../src/search/query.ts';

/** The text with brackets around what is marked. */
function marked(text: string, query: string): string {
  let shown = '';
  let end = 0;
  for (const mark of findMarks(text, parseQuery(query))) {
    shown += `${text.slice(end, mark.start)}[${text.slice(mark.start, mark.end)}]`;
    end = mark.end;
  }
  return shown + text.slice(end);
}

describe('findMarks', () => {
  test.each([
    ['every word', 'of one and of two', 'of two', '[of] one and [of] [two]'],
    ['every phrase', 'the end of the end', '"the end"', '[the end] of [the end]'],
    ['phrases and words', 'What we lack is confidence.', '"we lack" what', '[What] [we lack] is confidence.'],
    ['nothing', 'What we lack', 'zzzqq', 'What we lack'],
    ['nothing for nothing', 'What we lack', '', 'What we lack'],
    ['not what is excluded', 'one two', 'one -two', '[one] two'],
    ['no part of a word', 'cart art', 'art', 'cart [art]'],
    ['a phrase with an ellipsis', 'we lack much, trust too', '"lack … trust"', 'we [lack] much, [trust] too'],
    ['it whole where it stands so', 'we lack… trust; lack', '"lack … trust"', 'we [lack… trust]; lack'],
    ['it in order only', 'trust, we lack', '"lack … trust"', 'trust, we lack'],
    ['no phrase across a gap', 'what do we lack', '"what we lack"', 'what do we lack'],
  ])('marks %s', (_, text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test.each([
    ['case and accents', 'LIANG Wénfēng', '"liang wenfeng"', '[LIANG Wénfēng]'],
    ['accents of the query', 'cafe', 'Café', '[cafe]'],
    ['accents apart from their letters', 'cafe\u0301 noir', '"cafe noir"', '[cafe\u0301 noir]'],
    [
      'spelt out letters',
      'Größe der Straße in Łódź',
      'GROSSE strasse Lodz',
      '[Größe] der [Straße] in [Łódź]',
    ],
    ['width', '新しいＧＰＴ－４oとｶﾞﾗｽ', 'gpt-4o ガラス', '新しい[ＧＰＴ－４o]と[ｶﾞﾗｽ]'],
    ['punctuation', 'the product” — and then, he', '"product and then he"', 'the [product” — and then, he]'],
    ['hyphens', 'a state-of-the-art model', '"state of the art"', 'a [state-of-the-art] model'],
    ['the form of an apostrophe', "don’t don't dont", "don't", "[don’t] [don't] [dont]"],
    ['elisions', 'à l’université', 'universite', 'à l’[université]'],
    ['currency', 'at $157B.', '$157B', 'at $[157B].'],
    ['quotation marks in the text', 'he said “so” twice', '"said so twice"', 'he [said “so” twice]'],
    ['spaces between characters', '我们 缺 的', '缺的', '我们 [缺 的]'],
    ['punctuation between characters', '资本，而是信心', '资本而是', '[资本，而是]信心'],
    ['but not voicing', 'カラス ガラス', 'ガラス', 'カラス [ガラス]'],
  ])('folds %s', (_, text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test.each([
    ['innovation, innovating, innovative', 'innovation', '[innovation], [innovating], [innovative]'],
    ['run runs running runner rung', 'run', '[run] [runs] [running] runner rung'],
    ['he carries, carrying to carry', 'carried', 'he [carries], [carrying] to [carry]'],
    ['play played playing', 'play', '[play] [played] [playing]'],
    ['us used using', 'us', '[us] used using'],
    ['the they then there', 'the', '[the] they then there'],
    ['art article artist', 'art', '[art] article artist'],
    ['Liang’s view', 'liang', '[Liang’s] view'],
    ['what we lack in innovation', '"lack in innovate"', 'what we [lack in innovation]'],
    ['the talents, the talent', '"the talent"', 'the talents, [the talent]'],
  ])('in %s marks kin of %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test.each([
    ['the beginning of a word', 'articles of faith', 'art', '[articles] of faith'],
    ['while the word is typed', 'pure innovation', 'innov', 'pure [innovation]'],
    ['part of a name', 'DeepSeek’s GPT4o', 'seek gpt', '[DeepSeek’s] [GPT4o]'],
  ])('marks %s where no whole word stands', (_, text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test('merges marks that overlap, in order', () => {
    expect(marked('aba aba aba. b', 'b "aba aba"')).toBe('[aba aba aba]. [b]');
    expect(marked('one two three', '"two three" "one two"')).toBe('[one two three]');
  });

  test('a phrase cut from a text at word boundaries is found in it', () => {
    const part = fc.oneof(
      fc.constantFrom(..."ab’'-.,1创新ガßé — ", 'the ', 'end', 'don’t', '\u200D', '\u0301'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const cut = fc.tuple(fc.array(part, { maxLength: 30 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(cut, ([parts, a, b]) => {
        const text = parts.join('').replace(/[「」]/g, ' ');
        const words = wordsOf(text);
        fc.pre(words.length > 0);
        const first = a % words.length;
        const phrase = words.slice(first, first + 1 + (b % (words.length - first)));
        const start = phrase[0]?.start ?? 0;
        const end = phrase.at(-1)?.end ?? 0;
        const form = phrase.map((word) => word.form).join(' ');

        const query = parseQuery(`「${text.slice(start, end)}」`);
        const marks = findMarks(text, query);

        expect(isExact(text, query)).toBe(true);
        expect(marks.some((mark) => mark.start <= start && end <= mark.end)).toBe(true);
        for (const mark of marks) {
          const forms = wordsOf(text.slice(mark.start, mark.end))
            .map((word) => word.form)
            .join(' ');
          // More than the phrase where it overlaps itself.
          expect(forms.startsWith(form) && forms.endsWith(form)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('isExact', () => {
  test.each([
    ['What we lack in Innovation', '"lack in innovation" we', true],
    ['What we lack in innovating', '"lack in innovation"', false],
    ['What we lack in innovating', 'innovation', false],
    ['articles', 'art', false],
    ['We lack, in “innovation”', '"lack in innovation"', true],
    ['Liang Wénfēng’s view', '"Liang Wenfeng"', true],
    ['Liang Wenfengs view', '"Liang Wenfeng"', false],
    ['资本，而是', '"资本而是" -别的', true],
    ['one two', '"one two" three', false],
  ])('%s / %s: %s', (text, query, expected) => {
    expect(isExact(text, parseQuery(query))).toBe(expected);
  });
});

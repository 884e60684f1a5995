import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, withoutQuotationMarks, withoutWord } from '../../src/search/query.ts';

/** The query in one line: "phrases", words, -excluded, each in its search form. */
function read(input: string): string {
  const { phrases, words, excluded } = parseQuery(input);
  return [
    ...phrases.map(({ form }) => `"${form}"`),
    ...words.map(({ form }) => form),
    ...excluded.map(({ form }) => `-${form}`),
  ].join(' ');
}

describe('parseQuery', () => {
  test.each([
    ['words', 'State of  the\u3000Art', 'state of the art'],
    ['a phrase', '"What we lack"', '"what we lack"'],
    ['a phrase and words', 'high "state of the art" density', '"state of the art" high density'],
    ['phrases side by side', '"a b""c d"', '"a b" "c d"'],
    ['a quoted word', '"innovation"', '"innovation"'],
    ['no words', '', ''],
    ['punctuation alone', '— ！？ "" - … “”', ''],
    ['folded letters', 'Straße Łódź Wénfēng ＧＰＴ', 'strasse lodz wenfeng gpt'],
    ['numbers', '$157B 3.14 1,000,000', '157b 314 1000000'],
  ])('%s: %s', (_, input, expected) => {
    expect(read(input)).toBe(expected);
  });

  test.each([
    '"so it is"',
    '“so it is”',
    '„so it is“',
    '„so it is”',
    '”so it is”',
    '«so it is»',
    '« so it is »',
    '»so it is«',
    '‹so it is›',
    '「so it is」',
    '『so it is』',
    '＂so it is＂',
    '“so it is"',
    '「so 『it』 is」',
  ])('takes %s for a phrase', (input) => {
    expect(read(input)).toBe('"so it is"');
  });

  test.each([
    ['"he said “no” to us"', '"he said no to us"'],
    ['“he said "no" to us”', '"he said no to us"'],
    ['“he said „no” to us”', '"he said no to us"'],
    ['"cut “off" then', '"cut off" then'],
    ['"iti” hoti satto"', '"iti hoti satto"'],
    ['"one” and "two"', '"one" "two" and'],
    ['"one" “two”', '"one" "two"'],
  ])('marks inside a quotation belong to it: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });

  test('what an ellipsis leaves out may stand between the parts of a phrase', () => {
    const partsIn = (input: string) => parseQuery(input).phrases.map(({ parts }) => parts);
    expect(partsIn('"we lack … is trust"')).toEqual([['we lack', 'is trust']]);
    expect(partsIn('“we lack [...] is … trust”')).toEqual([['we lack', 'is', 'trust']]);
    expect(partsIn('「是非……原创」')).toEqual([['是 非', '原 创']]);
    expect(partsIn('"…we lack..."')).toEqual([undefined]);
    expect(read('lack…trust')).toBe('lack trust');
  });

  test.each([
    ['"we lack" trust -"so so"', 'we lack trust -"so so"'],
    ['「是非」', '是非'],
    ['"he said “no” to us"', 'he said no to us'],
    ['we lack -trust', undefined],
  ])('without quotation marks: %s', (input, expected) => {
    expect(withoutQuotationMarks(input)).toBe(expected);
  });

  test.each([
    ['zxqv virtue', 'zxqv', 'virtue'],
    ['article art artful', 'art', 'article artful'],
    ['“the zxqv ferry” of', 'zxqv', '“the ferry” of'],
    ['a C++ c', 'C++', 'a c'],
    ['zxqv', 'zxqv', ''],
  ])('%s without %s', (input, word, expected) => {
    expect(withoutWord(input, word)).toBe(expected);
  });

  test.each([
    ['the rest is the phrase', 'lack "in innov', '"in innov" lack'],
    ['in another language too', '「是非', '"是 非"'],
    ['excluded too', 'one -"two thr', 'one -two thr'],
    ['inches are no phrase', '5" screen', '5 screen'],
    ['nor is a stray closing mark', 'said” and 」 left', 'said and left'],
    ['a lone mark', '"', ''],
  ])('an unclosed quotation mark: %s: %s', (_, input, expected) => {
    expect(read(input)).toBe(expected);
  });

  test.each([
    ["don't", 'dont'],
    ['don’t', 'dont'],
    ['l’université', '"l universite"'],
    ["'single quoted'", 'single quoted'],
    ['‘single quoted’', 'single quoted'],
  ])('an apostrophe is no quotation mark: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });

  test.each([
    ['创新', '"创 新"'],
    ['创', '创'],
    ['创新 系统', '"创 新" "系 统"'],
    ['创新，系统', '"创 新 系 统"'],
    ['用GPT-4o写', '"gpt 4o" 用 写'],
    ['ソース', '"ソ ー ス"'],
    ['"用GPT写"', '"用 gpt 写"'],
  ])('characters in a row are a phrase: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });

  test.each([
    ['state-of-the-art', '"state of the art"'],
    ['GPT-4o', '"gpt 4o"'],
    ['50/50', '"50 50"'],
    ['A100-80GB', '"a100 80gb"'],
    ['end-to-end—they', '"end to end they"'],
    ['en_US', '"en us"'],
  ])('what is typed as one stands as one: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });

  test.each([
    ['innovation -hype', 'innovation -hype'],
    ['innovation -"big hype" -“so so”', 'innovation -big hype -so so'],
    ['创新 -是非 －原创', '"创 新" -是 非 -原 创'],
    ['a -GPT-4o', 'a -gpt 4o'],
    ['a -用GPT写', 'a -用 gpt 写'],
    ['well-known', '"well known"'],
    ['"well"-"known"', '"well" "known"'],
    ['a - b', 'a b'],
    ['--help', 'help'],
    ['—they said', 'they said'],
  ])('a minus excludes: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });

  test('keeps what was typed', () => {
    const { phrases, words, excluded } = parseQuery('“Liang  Wénfēng,” $157B l’Été -Hype!');
    expect(phrases.map(({ typed }) => typed)).toEqual(['Liang  Wénfēng', 'l’Été']);
    expect(words.map(({ typed }) => typed)).toEqual(['157B']);
    expect(excluded.map(({ typed }) => typed)).toEqual(['Hype']);
  });

  test.each([
    ['', true],
    ['?!', true],
    ['-hype', true],
    ['a', false],
    ['"a b"', false],
  ])('isEmpty: %j is %s', (input, expected) => {
    expect(parseQuery(input).isEmpty).toBe(expected);
  });

  test('takes anything, and gives forms of single-spaced words', () => {
    const marks = fc.constantFrom(...'"“”„«»‹›「」『』＂-－\' ');
    const input = fc.array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 3 })));
    fc.assert(
      fc.property(input, (parts) => {
        const { phrases, words, excluded } = parseQuery(parts.join(''));
        for (const { form } of [...phrases, ...excluded]) expect(form).toMatch(/^\S+( \S+)*$/u);
        for (const { form } of words) expect(form).toMatch(/^\S+$/u);
      }),
      { numRuns: 2000 },
    );
  });
});

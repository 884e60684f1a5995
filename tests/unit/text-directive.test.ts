import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directiveFor, formatDirective } from '../../src/model/text-directive.ts';

/** The directive for the stretch between two bars in the blocks; undefined where there is none. */
function directive(marked: readonly string[], language = 'en'): string | undefined {
  const block = marked.findIndex((text) => text.includes('|'));
  const endBlock = marked.findLastIndex((text) => text.includes('|'));
  const from = { block, offset: marked[block]?.indexOf('|') ?? 0 };
  const end = marked[endBlock]?.lastIndexOf('|') ?? 0;
  const to = { block: endBlock, offset: endBlock === block ? end - 1 : end };
  const found = directiveFor(
    marked.map((text) => text.replaceAll('|', '')),
    from,
    to,
    language,
  );
  return found === undefined ? undefined : formatDirective(found);
}

describe('words that stand once on the page', () => {
  test.for([
    ['as they are', ['Who is that, |holding the reins|?'], ':~:text=holding%20the%20reins'],
    ['half a word is made whole', ['Who is that, hold|ing the rei|ns?'], ':~:text=holding%20the%20reins'],
    ['spaces at the ends are left out', ['Who is| that, |holding'], ':~:text=that%2C'],
    ['signs that the address would read', ['Say |a-b, c & d|.'], ':~:text=a%2Db%2C%20c%20%26%20d'],
    ['across a line end', ['Who is |that,\n   holding| the reins?'], ':~:text=that%2C%0A%20%20%20holding'],
  ] as const)('%s', ([, blocks, expected]) => {
    expect(directive(blocks)).toBe(expected);
  });

  test('Chinese by its words', () => {
    expect(decodeURIComponent(directive(['夫執輿者為誰？', '|為孔丘|。'], 'zh-Hant') ?? '')).toBe(
      ':~:text=為孔丘',
    );
  });
});

describe('words that stand more than once', () => {
  test('with the word before them', () => {
    expect(directive(['He said yes.', 'She said |yes|.'])).toBe(':~:text=She%20said-,yes');
  });
  test('with the word behind them', () => {
    expect(directive(['|Yes|, of course.', 'Yes, indeed.'])).toBe(':~:text=Yes,-%2C%20of');
  });
  test('in another case, or with accents, is the same to a browser', () => {
    expect(directive(['the CAFÉ here', 'one |café| there'])).toBe(':~:text=one-,caf%C3%A9');
  });
  test('that nothing tells apart are not linked', () => {
    expect(directive(['Yes.', '|Yes|.', 'Yes.'])).toBeUndefined();
  });
  test('inside a longer word they are another one', () => {
    expect(directive(['the master', '|mast|'])).toBe(':~:text=mast');
  });
});

describe('long stretches, and those across passages, by their ends', () => {
  const long =
    'The bridge was closed for the whole winter, and nobody had told us so we took the ferry across';
  test('in one block', () => {
    expect(
      directive([
        `Then |${long}. We waited there for two days and more, until the river was calm, again and again|.`,
      ]),
    ).toBe(':~:text=The%20bridge%20was,again%20and%20again');
    expect(directive([`Then |${long}. ${long} again and again|.`])).toBe(
      ':~:text=Then-,The%20bridge%20was,again%20and%20again',
    );
  });
  test('over several', () => {
    expect(directive(['One |two three four five', 'six seven', 'eight nine ten eleven| twelve'])).toBe(
      ':~:text=two%20three%20four,nine%20ten%20eleven',
    );
  });
  test('an end that stands earlier too is told apart', () => {
    const found = directive(['Begin |a b c d', 'x y z', 'q r s', 'p x y z| end']);
    expect(found).toBe(':~:text=a%20b%20c,x%20y%20z,-end');
  });
});

/** What a browser finds first, by the letter of the specification, for words without context. */
test('whatever is given stands once on the page', () => {
  const word = fc.constantFrom('yes', 'no', 'the', 'river', 'bridge', 'Yes', 'été');
  const block = fc.array(word, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      (blocks, where, length) => {
        const at = where % blocks.length;
        const words = blocks[at] ?? [];
        const first = where % words.length;
        const last = Math.min(words.length, first + 1 + (length % 3));
        const texts = blocks.map((one) => one.join(' '));
        const offset = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        const chosen = words.slice(first, last).join(' ');
        const found = directiveFor(
          texts,
          { block: at, offset },
          { block: at, offset: offset + chosen.length },
          'en',
        );
        if (found === undefined) return;
        const pattern = [found.prefix, found.start, found.suffix]
          .filter((part) => part !== undefined)
          .join(' ');
        const fold = (text: string): string =>
          ` ${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()} `;
        const times = texts.reduce((sum, text) => sum + countOf(fold(text), fold(pattern)), 0);
        expect(times, `${pattern} in ${texts.join(' / ')}`).toBe(1);
        expect(fold(chosen)).toBe(fold(found.end === undefined ? found.start : chosen));
      },
    ),
    { numRuns: 2000 },
  );
});

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTurns } from '../../src/model/alignment.ts';
import { interview, joined, messages, parsed, rows, version } from '../fixtures/sources.ts';

/** A translation into English beside its original, joined, a line a passage; or the problems. */
function join(en: string, zh: string): string[] {
  const { interview: whole, problems } = joined([
    version('en', en, { translationOf: 'zh' }),
    version('zh', zh),
  ]);
  return whole === undefined ? messages(problems) : rows(whole);
}

describe('sections pair in order where their counts agree', () => {
  test('with their headings', () => {
    expect(join('**A:** One.\n\n## Two\n\n**B:** Three.', '**A:** 一\n\n## 二\n\n**B:** 三')).toEqual([
      'p1 a | en: One. | zh: 一',
      '## two en: Two',
      '## two zh: 二',
      'p2 b | en: Three. | zh: 三',
    ]);
  });

  test('a heading before the first turn too', () => {
    expect(join('## One\n\n**A:** Two.', '## 一\n\n**A:** 二')).toEqual([
      '## one en: One',
      '## one zh: 一',
      'p1 a | en: Two. | zh: 二',
    ]);
  });
});

describe('a version without headings pairs over the whole', () => {
  const rowsOfBoth = [
    'p1 a | en: One. | zh: 一',
    '## two en: Two',
    'p2 b | en: Three. | zh: 三',
    'p3 a | en: Four. | zh: 四',
  ];

  test('where the translation has them', () => {
    expect(
      join('**A:** One.\n\n## Two\n\n**B:** Three.\n\n**A:** Four.', '**A:** 一\n\n**B:** 三\n\n**A:** 四'),
    ).toEqual(rowsOfBoth);
  });

  test('where the original has them', () => {
    expect(
      join('**A:** One.\n\n**B:** Three.\n\n**A:** Four.', '**A:** 一\n\n## 二\n\n**B:** 三\n\n**A:** 四'),
    ).toEqual(rowsOfBoth.map((row) => row.replace('## two en: Two', '## 二 zh: 二')));
  });

  test('where the one with them begins with one', () => {
    expect(join('**A:** One.', '## 〇\n\n**A:** 一\n\n## 二\n\n**B:** 三')).toEqual([
      '## 〇 zh: 〇',
      'p1 a | en: One. | zh: 一',
      '## 二 zh: 二',
      'p2 b | zh: 三',
    ]);
  });
});

describe('a version may end early', () => {
  test('the translation', () => {
    expect(join('**A:** One.', '**A:** 一\n\n**B:** 二\n\n**A:** 三')).toEqual([
      'p1 a | en: One. | zh: 一',
      'p2 b | zh: 二',
      'p3 a | zh: 三',
    ]);
  });

  test('the original', () => {
    expect(join('**A:** One.\n\n**B:** Two.', '**A:** 一')).toEqual([
      'p1 a | en: One. | zh: 一',
      'p2 b | en: Two.',
    ]);
  });

  test('in the last of as many sections', () => {
    expect(
      join('**A:** One.\n\n## Two\n\n**A:** Three.\n\n**B:** Four.', '**A:** 一\n\n## 二\n\n**A:** 三'),
    ).toEqual([
      'p1 a | en: One. | zh: 一',
      '## two en: Two',
      '## two zh: 二',
      'p2 a | en: Three. | zh: 三',
      'p3 b | en: Four.',
    ]);
  });

  test('before the other’s further sections', () => {
    expect(join('## One\n\n**A:** Two.', '## 一\n\n**A:** 二\n\n## 三\n\n**B:** 四')).toEqual([
      '## one en: One',
      '## one zh: 一',
      'p1 a | en: Two. | zh: 二',
      '## 三 zh: 三',
      'p2 b | zh: 四',
    ]);
    expect(join('## One\n\n**A:** Two.\n\n## Three\n\n**B:** Four.', '## 一\n\n**A:** 二')).toEqual([
      '## one en: One',
      '## one zh: 一',
      'p1 a | en: Two. | zh: 二',
      '## three en: Three',
      'p2 b | en: Four.',
    ]);
  });
});

test('a mark says that one version has nothing at a turn', () => {
  expect(join('**A:** One.\n\n**B:** ^-\n\n**A:** Three.', '**A:** 一\n\n**B:** 二\n\n**A:** 三')).toEqual([
    'p1 a | en: One. | zh: 一',
    'p2 b | zh: 二 | en ^-',
    'p3 a | en: Three. | zh: 三',
  ]);
});

describe('the first divergence is shown, with both places', () => {
  const ADVICE = 'give both versions the same turns';
  test.each([
    [
      'another speaker',
      '**A:** One.\n\n**B:** Two.',
      '**A:** 一\n\n**A:** 二',
      [
        'zh.md:3:1: this turn is A’s, but its counterpart at en.md:3:1 is Bo’s — give both versions the same turns in the same order; ^- after the name marks a turn that one of them lacks',
      ],
    ],
    [
      'narration against a speaker',
      'One.\n\n**B:** Two.',
      '**A:** 一\n\n**B:** 二',
      [
        'zh.md:1:1: this turn is A’s, but its counterpart at en.md:1:1 is narration — give both versions the same turns in the same order; ^- after the name marks a turn that one of them lacks',
      ],
    ],
    [
      'a lacking turn',
      '**A:** One.\n\n**B:** Two.\n\n**A:** Three.',
      '**A:** 一\n\n**A:** 三',
      [
        'zh.md:3:1: this turn is A’s, but its counterpart at en.md:3:1 is Bo’s — give both versions the same turns in the same order; ^- after the name marks a turn that one of them lacks',
      ],
    ],
    [
      'a section that ends early',
      '**A:** One.\n\n**B:** Two.\n\n## Three\n\n**A:** Four.',
      '**A:** 一\n\n## 三\n\n**A:** 四',
      [
        `zh.md:1:1: the first section has 1 turns here and 2 at en.md:1:1 — ${ADVICE}; ^- after the name marks a turn that one of them lacks`,
      ],
    ],
    [
      'a heading at another place',
      '**A:** One.\n\n**B:** Two.\n\n## Three\n\n**A:** Four.\n\n## Five\n\n**B:** Six.',
      '**A:** 一\n\n## 三\n\n**B:** 二\n\n**A:** 四\n\n**B:** 六',
      [
        'zh.md:3:1: this section has no counterpart — give en.md the same headings between the same turns, or none',
      ],
    ],
  ])('%s', (_name, en, zh, expected) => {
    expect(join(en, zh)).toEqual(expected);
  });

  test('in each version that diverges', () => {
    const { problems } = joined([
      version('en', '**A:** One.', { translationOf: 'zh' }),
      version('zh', '**B:** 一'),
      version('de', '**B:** Eins.', { translationOf: 'zh' }),
    ]);
    expect(problems.map(({ path, line }) => `${path}:${line}`)).toEqual(['zh.md:1', 'de.md:1']);
  });
});

describe('whatever the turns', () => {
  const words = fc.constantFrom('one', 'two', 'three');
  const turn = fc.record({
    speaker: fc.constantFrom('**A:** ', '**B:** ', '***\n\n'),
    heading: fc.boolean(),
    paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }),
  });
  const turns = fc.array(turn, { minLength: 1, maxLength: 8 });
  const write = (
    list: { speaker: string; heading: boolean; paragraphs: string[] }[],
    headings: boolean,
  ): string =>
    list
      .map(({ speaker, heading, paragraphs }, index) =>
        [...(headings && heading ? [`## Part ${index}`] : []), speaker + paragraphs.join('\n\n')].join(
          '\n\n',
        ),
      )
      .join('\n\n');
  const blocksOf = (body: string): number =>
    parsed(version('en', body)).text.sections.flatMap((section) =>
      section.turns.flatMap(({ blocks }) => blocks),
    ).length;

  test('a version beside itself has the same text in each passage', () => {
    fc.assert(
      fc.property(turns, fc.boolean(), fc.boolean(), (list, ours, theirs) => {
        const all = list.some(({ heading }) => heading);
        const whole = interview([
          version('en', write(list, ours || !all), { translationOf: 'zh' }),
          version('zh', write(list, theirs || !all)),
        ]);
        const passages = whole.sections.flatMap((section) => section.turns.flatMap((each) => each.passages));
        expect(passages).toHaveLength(blocksOf(write(list, true)));
        for (const { texts } of passages) {
          expect(texts['en']?.text).toBe(texts['zh']?.text);
          expect([texts['en']?.span, texts['zh']?.span]).toEqual([1, 1]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a version beside its own beginning loses no block, whichever leads', () => {
    fc.assert(
      fc.property(turns, fc.nat(), fc.boolean(), (list, cut, swap) => {
        const bodies = [write(list, false), write(list.slice(0, 1 + (cut % list.length)), false)];
        const [en = '', zh = ''] = swap ? bodies.reverse() : bodies;
        const { sections, problems } = joinTurns([
          parsed(version('en', en, { translationOf: 'zh' })).text,
          parsed(version('zh', zh)).text,
        ]);
        expect(problems).toEqual([]);
        const count = (language: string): number =>
          sections.flatMap((section) =>
            section.turns.flatMap((each) => each.texts.get(language)?.blocks ?? []),
          ).length;
        expect([count('en'), count('zh')]).toEqual([blocksOf(en), blocksOf(zh)]);
      }),
      { numRuns: 300 },
    );
  });
});

import CSL, { type CslElement } from 'citeproc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forOneInterview } from '../../src/exports/csl-interview.ts';
import { localeOf, styleOf } from '../../src/exports/csl-styles.ts';

/* What is left of a style for one interview writes every interview as the whole style does. */

const words = fc.constantFrom(
  'The Ferryman',
  'On “sheep”: a talk',
  '渡口',
  'a',
  'Was ist <i>Mut</i>?',
  '1984',
);
const name = fc.oneof(
  words.map((literal) => ({ literal })),
  fc.record({ family: words, given: words }),
  fc.record({ family: words, given: words, 'static-ordering': fc.constant(true) }),
);
const names = fc.array(name, { minLength: 1, maxLength: 9 });
const date = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: -400, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .chain((parts) =>
      fc.integer({ min: 1, max: 3 }).map((length) => ({ 'date-parts': [parts.slice(0, length)] })),
    ),
  words.map((literal) => ({ literal })),
);
const item = fc.record(
  {
    id: fc.constant('talk'),
    type: fc.constant('interview'),
    title: words,
    author: names,
    interviewer: names,
    translator: names,
    contributor: names,
    issued: date,
    'event-date': date,
    'container-title': words,
    'original-title': words,
    'original-date': date,
    language: fc.constantFrom('en', 'zh-Hans', 'grc'),
    medium: words,
    abstract: words,
    source: words,
    URL: fc.constantFrom('https://example.org/interviews/ion/', 'https://example.org/a?b=c&d=e'),
  },
  { requiredKeys: ['id', 'type'] },
);

function writer(style: CslElement, locale: string): (item: object) => string {
  let given = {};
  const system = { retrieveLocale: () => localeOf(locale), retrieveItem: () => ({ ...given }) };
  const engine = new CSL.Engine(system, style, locale, true);
  return (item) => {
    given = item;
    engine.updateItems([]);
    engine.updateItems(['talk']);
    return engine.makeBibliography()[1].join('');
  };
}

describe.each(['apa', 'modern-language-association', 'chicago-note-bibliography'])('%s', (id) => {
  test.each(['en-US', 'zh-CN'])('writes the same in %s', { timeout: 60_000 }, (locale) => {
    const [whole, left] = [writer(styleOf(id), locale), writer(forOneInterview(styleOf(id)), locale)];
    fc.assert(
      fc.property(item, (one) => {
        expect(left(one)).toBe(whole(one));
      }),
      { numRuns: 100 },
    );
  });
});

test('less than half of a style is left', () => {
  const size = (style: CslElement): number => JSON.stringify(style).length;
  expect(size(forOneInterview(styleOf('apa')))).toBeLessThan(size(styleOf('apa')) / 2);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../src/model/bookkeeping.ts';
import { passageNumber } from '../../src/model/ids.ts';
import { passagesOf } from '../../src/model/interview.ts';
import type { LedgerLine } from '../../src/model/ledger.ts';
import type { PublishedLine } from '../../src/model/published.ts';
import { idsOf, interview, joined, messages, version } from '../fixtures/sources.ts';

const LONG = [
  'They were ploughing side by side in the field.',
  'Who is that man, holding the reins of the carriage?',
  'He should know by himself where the ford is.',
  'The whole world is swept along by the same flood.',
];

interface Issued {
  ids: { id: string; provisional: boolean }[];
  lost: string[];
}

/** What the list says of an interview whose numbers have reached `lastPassage`. */
function published(lastPassage: number): PublishedLine[] {
  return [{ interview: 'talk', lastPassage, lastComment: 0, state: 'published' }];
}

/** The ids of an interview that is `texts`, a paragraph each, read against a ledger. */
function issue(texts: readonly string[], lines: readonly LedgerLine[], lastPassage: number): Issued {
  const read = joined([version('en', texts.join('\n\n'))], {
    ledger: [...lines],
    promises: published(lastPassage),
  });
  if (read.interview === undefined) throw new Error(messages(read.problems).join('\n'));
  return {
    ids: passagesOf(read.interview).map(({ id, provisional }) => ({ id, provisional })),
    lost: read.decisions.questions.map(({ id }) => id),
  };
}

function ledger(entries: readonly (readonly [id: string, text: string, state?: string])[]): LedgerLine[] {
  return entries.map(([id, text, state = 'live']) => ({
    id,
    speaker: '',
    state,
    language: 'en',
    marks: ['0000'],
    text,
  }));
}

/** The ids of `texts` after a ledger that gave p1, p2 … to `before`; lost ones behind a dash. */
function reissued(before: readonly string[], texts: readonly string[]): string {
  const lines = ledger(before.map((text, index) => [`p${index + 1}`, text]));
  const { ids, lost } = issue(texts, lines, before.length);
  const shown = ids.map(({ id, provisional }) => (provisional ? `${id}?` : id));
  return [...shown, ...lost.map((id) => `-${id}`)].join(' ');
}

test('the first time, ids count from p1', () => {
  expect(issue(['Yes.', 'Yes.', 'No.'], [], 0)).toEqual({
    ids: [
      { id: 'p1', provisional: true },
      { id: 'p2', provisional: true },
      { id: 'p3', provisional: true },
    ],
    lost: [],
  });
});

describe('afterwards', () => {
  const [a = '', b = '', c = '', d = ''] = LONG;
  const NEW = 'Something that nobody has ever said here before.';
  const MORE = 'And one thing more, quite unlike the other.';
  test.each([
    ['nothing changes', [a, b, c], 'p1 p2 p3'],
    ['one in the middle', [a, NEW, b, c], 'p1 p1a? p2 p3'],
    ['two in the middle', [a, NEW, MORE, b, c], 'p1 p1a? p1b? p2 p3'],
    ['one at the front', [NEW, a, b, c], 'p0a? p1 p2 p3'],
    ['one at the end', [a, b, c, NEW], 'p1 p2 p3 p4?'],
    ['two at the end', [a, b, c, NEW, d], 'p1 p2 p3 p4? p5?'],
    ['a typing mistake', [a, b.replace('carriage', 'cariage'), c], 'p1 p2 p3'],
    ['case, spaces and punctuation', [a, b.toUpperCase().replace(',', ' –'), c], 'p1 p2 p3'],
    ['one gone', [a, c], 'p1 p3 -p2'],
    ['one replaced by something else', [a, NEW, c], 'p1 p1a? p3 -p2'],
    ['the last one gone, another at the end', [a, b, NEW], 'p1 p2 p4? -p3'],
    ['all gone', [NEW, MORE], 'p4? p5? -p1 -p2 -p3'],
  ])('%s', (_name, texts, expected) => {
    expect(reissued([a, b, c], texts)).toBe(expected);
  });

  test('short texts that stand there often keep their ids in order', () => {
    expect(reissued(['Yes.', a, 'Yes.', b, 'Yes.'], ['Yes.', a, 'Yes.', b, 'Yes.'])).toBe('p1 p2 p3 p4 p5');
    expect(reissued(['Yes.', a, 'Yes.', b, 'Yes.'], ['Yes.', a, b, 'Yes.'])).toBe('p1 p2 p4 p5 -p3');
    expect(reissued(['Yes.', a, 'Yes.'], ['Yes.', 'Yes.', a, 'Yes.'])).toMatch(
      /^p1 p1a\? p2 p3$|^p0a\? p1 p2 p3$/,
    );
  });

  test('letters that were given once are not given again', () => {
    const before = ledger([
      ['p1', a],
      ['p1a', d, '-> p1, 2024-11-27, merged'],
      ['p2', b],
    ]);
    expect(issue([a, NEW, b], before, 2).ids.map(({ id }) => id)).toEqual(['p1', 'p1b', 'p2']);
  });

  test('behind p1z comes p1aa', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].map(
      (letter) => [`p1${letter}`, `gone ${letter}`, '-> p1, 2024-11-27, merged'] as const,
    );
    expect(issue([a, NEW, b], ledger([['p1', a], ...letters, ['p2', b]]), 2).ids[1]?.id).toBe('p1aa');
  });

  test('counting goes on behind the highest number ever published', () => {
    expect(issue([a, NEW], ledger([['p1', a]]), 40).ids.map(({ id }) => id)).toEqual(['p1', 'p41']);
  });

  test('a pin gives a rewritten passage its id back', () => {
    const before = ledger([
      ['p1', a],
      ['p2', b],
      ['p3', c],
    ]);
    const { ids, lost } = issue([a, `${NEW} ^p2`, c], before, 3);
    expect([ids.map(({ id }) => id), lost]).toEqual([['p1', 'p2', 'p3'], []]);
  });
});

test('no id is given twice, ever, and untouched texts keep theirs, whatever is edited', () => {
  let words = 0;
  const fresh = (): string => Array.from({ length: 8 }, () => `w${(words++ * 7919).toString(36)}`).join(' ');
  const edits = fc.array(
    fc.record({
      kind: fc.constantFrom('insert', 'remove', 'rewrite', 'mistake', 'move', 'yes'),
      at: fc.nat(),
      to: fc.nat(),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(edits, { minLength: 1, maxLength: 8 }),
      (length, sessions) => {
        const texts = Array.from({ length }, fresh);
        let lines: LedgerLine[] = [];
        let last = 0;
        const ever = new Set<string>();
        for (const session of [[], ...sessions]) {
          let moved = false;
          for (const { kind, at, to } of session) {
            const index = texts.length === 0 ? 0 : at % texts.length;
            const [here = ''] = texts.slice(index);
            if (kind === 'insert') texts.splice(index, 0, fresh());
            else if (kind === 'yes') texts.splice(index, 0, 'Yes.');
            else if (texts.length === 1) continue;
            else if (kind === 'remove') texts.splice(index, 1);
            else if (kind === 'rewrite') texts[index] = fresh();
            else if (kind === 'mistake') texts[index] = here.replace(/.$/, 'x');
            else {
              texts.splice(index, 1);
              texts.splice(to % (texts.length + 1), 0, here);
              moved = true;
            }
          }
          const before = new Map(
            lines.filter(({ state }) => state === 'live').map(({ id, text }) => [text, id]),
          );
          const all = [texts, [...lines.filter(({ state }) => state === 'live').map(({ text }) => text)]];
          const settled =
            !moved &&
            all.every(
              (list) => new Set(list).size === list.length && !list.some((text) => text.startsWith('Yes')),
            );
          const { ids, lost } = issue(texts, lines, last);
          expect(new Set(ids.map(({ id }) => id)).size).toBe(texts.length);
          for (const [index, { id, provisional }] of ids.entries()) {
            expect(ever.has(id), `${id} is ${provisional ? 'new' : 'kept'}`).toBe(!provisional);
            const old = before.get(texts[index] ?? '');
            if (old !== undefined && settled) expect(id).toBe(old);
            ever.add(id);
            last = Math.max(last, passageNumber(id));
          }
          const retired = lines.filter(({ id, state }) => state !== 'live' || lost.includes(id));
          lines = [
            ...ledger(ids.map(({ id }, index) => [id, texts[index] ?? ''])),
            ...retired.map((line) => ({ ...line, state: '-> p1, 2024-11-27, gone' })),
          ];
        }
      },
    ),
    { numRuns: 400 },
  );
});

describe('an interview published once and read again', () => {
  const again = (
    versions: Parameters<typeof interview>[0],
    next = versions,
  ): { ids: string[]; lost: string[] } => {
    const { lines } = ledgerOf(interview(versions), [], '2024-11-27');
    const { interview: whole, decisions } = joined(next, { ledger: lines, promises: published(9) });
    return {
      ids: whole === undefined ? [] : idsOf(whole),
      lost: decisions.questions.map(({ id }) => id),
    };
  };
  const zh = version('zh', '**A:** 一二三四\n\n**B:** 五六七八\n\n**A:** 九十');

  test('keeps the ids of a translation that ends early', () => {
    expect(again([version('en', '**A:** One.', { translationOf: 'zh' }), zh])).toEqual({
      ids: ['p1', 'p2', 'p3'],
      lost: [],
    });
  });

  test('keeps the ids of passages that the translation marks as lacking', () => {
    expect(
      again([version('en', '**A:** One.\n\n**B:** ^-\n\n**A:** Three.', { translationOf: 'zh' }), zh]),
    ).toEqual({
      ids: ['p1', 'p2', 'p3'],
      lost: [],
    });
  });

  test('keeps its ids when a translation that ended early goes on', () => {
    const en = (body: string) => version('en', body, { translationOf: 'zh' });
    expect(again([en('**A:** One.'), zh], [en('**A:** One.\n\n**B:** Two.'), zh])).toEqual({
      ids: ['p1', 'p2', 'p3'],
      lost: [],
    });
  });

  test('keeps its ids when a translation comes to the original', () => {
    const en = version('en', '**A:** One.\n\n**B:** Two.\n\n**A:** Three.', { translationOf: 'zh' });
    expect(again([zh], [en, zh])).toEqual({ ids: ['p1', 'p2', 'p3'], lost: [] });
  });
});

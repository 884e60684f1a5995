import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import type { LedgerLine } from '../../src/model/ledger.ts';
import { formatLedger } from '../../src/model/ledger.ts';
import { reconcile, type Answers } from '../../src/model/reconcile.ts';
import { parseRetired } from '../../src/model/retirement.ts';
import type { Slot } from '../../src/model/slot.ts';
import { edited, passageIn, pick, seeded, type Random } from '../fixtures/editing.ts';
import { ledgerAfter } from '../fixtures/ledger.ts';

/** Answer every question as an editor might: accept some of what stands there, then retire what is still lost. */
function answersTo(
  slots: readonly Slot[],
  ledger: readonly LedgerLine[],
  last: number,
  random: Random,
): Answers {
  const { questions } = reconcile(slots, ledger, last);
  const accept = questions.filter(({ slot }) => slot !== undefined && random() < 0.5).map(({ id }) => id);
  const open = reconcile(slots, ledger, last, { accept, move: [], retire: [] });
  const retire = open.questions.map(({ id, neighbours }) => ({
    id,
    into: neighbours[0] ?? open.ids[0]?.id ?? '',
    because: 'cut',
  }));
  return { accept, move: [], retire };
}

/** Words, or Han characters, in lower case. */
const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? [];

/**
 * How alike two texts are, by measures that share nothing with the trigrams under test: the part of the
 * smaller text's words that the larger one has, or the characters that an edit of one into the other keeps.
 */
function alike(a: string, b: string): number {
  const [small, large] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  const left = [...(large ?? [])];
  const shared = (small ?? []).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return Math.max(
    shared / Math.max(1, small?.length ?? 0),
    1 - distance(a, b) / Math.max(1, a.length, b.length),
  );
}

/** Where a link to an id lands: its slot, through every retirement. */
function landing(id: string, ids: readonly string[], ledger: readonly LedgerLine[]): number {
  const survivors = new Map(
    ledger.flatMap((line) => {
      const end = parseRetired(line);
      return end === undefined ? [] : [[line.id, end.survivor] as const];
    }),
  );
  let lands = id;
  for (let steps = survivors.size; steps >= 0 && !ids.includes(lands); steps--)
    lands = survivors.get(lands) ?? lands;
  return ids.indexOf(lands);
}

test('over many generations of every kind of edit, no link is lost and none lands on another text', () => {
  let [asked, merged, followed] = [0, 0, 0];
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seeded(seed);
      const languages = pick(random, [['en'], ['zh'], ['en', 'zh']]);
      let slots = Array.from({ length: 4 + Math.floor(random() * 12) }, () => passageIn(languages, random));
      let ledger: LedgerLine[] = [];
      let last = 0;
      const ever = new Set<string>();
      for (let generation = 0; generation < 12; generation++) {
        if (generation > 0) slots = edited(slots, random);
        const before = ledger;
        const answers = answersTo(slots, before, last, random);
        const decided = reconcile(slots, before, last, answers);
        expect(decided.questions).toEqual([]);
        ledger = ledgerAfter(slots, decided, before);
        // The same input gives the same bytes.
        const again = reconcile(structuredClone(slots), structuredClone(before), last, answers);
        expect(formatLedger(ledgerAfter(slots, again, before))).toBe(formatLedger(ledger));

        const ids = decided.ids.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const byPerson = new Set([...answers.accept, ...answers.retire.map(({ id }) => id)]);
        const live = new Set(before.filter(({ state }) => state === 'live').map(({ id }) => id));
        for (const { id, provisional } of decided.ids)
          if (provisional) expect(ever.has(id), `${id} is given twice`).toBe(false);
        for (const id of ids) ever.add(id);
        for (const id of ever) expect(landing(id, ids, ledger), `${id} is lost`).not.toBe(-1);
        for (const id of live) {
          if (byPerson.has(id)) continue;
          const texts = slots[landing(id, ids, ledger)]?.texts ?? {};
          const shared = before
            .filter((line) => line.id === id)
            .map(({ language, text }) => alike(text, texts[language] ?? ''));
          followed++;
          const was = before.filter((line) => line.id === id).map(({ text }) => text);
          expect(
            Math.max(...shared),
            `${id} lands on another text: ${JSON.stringify([was, texts])}`,
          ).toBeGreaterThanOrEqual(0.5);
        }
        asked += byPerson.size;
        merged += decided.retired.length - answers.retire.length;
        last = Math.max(last, ...ids.map((id) => Number.parseInt(id.slice(1), 10)));
      }
    }),
    { numRuns: 400 },
  );
  // The scripts do reach what they are to test.
  expect(Math.min(asked, merged, followed)).toBeGreaterThan(200);
});

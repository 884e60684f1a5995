import { nearest } from '../model/nearest.ts';
import { foldForMatch, wordsOf } from './normalise.ts';
import type { WordsUsed } from '../model/words-used.ts';

/** More words than these are not kept, and the rarest are left out. */
const MOST_WORDS = 50_000;
/** Shorter words have too many neighbours to guess which was meant. */
export const SHORTEST = 4;

/**
 * The words as they are most often written, the most frequent first: what a misspelt word is
 * compared with. Numbers, short words and Han characters are not among them.
 */
export function vocabularyOf({ spellings }: WordsUsed): string[] {
  const words = new Map<string, Map<string, number>>();
  for (const [spelling, count] of spellings) {
    const [{ form } = { form: spelling }] = wordsOf(spelling);
    const spelt = words.get(form) ?? new Map<string, number>();
    spelt.set(spelling, (spelt.get(spelling) ?? 0) + count);
    words.set(form, spelt);
  }
  const counted = Array.from(words, ([form, spelt]) => ({
    form,
    spelt,
    count: [...spelt.values()].reduce((sum, count) => sum + count, 0),
  }));
  return counted
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ form, spelt }) => commonest(spelt) ?? form);
}

/** The word of the vocabulary that was probably meant; the more frequent one of two that are equally near. */
export function meantBy(word: string, vocabulary: readonly string[]): string | undefined {
  const form = foldForMatch(word);
  if (form.length < SHORTEST) return undefined;
  const near = vocabulary.filter((other) => Math.abs(other.length - form.length) <= form.length / 3);
  const forms = near.map(foldForMatch);
  const found = nearest(form, forms);
  return found === undefined ? undefined : near[forms.indexOf(found)];
}

function commonest(spellings: ReadonlyMap<string, number>): string | undefined {
  return [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

import { CJK } from '../model/han.ts';
import { nearest } from '../model/nearest.ts';
import { foldForMatch, wordsOf } from './normalise.ts';
import type { SearchRecord } from './records.ts';

/** More words than these are not kept, and the rarest are left out. */
const MOST_WORDS = 50_000;
/** Shorter words have too many neighbours to guess which was meant. */
const SHORTEST = 4;

const NO_WORD = new RegExp(`^[${CJK}]|\\p{N}`, 'u');

/**
 * The words of all records as they are most often written, the most frequent first: what a misspelt word is
 * compared with. Numbers, short words and Han characters are not among them.
 */
export function vocabularyOf(records: readonly SearchRecord[]): string[] {
  const words = new Map<string, { count: number; spellings: Map<string, number> }>();
  for (const [spelling, { form, count }] of spellingsOf(records)) {
    if (form.length < SHORTEST || NO_WORD.test(form)) continue;
    const word = words.get(form) ?? { count: 0, spellings: new Map<string, number>() };
    word.count += count;
    word.spellings.set(spelling, count);
    words.set(form, word);
  }
  return [...words]
    .sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([form, { spellings }]) => commonest(spellings) ?? form);
}

function spellingsOf(records: readonly SearchRecord[]): Map<string, { form: string; count: number }> {
  const spellings = new Map<string, { form: string; count: number }>();
  for (const { texts } of records)
    for (const { text } of texts)
      for (const { start, end, form } of wordsOf(text)) {
        const spelling = text.slice(start, end);
        const known = spellings.get(spelling);
        if (known === undefined) spellings.set(spelling, { form, count: 1 });
        else known.count++;
      }
  return spellings;
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

import type { Quotable, Quoted } from './quotation.ts';
import type { Piece } from './quote-pieces.ts';

const SIZE = 4;
/** How many runs of a quotation are looked for: its rarest. */
const MOST_GRAMS = 48;
/** How many passages of those that share most of them are compared in full. */
const MOST_CANDIDATES = 20;

/**
 * For each quotation the indexes of the passages that share most of its rarest runs of four characters,
 * best first. What is kept while the passages are gone through belongs to the quotations, so that a
 * hundred thousand passages need no index.
 */
export function candidatesFor(
  quotes: readonly (Quoted & { pieces: readonly Piece[] })[],
  passages: readonly Quotable[],
): number[][] {
  if (quotes.length === 0) return [];
  const frequency = new Map<string, number>();
  const firstGrams = quotes.map(({ pieces }) => gramsOf(pieces.slice(0, 1).map(({ text }) => text)));
  for (const grams of firstGrams) for (const gram of grams) frequency.set(gram, 0);
  for (const passage of passages)
    for (const gram of passageGrams(passage)) {
      const count = frequency.get(gram);
      if (count !== undefined) frequency.set(gram, count + 1);
    }
  const askers = new Map<string, number[]>();
  for (const [index, grams] of firstGrams.entries()) {
    const known = [...grams].filter((gram) => frequency.get(gram) !== 0);
    known.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    for (const gram of known.slice(0, MOST_GRAMS)) {
      const others = askers.get(gram);
      if (others === undefined) askers.set(gram, [index]);
      else others.push(index);
    }
  }
  const shared = quotes.map(() => new Map<number, number>());
  for (const [place, passage] of passages.entries())
    for (const gram of passageGrams(passage))
      for (const index of askers.get(gram) ?? []) {
        if (quotes[index]?.among?.(passage) === false) continue;
        const weight = Math.log(1 + passages.length / (frequency.get(gram) ?? 1));
        const weights = shared[index];
        weights?.set(place, (weights.get(place) ?? 0) + weight);
      }
  return shared.map((weights) =>
    [...weights]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CANDIDATES)
      .map(([place]) => place),
  );
}

function passageGrams({ texts }: Quotable): Set<string> {
  return gramsOf([...texts.words, ...texts.han]);
}

function gramsOf(texts: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const text of texts) for (let i = 0; i + SIZE <= text.length; i++) grams.add(text.slice(i, i + SIZE));
  return grams;
}

import { GRAM, GramTable } from './gram-table.ts';
import type { Quotable, Quoted } from './quotation.ts';
import type { Piece } from './quote-pieces.ts';

/** How many runs of a quotation are looked for: its rarest. */
const MOST_GRAMS = 48;
/** How many passages of those that share most of them are compared in full. */
const MOST_CANDIDATES = 20;

/** A passage that may be meant, by its place in the list. */
interface Candidate {
  place: number;
  weight: number;
}

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
  const table = new GramTable();
  const firstGrams = quotes.map(({ pieces }) => gramsOf(pieces.slice(0, 1), table));
  const frequency = new Uint32Array(table.size);
  const known = new KnownGrams(table);
  for (const passage of passages) {
    const count = known.in(passage);
    for (let i = 0; i < count; i++) {
      const gram = known.found[i] ?? 0;
      frequency[gram] = (frequency[gram] ?? 0) + 1;
    }
  }
  const weights = Float64Array.from(frequency, (count) => Math.log(1 + passages.length / count));
  const askers = askersOf(firstGrams, frequency);
  const best = quotes.map((): Candidate[] => []);
  const shared = new Float64Array(quotes.length);
  for (const [place, passage] of passages.entries()) {
    const touched: number[] = [];
    const count = known.in(passage);
    for (let i = 0; i < count; i++) {
      const gram = known.found[i] ?? 0;
      for (const quote of askers[gram] ?? []) {
        if (shared[quote] === 0) touched.push(quote);
        shared[quote] = (shared[quote] ?? 0) + (weights[gram] ?? 0);
      }
    }
    for (const quote of touched) {
      if (quotes[quote]?.among?.(passage) !== false)
        put(best[quote] ?? [], { place, weight: shared[quote] ?? 0 });
      shared[quote] = 0;
    }
  }
  return best.map((candidates) => candidates.map(({ place }) => place));
}

/** By gram, the quotations that look for it. */
function askersOf(firstGrams: readonly (readonly number[])[], frequency: Uint32Array): number[][] {
  const askers = Array.from(frequency, (): number[] => []);
  for (const [quote, grams] of firstGrams.entries()) {
    const standing = grams.filter((gram) => frequency[gram] !== 0);
    standing.sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0));
    for (const gram of standing.slice(0, MOST_GRAMS)) askers[gram]?.push(quote);
  }
  return askers;
}

/** Put a candidate among the best ones, behind those that are as good. */
function put(best: Candidate[], candidate: Candidate): void {
  const last = best[MOST_CANDIDATES - 1];
  if (last !== undefined && last.weight >= candidate.weight) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.weight ?? 0) < candidate.weight) at--;
  best.splice(at, 0, candidate);
  if (best.length > MOST_CANDIDATES) best.pop();
}

/** The grams of a table that stand in a passage, each once, in the order in which they come. */
class KnownGrams {
  readonly found: Uint32Array;
  private readonly table: GramTable;
  private readonly seen: Uint32Array;
  private round = 0;

  constructor(table: GramTable) {
    this.table = table;
    this.found = new Uint32Array(table.size);
    this.seen = new Uint32Array(table.size);
  }

  /** How many of `found` are those of this passage. */
  in({ texts }: Quotable): number {
    const { table, found, seen } = this;
    const round = ++this.round;
    let count = 0;
    for (const all of [texts.words, texts.han])
      for (const text of all)
        for (let start = 0; start + GRAM <= text.length; start++) {
          const gram = table.find(text, start);
          if (gram < 0 || seen[gram] === round) continue;
          seen[gram] = round;
          found[count++] = gram;
        }
    return count;
  }
}

/** The numbers of the grams of some pieces, each once. */
function gramsOf(pieces: readonly Piece[], table: GramTable): number[] {
  const grams = new Set<number>();
  for (const { text } of pieces)
    for (let start = 0; start + GRAM <= text.length; start++) grams.add(table.add(text, start));
  return [...grams];
}

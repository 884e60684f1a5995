/** From this similarity on, an edited text is taken for the same passage. */
export const SAME_FROM = 0.5;

/** Texts shorter than this, folded, say too little to be known again by likeness alone. */
export const SHORT = 20;

/** A text as similarity sees it: compatibility forms and case folded, spaces and punctuation dropped. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Letters of which folding drops none and joins no two. */
const KEPT = 'A-Za-z0-9\\p{Unified_Ideograph}';
const LONG = new RegExp(`^(?:[^${KEPT}]*[${KEPT}]){${SHORT}}`, 'u');

/** Whether a text says too little to be known again by likeness alone; seldom folds it. */
export function isShort(text: string): boolean {
  return !LONG.test(text) && foldText(text).length < SHORT;
}

/** A text made ready to be compared with many others. */
export interface Comparable {
  folded: string;
  /** How often each run of `size` characters stands in it. */
  grams: (size: 2 | 3) => Map<string, number>;
}

/** Fold a text once, and count its runs of characters when they are first asked for. */
export function comparable(text: string): Comparable {
  const folded = foldText(text);
  const counts: Partial<Record<2 | 3, Map<string, number>>> = {};
  return { folded, grams: (size) => (counts[size] ??= countGrams(folded, size)) };
}

/**
 * How alike two texts are, 0 to 1: the Dice coefficient of their trigrams on folded text, each counted as
 * often as it stands (L. R. Dice 1945); of their bigrams where one of them is short. On real edits 0.5
 * parts edited texts from unrelated ones of like length, which reach it by trigrams in 0.1 %.
 */
export function similarityOf(a: Comparable, b: Comparable): number {
  if (a.folded === b.folded) return 1;
  const size = gramSize(a, b);
  if (Math.min(a.folded.length, b.folded.length) < size) return 0;
  const [small, large] = a.folded.length < b.folded.length ? [a, b] : [b, a];
  const counts = large.grams(size);
  let shared = 0;
  for (const [gram, count] of small.grams(size)) shared += Math.min(count, counts.get(gram) ?? 0);
  return (2 * shared) / (a.folded.length + b.folded.length - 2 * (size - 1));
}

/** Whether two texts are near enough in length to be at least half alike, whatever they say. */
export function mayBeSame(a: Comparable, b: Comparable): boolean {
  const less = gramSize(a, b) - 1;
  const [x, y] = [a.folded.length - less, b.folded.length - less];
  return (2 * Math.min(x, y)) / (x + y) >= SAME_FROM;
}

function gramSize(a: Comparable, b: Comparable): 2 | 3 {
  return Math.min(a.folded.length, b.folded.length) < SHORT ? 2 : 3;
}

/** How alike two texts are; see similarityOf. */
export function similarity(a: string, b: string): number {
  return similarityOf(comparable(a), comparable(b));
}

function countGrams(text: string, size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + size <= text.length; i++) {
    const gram = text.slice(i, i + size);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** A text as similarity sees it: compatibility forms and case folded, spaces and punctuation dropped. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/**
 * How alike two texts are, 0 to 1: the Dice coefficient of their trigrams (each counted as often as it
 * stands), on folded text. Shorter texts than three characters are alike only when equal.
 */
export function similarity(a: string, b: string): number {
  const [x, y] = [foldText(a), foldText(b)];
  if (x === y) return 1;
  if (x.length < 3 || y.length < 3) return 0;
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= x.length; i++) {
    const gram = x.slice(i, i + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 3 <= y.length; i++) {
    const gram = y.slice(i, i + 3);
    const left = counts.get(gram) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(gram, left - 1);
    }
  }
  return (2 * shared) / (x.length + y.length - 4);
}

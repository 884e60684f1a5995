/** Words in lower case, or single characters where a script has no spaces. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv;

/** Below this share of common words, two texts are not aligned. */
const LEAST = 0.3;

/**
 * Which passage of `after` each of `before` became, undefined where none: the ordered alignment with the
 * most common words over the two whole texts (Needleman and Wunsch 1970; no runs, no gaps, no anchors).
 */
export function alignByWords(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const [old, now] = [before.map(wordsOf), after.map(wordsOf)];
  const width = now.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const common = new Float64Array(old.length * now.length);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--) {
      const same = before[row] === after[column] ? 1 : 0.99 * dice(old[row], now[column]);
      const value = same < LEAST ? 0 : same;
      common[row * now.length + column] = value;
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        value > 0 ? value + at(row + 1, column + 1) : 0,
      );
    }
  const result = new Array<number | undefined>(old.length).fill(undefined);
  for (let row = 0, column = 0; row < old.length && column < now.length;) {
    const value = common[row * now.length + column] ?? 0;
    if (value > 0 && at(row, column) === value + at(row + 1, column + 1)) result[row++] = column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return result;
}

/** The share of the shorter text's words that the longer one has, each as often as it stands. */
export function shareOfWords(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return sharedOf(x, y) / Math.max(1, Math.min(sizeOf(x), sizeOf(y)));
}

type Words = Map<string, number>;

function wordsOf(text: string): Words {
  const counts: Words = new Map();
  for (const [word] of text.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function dice(a: Words = new Map(), b: Words = new Map()): number {
  const all = sizeOf(a) + sizeOf(b);
  return all === 0 ? 0 : (2 * sharedOf(a, b)) / all;
}

function sharedOf(a: Words, b: Words): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return shared;
}

function sizeOf(words: Words): number {
  let size = 0;
  for (const count of words.values()) size += count;
  return size;
}

/** Indexes that belong together: one into the first list, one into the second. */
export type Pair = readonly [number, number];

/** Past this many cells, the table of the longest common subsequence is not worth its time. */
const MOST_CELLS = 4_000_000;

/**
 * Pairs of equal entries of two lists, in order. Common ends first, then the entries that stand once in
 * either list (patience diff, Bram Cohen), so that what is repeated (“Yes.”) is settled by its neighbours;
 * what is left between them by the longest common subsequence. O(n log n) where most entries are unique.
 */
export function matchRuns(a: readonly string[], b: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  matchBetween(a, b, 0, a.length, 0, b.length, pairs);
  return pairs.sort((x, y) => x[0] - y[0]);
}

function matchBetween(
  a: readonly string[],
  b: readonly string[],
  startA: number,
  endA: number,
  startB: number,
  endB: number,
  pairs: Pair[],
): void {
  let [fromA, toA, fromB, toB] = [startA, endA, startB, endB];
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) pairs.push([fromA++, fromB++]);
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) pairs.push([--toA, --toB]);
  if (fromA === toA || fromB === toB) return;
  const anchors = increasing(uniquePairs(a, b, fromA, toA, fromB, toB));
  if (anchors.length === 0) {
    pairs.push(...commonSubsequence(a, b, fromA, toA, fromB, toB));
    return;
  }
  for (const [x, y] of [...anchors, [toA, toB] as const]) {
    matchBetween(a, b, fromA, x, fromB, y, pairs);
    if (x < toA) pairs.push([x, y]);
    [fromA, fromB] = [x + 1, y + 1];
  }
}

/** Entries that stand once in each stretch, in the order of the first. */
function uniquePairs(
  a: readonly string[],
  b: readonly string[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): Pair[] {
  const once = (list: readonly string[], from: number, to: number): Map<string, number> => {
    const places = new Map<string, number>();
    for (let i = from; i < to; i++) {
      const entry = list[i] ?? '';
      places.set(entry, places.has(entry) ? -1 : i);
    }
    return places;
  };
  const inB = once(b, fromB, toB);
  const pairs: Pair[] = [];
  for (const [entry, place] of once(a, fromA, toA)) {
    const other = inB.get(entry) ?? -1;
    if (place >= 0 && other >= 0) pairs.push([place, other]);
  }
  return pairs;
}

/** The longest run of pairs in which both indexes rise (patience sorting); `pairs` rise in the first. */
export function increasing(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, [, y]] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < y) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  }
  const run: Pair[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

function commonSubsequence(
  a: readonly string[],
  b: readonly string[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): Pair[] {
  const [rows, columns] = [toA - fromA, toB - fromB];
  if (rows * columns > MOST_CELLS) return [];
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      longest[row * width + column] =
        a[fromA + row] === b[fromB + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns;)
    if (a[fromA + row] === b[fromB + column]) pairs.push([fromA + row++, fromB + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  return pairs;
}

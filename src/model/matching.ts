import { increasing, matchRuns, type Pair } from './runs.ts';
import { comparable, mayBeSame, SAME_FROM, SHORT, similarityOf, type Comparable } from './similarity.ts';

/** A passage as one version has it: who speaks, and the text. */
export interface Said {
  speaker: string;
  text: string;
}

/** A passage of the ledger found again in the text. */
export interface Match {
  /** Index into the ledger's passages. */
  old: number;
  /** Index into the text's passages. */
  now: number;
  /** 1 for equal texts. */
  likeness: number;
}

/** Past this size, a gap is first cut by what both sides hold once. */
const LARGE_GAP = 200;

interface Side extends Said, Comparable {}

/**
 * Find the passages of one version again, in order. Equal texts first; inside each gap between them the
 * ordered alignment with the greatest likeness (dynamic programming), of pairs of one speaker that are at
 * least half alike; then short texts, which need both their neighbours to be where they were.
 */
export function matchVersion(before: readonly Said[], after: readonly Said[]): Match[] {
  // Most texts are just as they were: nothing to fold, nothing to search.
  if (before.length === after.length && before.every(({ text }, place) => text === after[place]?.text))
    return before.map((_, place) => ({ old: place, now: place, likeness: 1 }));
  const [old, now] = [before.map(sideOf), after.map(sideOf)];
  const equal = matchRuns(old.map(keyOf), now.map(keyOf));
  const matches: Match[] = equal.map(([x, y]) => ({ old: x, now: y, likeness: 1 }));
  for (const gap of gapsBetween(equal, old.length, now.length)) matches.push(...alignGap(gap, old, now));
  matches.sort((a, b) => a.old - b.old);
  return [...matches, ...shortMatches(matches, old, now)].sort((a, b) => a.old - b.old);
}

function sideOf({ speaker, text }: Said): Side {
  return { speaker, text, ...comparable(text) };
}

/** Texts without a letter (“…”) are compared as they stand. */
function keyOf({ folded, text }: Side): string {
  return folded === '' ? text : folded;
}

interface Gap {
  old: Pair;
  now: Pair;
}

function gapsBetween(pairs: readonly Pair[], oldEnd: number, nowEnd: number): Gap[] {
  const gaps: Gap[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...pairs, [oldEnd, nowEnd] as const]) {
    if (nextX > x && nextY > y) gaps.push({ old: [x, nextX], now: [y, nextY] });
    [x, y] = [nextX + 1, nextY + 1];
  }
  return gaps;
}

function alignGap(gap: Gap, old: readonly Side[], now: readonly Side[]): Match[] {
  const [rows, columns] = [gap.old[1] - gap.old[0], gap.now[1] - gap.now[0]];
  if (rows > LARGE_GAP && columns > LARGE_GAP) {
    const anchors = anchorsIn(gap, old, now);
    if (anchors.length > 0) {
      const pairs = anchors.map(({ old: x, now: y }): Pair => [x - gap.old[0], y - gap.now[0]]);
      const smaller = gapsBetween(pairs, rows, columns).map(({ old: [a, b], now: [c, d] }): Gap => ({
        old: [a + gap.old[0], b + gap.old[0]],
        now: [c + gap.now[0], d + gap.now[0]],
      }));
      return [...anchors, ...smaller.flatMap((part) => alignCells(part, old, now))];
    }
  }
  return alignCells(gap, old, now);
}

/** The ordered pairs of a gap with the greatest sum of likenesses. */
function alignCells(
  { old: [fromOld, toOld], now: [fromNow, toNow] }: Gap,
  old: readonly Side[],
  now: readonly Side[],
): Match[] {
  const [rows, columns] = [toOld - fromOld, toNow - fromNow];
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const likeness = new Float64Array(rows * columns);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const value = likenessOf(old[fromOld + row], now[fromNow + column]);
      likeness[row * columns + column] = value;
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        value > 0 ? value + at(row + 1, column + 1) : 0,
      );
    }
  const matches: Match[] = [];
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const value = likeness[row * columns + column] ?? 0;
    if (value > 0 && at(row, column) === value + at(row + 1, column + 1))
      matches.push({ old: fromOld + row++, now: fromNow + column++, likeness: value });
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return matches;
}

/** Likeness of two long texts of one speaker, 0 where they can't be the same passage. */
function likenessOf(a: Side | undefined, b: Side | undefined): number {
  if (a === undefined || b === undefined || a.speaker !== b.speaker) return 0;
  if (a.folded.length < SHORT || b.folded.length < SHORT || !mayBeSame(a, b)) return 0;
  const value = similarityOf(a, b);
  return value >= SAME_FROM ? value : 0;
}

/** Pairs of a large gap that share a trigram which either side holds once, and are alike: at most one a passage. */
function anchorsIn(
  { old: [fromOld, toOld], now: [fromNow, toNow] }: Gap,
  old: readonly Side[],
  now: readonly Side[],
): Match[] {
  const rare = rareGrams(now, fromNow, toNow);
  const mine = rareGrams(old, fromOld, toOld);
  const candidates = new Map<number, number>();
  for (const [gram, x] of mine) {
    const y = rare.get(gram);
    if (x >= 0 && y !== undefined && y >= 0 && !candidates.has(x) && likenessOf(old[x], now[y]) > 0)
      candidates.set(x, y);
  }
  const pairs = [...candidates].sort((a, b) => a[0] - b[0]);
  return increasing(pairs).map(([x, y]) => ({ old: x, now: y, likeness: likenessOf(old[x], now[y]) }));
}

/** Where each trigram stands that only one passage of the stretch holds; -1 for the others. */
function rareGrams(sides: readonly Side[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = from; i < to; i++)
    for (const gram of sides[i]?.grams(3).keys() ?? []) places.set(gram, places.has(gram) ? -1 : i);
  return places;
}

/** Short texts that stand alone between neighbours that were both found, and are alike. */
function shortMatches(matches: readonly Match[], old: readonly Side[], now: readonly Side[]): Match[] {
  const found: Match[] = [];
  let [x, y] = [0, 0];
  for (const next of [...matches, { old: old.length, now: now.length }]) {
    const [a, b] = [old[x], now[y]];
    if (
      next.old - x === 1 &&
      next.now - y === 1 &&
      a !== undefined &&
      b !== undefined &&
      a.speaker === b.speaker
    ) {
      const likeness = similarityOf(a, b);
      if (likeness >= SAME_FROM) found.push({ old: x, now: y, likeness });
    }
    [x, y] = [next.old + 1, next.now + 1];
  }
  return found;
}

import { nextLetters, passageLetters, passageNumber } from './ids.ts';
import { isPassageLine, type LedgerLine } from './ledger.ts';
import { foldText, similarity } from './similarity.ts';

/** A passage that wants an id. */
export interface Slot {
  /** Its text by language, the version that leads the turn first; a version that has nothing here is left out. */
  texts: ReadonlyMap<string, string>;
  /** An id that the editor pinned the passage to. */
  pin?: string | undefined;
}

export interface Issued {
  /** One id a slot; provisional where the ledger does not hold it. */
  ids: { id: string; provisional: boolean }[];
  /** Published ids whose text was not found again. */
  lost: string[];
}

/** From this similarity on, an edited text is taken for the same passage. */
export const SAME_FROM = 0.5;

/**
 * Give every passage its id. Without a ledger the ids are p1, p2 … in reading order. With one, a text
 * that the ledger holds keeps its id; between two kept neighbours, texts pair in order where they are as
 * many as before and alike enough; any other passage is new and takes the number before it and its next
 * unused letters, or counts on at the end. No id is ever given twice.
 */
export function issueIds(slots: readonly Slot[], ledger: readonly LedgerLine[], lastNumber: number): Issued {
  const known = knownIds(ledger);
  const keptBy = new Array<string | undefined>(slots.length).fill(undefined);
  const folded = slots.map(
    ({ texts }) => new Map([...texts].map(([language, text]) => [language, keyOf(text)])),
  );
  const pairs = matchRuns(known.length, slots.length, (mine, theirs) => {
    const [before, now] = inSharedLanguage(known[mine]?.keys, folded[theirs]);
    return before !== undefined && before === now;
  });
  for (const [mine, theirs] of pairs) keptBy[theirs] = known[mine]?.id;
  for (const gap of gapsBetween(pairs, known.length, slots.length)) pairGap(gap, known, slots, keptBy);
  const ever = new Set(ledger.filter(isPassageLine).map(({ id }) => id));
  for (const [index, { pin }] of slots.entries()) {
    if (pin === undefined || keptBy[index] === pin) continue;
    const holder = keptBy.indexOf(pin);
    if (holder >= 0) keptBy[holder] = undefined;
    if (ever.has(pin)) keptBy[index] = pin;
  }
  const kept = new Set(keptBy);
  return {
    ids: nameSlots(keptBy, ever, Math.max(lastNumber, 0, ...[...ever].map(passageNumber))),
    lost: known.map(({ id }) => id).filter((id) => !kept.has(id)),
  };
}

/** A live id of the ledger with its texts, and their folded forms, by language. */
interface Known {
  id: string;
  texts: Map<string, string>;
  keys: Map<string, string>;
}

/** The two texts in the first language of `theirs` that both have. */
function inSharedLanguage(
  ours: ReadonlyMap<string, string> | undefined,
  theirs: ReadonlyMap<string, string> | undefined,
): [string, string] | [] {
  for (const [language, text] of theirs ?? []) {
    const other = ours?.get(language);
    if (other !== undefined) return [other, text];
  }
  return [];
}

function knownIds(ledger: readonly LedgerLine[]): Known[] {
  const known = new Map<string, Known>();
  for (const { id, state, language, text } of ledger) {
    if (state !== 'live') continue;
    const { texts, keys } = known.get(id) ?? { texts: new Map(), keys: new Map() };
    known.set(id, { id, texts: texts.set(language, text), keys: keys.set(language, keyOf(text)) });
  }
  return [...known.values()];
}

function keyOf(text: string): string {
  return foldText(text) || text;
}

interface Gap {
  ours: [number, number];
  theirs: [number, number];
}

function gapsBetween(pairs: readonly [number, number][], ours: number, theirs: number): Gap[] {
  const gaps: Gap[] = [];
  let [a, b] = [0, 0];
  for (const [x, y] of [...pairs, [ours, theirs] as const]) {
    if (x > a || y > b) gaps.push({ ours: [a, x], theirs: [b, y] });
    [a, b] = [x + 1, y + 1];
  }
  return gaps;
}

function pairGap(
  { ours, theirs }: Gap,
  known: readonly Known[],
  slots: readonly Slot[],
  keptBy: (string | undefined)[],
): void {
  if (ours[1] - ours[0] !== theirs[1] - theirs[0]) return;
  for (let i = 0; i < ours[1] - ours[0]; i++) {
    const [line, slot] = [known[ours[0] + i], slots[theirs[0] + i]];
    const [before, now] = inSharedLanguage(line?.texts, slot?.texts);
    if (before !== undefined && now !== undefined && similarity(before, now) >= SAME_FROM)
      keptBy[theirs[0] + i] = line?.id;
  }
}

function nameSlots(
  keptBy: readonly (string | undefined)[],
  ever: Set<string>,
  lastNumber: number,
): Issued['ids'] {
  const used = new Set(ever);
  const lastKept = keptBy.findLastIndex((id) => id !== undefined);
  let last = lastNumber;
  let before = 0;
  return keptBy.map((kept, index) => {
    if (kept !== undefined) {
      before = passageNumber(kept);
      return { id: kept, provisional: false };
    }
    let id: string;
    if (index > lastKept) id = `p${++last}`;
    else {
      let letters = 'a';
      while (used.has(`p${before}${letters}`)) letters = nextLetters(letters);
      id = `p${before}${letters}`;
    }
    used.add(id);
    before = passageLetters(id) === '' ? passageNumber(id) : before;
    return { id, provisional: true };
  });
}

/** Pairs of equals in order, as many as there can be (longest common subsequence). */
function matchRuns(
  ours: number,
  theirs: number,
  equal: (mine: number, theirs: number) => boolean,
): [number, number][] {
  let start = 0;
  while (start < ours && start < theirs && equal(start, start)) start++;
  let [endA, endB] = [ours, theirs];
  while (endA > start && endB > start && equal(endA - 1, endB - 1)) [endA, endB] = [endA - 1, endB - 1];
  const [rows, columns] = [endA - start, endB - start];
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const cells = longest[row];
      if (cells === undefined) continue;
      cells[column] = equal(start + row, start + column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const pairs: [number, number][] = Array.from({ length: start }, (_, i) => [i, i]);
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (equal(start + row, start + column)) pairs.push([start + row++, start + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  for (let i = 0; endA + i < ours; i++) pairs.push([endA + i, endB + i]);
  return pairs;
}

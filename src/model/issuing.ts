import { nextLetters, passageLetters, passageNumber } from './ids.ts';
import { isPassageLine, type LedgerLine } from './ledger.ts';
import { foldText, similarity } from './similarity.ts';

/** A passage that wants an id: who speaks, and its text in the version that leads its turn. */
export interface Slot {
  speaker: string;
  language: string;
  /** Empty where the leading version has nothing here. */
  text: string;
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
  const pairs = matchRuns(
    known.map(({ key }) => key),
    slots.map(keyOf),
  );
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

interface Known extends Slot {
  id: string;
  key: string;
}

/** Each live id of the ledger with its text in the first language that the ledger gives it. */
function knownIds(ledger: readonly LedgerLine[]): Known[] {
  const known = new Map<string, Known>();
  const leading = ledger.find(isPassageLine)?.language;
  for (const { id, state, speaker, language, text } of ledger)
    if (state === 'live' && !known.has(id)) {
      const slot = { speaker, language, text: language === leading ? text : '' };
      known.set(id, { ...slot, id, key: keyOf(slot) });
    }
  return [...known.values()];
}

function keyOf({ text }: Pick<Slot, 'text'>): string {
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
    if (line !== undefined && slot !== undefined && similarity(line.text, slot.text) >= SAME_FROM)
      keptBy[theirs[0] + i] = line.id;
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

/** Pairs of equal keys in order, as many as there can be (longest common subsequence). */
function matchRuns(a: readonly string[], b: readonly string[]): [number, number][] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [rows, columns] = [endA - start, endB - start];
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const cells = longest[row];
      if (cells === undefined) continue;
      const equal = a[start + row] === b[start + column];
      cells[column] = equal
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const pairs: [number, number][] = Array.from({ length: start }, (_, i) => [i, i]);
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (a[start + row] === b[start + column]) pairs.push([start + row++, start + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  for (let i = 0; endA + i < a.length; i++) pairs.push([endA + i, endB + i]);
  return pairs;
}

import type { LedgerLine } from './ledger.ts';
import { parseRetired, type Retirement } from './retirement.ts';
import { comparable, foldText, SAME_FROM, SHORT, similarity } from './similarity.ts';
import type { Assignment, Slot } from './slot.ts';

/** A published id whose text was not found again with certainty. */
export interface Question {
  id: string;
  /** `changed`: another text stands in its place. `moved`: a text like it stands elsewhere. `gone`: neither. */
  kind: 'changed' | 'moved' | 'gone' | 'contradiction';
  /** Index of the slot that would answer it. */
  slot?: number | undefined;
  /** Kept ids before and behind its old place: what it may have been merged into. */
  neighbours: string[];
}

/** A lost id whose exact text, 20 characters or more, stands once among the passages without an id. */
export function exactMoves(
  lost: readonly string[],
  slots: readonly Slot[],
  live: readonly LedgerLine[],
  state: Assignment,
): string[] {
  const wanted = live.filter(({ id }) => lost.includes(id));
  return giveByExactText(wanted, slots, state);
}

/** Retired ids whose exact text stands again among the passages without an id. */
export function revive(slots: readonly Slot[], passages: readonly LedgerLine[], state: Assignment): string[] {
  const retired = passages.filter(
    (line) => parseRetired(line) !== undefined && line.text !== '' && !state.has(line.id),
  );
  return giveByExactText(retired, slots, state);
}

function giveByExactText(lines: readonly LedgerLine[], slots: readonly Slot[], state: Assignment): string[] {
  const given: string[] = [];
  for (const { id, language, text } of lines) {
    const wanted = foldText(text);
    if (state.has(id) || wanted.length < SHORT) continue;
    const places = slots.flatMap(({ texts }, index) =>
      state.idAt(index) === undefined && foldText(texts[language] ?? '') === wanted ? [index] : [],
    );
    const rivals = lines.filter(
      (line) => line.id !== id && line.language === language && foldText(line.text) === wanted,
    );
    const [place] = places;
    if (place === undefined || places.length > 1 || rivals.length > 0) continue;
    state.give(place, id);
    given.push(id);
  }
  return given;
}

/** The shortest text, folded, that is known again inside another one. */
const SHORTEST_PART = 8;

/** Lost ids whose whole text, in every version that had one, stands inside a neighbour's now and did not before. */
export function contained(
  lost: readonly string[],
  order: readonly string[],
  slots: readonly Slot[],
  live: readonly LedgerLine[],
  state: Assignment,
): Retirement[] {
  return lost.flatMap((id): Retirement[] => {
    const parts = live
      .filter((line) => line.id === id)
      .map(({ language, text }) => ({ language, folded: foldText(text) }));
    if (parts.some(({ folded }) => folded.length < SHORTEST_PART)) return [];
    const into = neighboursOf(id, order, state).find((neighbour) => {
      const slot = slots[state.slotOf(neighbour) ?? -1];
      return parts.every(({ language, folded }) => {
        const before = live.find((line) => line.id === neighbour && line.language === language)?.text ?? '';
        return timesIn(slot?.texts[language] ?? '', folded) > timesIn(before, folded);
      });
    });
    return into === undefined ? [] : [{ id, into, because: 'merged' }];
  });
}

function timesIn(text: string, part: string): number {
  return foldText(text).split(part).length - 1;
}

/** The nearest ids before and behind an id's old place that stand. */
function aroundOf(
  id: string,
  order: readonly string[],
  state: Assignment,
): { before: string | undefined; behind: string | undefined } {
  const place = order.indexOf(id);
  return {
    before: order.slice(0, place).findLast((other) => state.has(other)),
    behind: order.slice(place + 1).find((other) => state.has(other)),
  };
}

function neighboursOf(id: string, order: readonly string[], state: Assignment): string[] {
  const { before, behind } = aroundOf(id, order, state);
  return [before, behind].filter((other) => other !== undefined);
}

/** The questions that are left: what stands where each lost id was, or what is like it elsewhere. */
export function ask(
  lost: readonly string[],
  order: readonly string[],
  slots: readonly Slot[],
  live: readonly LedgerLine[],
  state: Assignment,
  contradictions: ReadonlySet<string>,
): Question[] {
  const offered = new Set<number>();
  return lost.map((id): Question => {
    const { before, behind } = aroundOf(id, order, state);
    const from = before === undefined ? 0 : (state.slotOf(before) ?? -1) + 1;
    const to = behind === undefined ? slots.length : (state.slotOf(behind) ?? slots.length);
    const free = slots
      .map((_, index) => index)
      .filter((index) => state.idAt(index) === undefined && !offered.has(index));
    const texts = live.filter((line) => line.id === id);
    const likeness = (index: number): number =>
      Math.max(
        0,
        ...texts.map(({ language, text }) => similarity(text, slots[index]?.texts[language] ?? '')),
      );
    const best = (indexes: readonly number[]): number | undefined =>
      indexes
        .map((index) => ({ index, value: likeness(index) }))
        .sort((a, b) => b.value - a.value || a.index - b.index)[0]?.index;
    const here = best(free.filter((index) => index >= from && index < to));
    const elsewhere = best(free.filter((index) => likeness(index) >= SAME_FROM));
    const slot = here ?? elsewhere;
    if (slot !== undefined) offered.add(slot);
    const kind = contradictions.has(id)
      ? 'contradiction'
      : here !== undefined
        ? 'changed'
        : elsewhere !== undefined
          ? 'moved'
          : 'gone';
    return { id, kind, slot, neighbours: neighboursOf(id, order, state) };
  });
}

/** The neighbour that took a lost text in: the one that now holds most of it, and at least half. */
export function likelySurvivor(
  lines: readonly LedgerLine[],
  candidates: readonly { id: string; texts: Record<string, string> }[],
): string | undefined {
  let best: { id: string; share: number } | undefined;
  for (const { id, texts } of candidates)
    for (const { language, text } of lines) {
      const [mine, theirs] = [comparable(text).grams(3), comparable(texts[language] ?? '').grams(3)];
      let [shared, all] = [0, 0];
      for (const [gram, count] of mine) {
        all += count;
        shared += Math.min(count, theirs.get(gram) ?? 0);
      }
      const share = all === 0 ? 0 : shared / all;
      if (share >= SAME_FROM && share > (best?.share ?? 0)) best = { id, share };
    }
  return best?.id;
}

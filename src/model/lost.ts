import type { LedgerLine } from './ledger.ts';
import { parseRetired } from './retirement.ts';
import { foldText, SAME_FROM, SHORT, similarity } from './similarity.ts';
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

import { isPassageLine, type LedgerLine } from './ledger.ts';
import { matchVersion } from './matching.ts';
import { nameNew } from './naming.ts';
import { parseRetired } from './retirement.ts';
import { comparable, foldText, SAME_FROM, SHORT, similarity } from './similarity.ts';

/** A passage of the text as it stands now, waiting for its id. */
export interface Slot {
  /** Participant id; empty for narration. */
  speaker: string;
  /** By language; versions that have nothing here are left out. */
  texts: Record<string, string>;
  /** The id that the editor wrote behind it. */
  pin?: string | undefined;
}

/** What a person has decided about ids that could not be settled. */
export interface Answers {
  /** The text shown with the question is this passage's new text. */
  accept: readonly string[];
  /** The passage stands elsewhere now, at the text shown with the question. */
  move: readonly string[];
  retire: readonly Retirement[];
}

/** The end of an id: links to it land on its survivor. */
export interface Retirement {
  id: string;
  into: string;
  because: string;
}

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

export interface Decisions {
  /** One a slot; provisional where the ledger does not hold the id as live. */
  ids: { id: string; provisional: boolean }[];
  questions: Question[];
  retired: Retirement[];
  /** Ids that stand in another order than before, or came back from retirement. */
  moved: string[];
  revived: string[];
}

export const NO_ANSWERS: Answers = { accept: [], move: [], retire: [] };

/**
 * Decide which published id every passage of the text has: the one pure function behind permanent links.
 *
 * Each version that the ledger knows is matched on its own (matching.ts). What the versions agree on is
 * kept; a strong statement (a text of 20 characters or more) outweighs a weak one, and two strong ones
 * that contradict each other are a question. A lost id whose exact text stands once elsewhere moves
 * there; a retired one comes back by its exact text; one whose whole text now stands inside its
 * neighbour was merged into it. What is still lost is a question, unless `answers`
 * settle it. Passages without an id get new ones (naming.ts). Nothing here reads a clock or a file: the
 * same input gives the same decisions.
 *
 * @param lastNumber the highest passage number ever published, from published.tsv.
 */
export function reconcile(
  slots: readonly Slot[],
  ledger: readonly LedgerLine[],
  lastNumber: number,
  answers: Answers = NO_ANSWERS,
): Decisions {
  const passages = ledger.filter(isPassageLine);
  const live = passages.filter(({ state }) => state === 'live');
  const order = [...new Set(live.map(({ id }) => id))];
  const state = new Assignment(slots.length);

  // Where nothing was published yet, a pin names its passage; later it can only claim what was.
  const issued = new Set(passages.map(({ id }) => id));
  for (const [index, { pin }] of slots.entries())
    if (pin !== undefined && !state.has(pin) && (passages.length === 0 || issued.has(pin)))
      state.give(index, pin);
  const { agreed, contradictions } = agree(gatherEvidence(slots, live));
  for (const [id, slot] of agreed) if (!state.has(id) && state.idAt(slot) === undefined) state.give(slot, id);

  const retiring = new Map(answers.retire.map((retirement) => [retirement.id, retirement]));
  const lost = (): string[] => order.filter((id) => !state.has(id) && !retiring.has(id));
  const moved = exactMoves(
    lost().filter((id) => !contradictions.has(id)),
    slots,
    live,
    state,
  );
  const revived = revive(slots, passages, state);

  const merged = contained(lost(), order, slots, live, state);
  for (const retirement of merged) retiring.set(retirement.id, retirement);

  const questions: Question[] = [];
  const answered = new Set([...answers.accept, ...answers.move]);
  for (const question of ask(lost(), order, slots, live, state, contradictions)) {
    const settled =
      answered.has(question.id) && question.slot !== undefined && state.idAt(question.slot) === undefined;
    if (settled && question.slot !== undefined) state.give(question.slot, question.id);
    else questions.push(question);
  }
  const known = new Set([...order, ...revived]);
  const named = nameNew(state.ids, issued, lastNumber);
  return {
    ids: named.map((id) => ({ id, provisional: !known.has(id) })),
    questions,
    retired: [...retiring.values()].filter(
      ({ id, into }) => order.includes(id) && !state.has(id) && named.includes(into),
    ),
    moved,
    revived,
  };
}

/** Which slot has which id, each at most once. */
class Assignment {
  readonly ids: (string | undefined)[];
  private readonly slots = new Map<string, number>();

  constructor(size: number) {
    this.ids = new Array<string | undefined>(size).fill(undefined);
  }

  give(slot: number, id: string): void {
    this.ids[slot] = id;
    this.slots.set(id, slot);
  }

  has(id: string): boolean {
    return this.slots.has(id);
  }

  idAt(slot: number): string | undefined {
    return this.ids[slot];
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }
}

/** One version's statement that an id stands at a slot. */
interface Evidence {
  id: string;
  slot: number;
  strong: boolean;
}

function gatherEvidence(slots: readonly Slot[], live: readonly LedgerLine[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (const language of new Set(live.map((line) => line.language))) {
    const before = live.filter((line) => line.language === language);
    const places = slots.flatMap(({ texts }, index) => (texts[language] === undefined ? [] : [index]));
    const after = places.map((index) => ({
      speaker: slots[index]?.speaker ?? '',
      text: slots[index]?.texts[language] ?? '',
    }));
    for (const match of matchVersion(before, after)) {
      const line = before[match.old];
      const slot = places[match.now];
      if (line !== undefined && slot !== undefined)
        evidence.push({ id: line.id, slot, strong: foldText(line.text).length >= SHORT });
    }
  }
  return evidence;
}

/** What the versions agree on. Weak statements give way to strong ones, later versions' to earlier ones'. */
function agree(evidence: readonly Evidence[]): { agreed: Map<string, number>; contradictions: Set<string> } {
  const strong = evidence.filter((one) => one.strong);
  const slotsOf = new Map<string, Set<number>>();
  const idsAt = new Map<number, Set<string>>();
  for (const { id, slot } of strong) {
    slotsOf.set(id, (slotsOf.get(id) ?? new Set()).add(slot));
    idsAt.set(slot, (idsAt.get(slot) ?? new Set()).add(id));
  }
  const contradictions = new Set([...slotsOf].filter(([, places]) => places.size > 1).map(([id]) => id));
  for (const ids of idsAt.values()) if (ids.size > 1) for (const id of ids) contradictions.add(id);
  const agreed = new Map<string, number>();
  const taken = new Set<number>();
  for (const { id, slot } of [...strong, ...evidence]) {
    if (contradictions.has(id) || agreed.has(id) || taken.has(slot)) continue;
    agreed.set(id, slot);
    taken.add(slot);
  }
  return { agreed, contradictions };
}

/** A lost id whose exact text, 20 characters or more, stands once among the passages without an id. */
function exactMoves(
  lost: readonly string[],
  slots: readonly Slot[],
  live: readonly LedgerLine[],
  state: Assignment,
): string[] {
  const wanted = live.filter(({ id }) => lost.includes(id));
  return giveByExactText(wanted, slots, state);
}

function revive(slots: readonly Slot[], passages: readonly LedgerLine[], state: Assignment): string[] {
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
function contained(
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
function neighboursOf(id: string, order: readonly string[], state: Assignment): string[] {
  const place = order.indexOf(id);
  const before = order.slice(0, place).findLast((other) => state.has(other));
  const behind = order.slice(place + 1).find((other) => state.has(other));
  return [before, behind].filter((other) => other !== undefined);
}

function ask(
  lost: readonly string[],
  order: readonly string[],
  slots: readonly Slot[],
  live: readonly LedgerLine[],
  state: Assignment,
  contradictions: ReadonlySet<string>,
): Question[] {
  const offered = new Set<number>();
  return lost.map((id): Question => {
    const place = order.indexOf(id);
    const before = order.slice(0, place).findLast((other) => state.has(other));
    const behind = order.slice(place + 1).find((other) => state.has(other));
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

import { agree, gatherEvidence } from './evidence.ts';
import { isPassageLine, type LedgerLine } from './ledger.ts';
import { ask, exactMoves, revive, type Question } from './lost.ts';
import { mergersOf } from './merging.ts';
import { nameNew } from './naming.ts';
import { parseRetired, type Retirement } from './retirement.ts';
import { foldText, SHORT } from './similarity.ts';
import { Assignment, type Slot } from './slot.ts';

/** What a person has decided about ids that could not be settled. */
export interface Answers {
  /** The text shown with the question is this passage's new text. */
  accept: readonly string[];
  /** The passage stands elsewhere now, at the text shown with the question. */
  move: readonly string[];
  retire: readonly Retirement[];
}

/** What was decided about every passage, and what a person must still say. */
export interface Decisions {
  /** One a slot; provisional where the ledger does not hold the id as live. */
  ids: { id: string; provisional: boolean }[];
  questions: Question[];
  /** Ids that `accept` or `move` settled. */
  answered: string[];
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
 * there; a retired one comes back by its exact text; one whose text now stands inside a
 * passage at its old place was merged into it (merging.ts). What is still lost is a question, unless `answers`
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
  const { agreed, contradictions } = agree(gatherEvidence(slots, live));
  for (const [index, { pin }] of slots.entries())
    if (pin !== undefined && !state.has(pin) && (passages.length === 0 || issued.has(pin)))
      if (!standsElsewhere(pin, index, agreed, slots, live)) state.give(index, pin);
  for (const [id, slot] of agreed) if (!state.has(id) && state.idAt(slot) === undefined) state.give(slot, id);

  const retiring = new Set(answers.retire.map(({ id }) => id));
  const lost = (): string[] => order.filter((id) => !state.has(id) && !retiring.has(id));
  const moved = exactMoves(
    lost().filter((id) => !contradictions.has(id)),
    slots,
    live,
    state,
  );
  const revived = revive(slots, passages, state);

  const mergers = mergersOf(lost(), order, slots, live, state);
  const merging = new Set(mergers.map(({ id }) => id));
  // What is being retired is asked for too, unheard: the others are then offered what they were shown with.
  const open = order.filter((id) => !state.has(id) && !merging.has(id));

  const questions: Question[] = [];
  const settledIds: string[] = [];
  const answered = new Set([...answers.accept, ...answers.move]);
  for (const question of ask(open, order, slots, live, state, contradictions)) {
    const settled =
      answered.has(question.id) && question.slot !== undefined && state.idAt(question.slot) === undefined;
    if (settled && question.slot !== undefined) {
      state.give(question.slot, question.id);
      settledIds.push(question.id);
    } else if (!retiring.has(question.id)) questions.push(question);
  }
  const known = new Set([...order, ...revived]);
  const named = nameNew(state.ids, issued, lastNumber);
  const merged = mergers.map(({ id, slot }): Retirement => ({
    id,
    into: named[slot] ?? '',
    because: 'merged',
  }));
  return {
    ids: named.map((id) => ({ id, provisional: !known.has(id) })),
    questions,
    answered: settledIds,
    retired: [...answers.retire, ...merged].filter(
      ({ id, into }) =>
        (order.includes(id) || isStranded(id, passages, named)) && !state.has(id) && named.includes(into),
    ),
    moved,
    revived,
  };
}

/**
 * Whether an id was retired into one that was retired too, on another branch perhaps, so that no text is left
 * to land on.
 */
function isStranded(id: string, passages: readonly LedgerLine[], standing: readonly string[]): boolean {
  const survivors = new Map(passages.map((line) => [line.id, parseRetired(line)?.survivor]));
  let end: string | undefined = survivors.get(id);
  for (let steps = survivors.size; steps > 0 && end !== undefined && !standing.includes(end); steps--)
    end = survivors.get(end);
  return survivors.get(id) !== undefined && (end === undefined || !standing.includes(end));
}

/** Whether the text of a pinned id stands, as it was, at another slot that is not pinned to it: the pin is a slip. */
function standsElsewhere(
  pin: string,
  index: number,
  agreed: ReadonlyMap<string, number>,
  slots: readonly Slot[],
  live: readonly LedgerLine[],
): boolean {
  const other = agreed.get(pin);
  if (other === undefined || other === index) return false;
  const lines = live.filter(({ id }) => id === pin);
  return (
    lines.some(({ text }) => foldText(text).length >= SHORT) &&
    lines.every(({ language, text }) => slots[other]?.texts[language] === text)
  );
}

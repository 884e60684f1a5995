import type { LedgerLine } from './ledger.ts';
import { comparable, foldText, SAME_FROM, SHORT, similarity, type Comparable } from './similarity.ts';
import type { Assignment, Slot } from './slot.ts';

/** A lost id whose text now stands, whole or nearly, inside another passage. */
export interface Merger {
  id: string;
  /** Index of the passage that holds its text. */
  slot: number;
}

/** The shortest text, folded, that is known again inside another one. */
const SHORTEST_PART = 8;
/** The shortest text, folded, that is known again inside another one although it was edited. */
const EDITED_PART = 2 * SHORT;
/**
 * From this share of its trigrams on, an edited text stands inside another one. Of 38,400 pairs of near
 * passages of one speaker in real transcripts, 6 reach it, and each says the other's words.
 */
const HELD_FROM = 0.8;

/**
 * Lost ids whose text, in every version that had one, stands inside a passage at its old place: one of
 * the two neighbours that stand, or a new passage between them (then several may have gone into one).
 * A short text must stand there more often than before, for a neighbour may have said “I see” already; a
 * long one of the same speaker may be edited. A new passage that is as a whole like the lost text is not
 * meant: that is the same passage, and a person says so.
 */
export function mergersOf(
  lost: readonly string[],
  order: readonly string[],
  slots: readonly Slot[],
  live: readonly LedgerLine[],
  state: Assignment,
): Merger[] {
  return lost.flatMap((id): Merger[] => {
    const lines = live.filter((line) => line.id === id);
    const parts = lines.map((line) => ({ ...line, ...comparable(line.text) }));
    if (parts.length === 0 || parts.some(({ folded }) => folded.length < SHORTEST_PART)) return [];
    const { before, behind } = placeOf(id, order, state);
    const between = Array.from({ length: behind - before + 1 }, (_, step) => before + step);
    const slot = between.find((index) => {
      const texts = slots[index]?.texts ?? {};
      const owner = state.idAt(index);
      const isFree = owner === undefined;
      if (isFree && parts.some(({ text, language }) => similarity(text, texts[language] ?? '') >= SAME_FROM))
        return false;
      return parts.every((part) => {
        const said = live.find((line) => line.id === owner && line.language === part.language)?.text ?? '';
        return holds(texts[part.language] ?? '', said, part, slots[index]?.speaker === part.speaker);
      });
    });
    return slot === undefined ? [] : [{ id, slot }];
  });
}

/** The slots of the nearest ids that stand before and behind an id's old place; the ends where none does. */
function placeOf(
  id: string,
  order: readonly string[],
  state: Assignment,
): { before: number; behind: number } {
  const place = order.indexOf(id);
  const before = order.slice(0, place).findLast((other) => state.has(other));
  const behind = order.slice(place + 1).find((other) => state.has(other));
  return {
    before: before === undefined ? 0 : (state.slotOf(before) ?? 0),
    behind: behind === undefined ? state.ids.length - 1 : (state.slotOf(behind) ?? 0),
  };
}

/**
 * Whether `now` holds the part. A short one counts only where `before`, the text that stood there, held it
 * less often; so does one that was edited.
 */
function holds(now: string, before: string, part: Comparable, isSameSpeaker: boolean): boolean {
  const times = timesIn(now, part.folded);
  if (times > timesIn(before, part.folded)) return true;
  if (times > 0) return part.folded.length >= SHORT;
  if (!isSameSpeaker || part.folded.length < EDITED_PART) return false;
  const share = shareHeld(part, comparable(now));
  return share >= HELD_FROM && share > shareHeld(part, comparable(before));
}

function timesIn(text: string, part: string): number {
  return foldText(text).split(part).length - 1;
}

/** The share of a text's trigrams, each counted as often as it stands, that another text has too. */
export function shareHeld(part: Comparable, whole: Comparable): number {
  const theirs = whole.grams(3);
  let [shared, all] = [0, 0];
  for (const [gram, count] of part.grams(3)) {
    all += count;
    shared += Math.min(count, theirs.get(gram) ?? 0);
  }
  return all === 0 ? 0 : shared / all;
}

/** The passage that took most of a lost text in, and at least half of it. */
export function likelySurvivor(
  lines: readonly LedgerLine[],
  candidates: readonly { id: string; texts: Record<string, string> }[],
): string | undefined {
  let best: { id: string; share: number } | undefined;
  for (const { id, texts } of candidates)
    for (const { language, text } of lines) {
      const share = shareHeld(comparable(text), comparable(texts[language] ?? ''));
      if (share >= SAME_FROM && share > (best?.share ?? 0)) best = { id, share };
    }
  return best?.id;
}

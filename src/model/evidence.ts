import type { LedgerLine } from './ledger.ts';
import { matchVersion } from './matching.ts';
import { isShort } from './similarity.ts';
import type { Slot } from './slot.ts';

/** One version's statement that an id stands at a slot. */
export interface Evidence {
  id: string;
  slot: number;
  strong: boolean;
}

/** What each version says of where the ids stand, every version matched on its own. */
export function gatherEvidence(slots: readonly Slot[], live: readonly LedgerLine[]): Evidence[] {
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
        evidence.push({ id: line.id, slot, strong: !isShort(line.text) });
    }
  }
  return evidence;
}

/** What the versions agree on. Weak statements give way to strong ones, later versions' to earlier ones'. */
export function agree(evidence: readonly Evidence[]): {
  agreed: Map<string, number>;
  contradictions: Set<string>;
} {
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

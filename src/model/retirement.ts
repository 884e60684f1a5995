import { passagesOf, type RetiredId, type Section } from './interview.ts';
import type { LedgerLine } from './ledger.ts';

/** The end of an id: links to it land on its survivor. */
export interface Retirement {
  id: string;
  into: string;
  because: string;
}

/** The state of a line whose id was retired: `-> p14, 2026-03-04, merged`. */
export function retiredState({ survivor, date, because }: Omit<RetiredId, 'id'>): string {
  return `-> ${survivor}, ${date}, ${because.replace(/\s+/g, ' ').trim()}`;
}

/** What a retired line says; undefined for any other. */
export function parseRetired({ id, state }: Pick<LedgerLine, 'id' | 'state'>): RetiredId | undefined {
  const match = /^-> ([^,\s]+), (\d{4}-\d{2}-\d{2}), (.+)$/.exec(state);
  if (match === null) return undefined;
  const [, survivor = '', date = '', because = ''] = match;
  return { id, survivor, date, because };
}

/** The day since which a version has nothing at an id that stands; undefined for a line that is not `gone, date`. */
export function goneOn({ state }: Pick<LedgerLine, 'state'>): string | undefined {
  return /^gone, (\d{4}-\d{2}-\d{2})$/.exec(state)?.[1];
}

/**
 * The retired ids of a ledger that the interview's pages must still answer. A survivor that was retired
 * later is followed to the one that stands. Where none stands, the id is left out: the proof then fails.
 */
export function retiredIds(ledger: readonly LedgerLine[], sections: readonly Section[]): RetiredId[] {
  const standing = new Set([
    ...sections.flatMap(({ slug }) => slug ?? []),
    ...passagesOf({ sections }).map(({ id }) => id),
  ]);
  const retired = new Map<string, RetiredId>();
  for (const line of ledger) {
    const one = parseRetired(line);
    if (one !== undefined && !standing.has(one.id)) retired.set(one.id, one);
  }
  return [...retired.values()].flatMap((one) => {
    let { survivor } = one;
    for (let steps = retired.size; steps > 0 && !standing.has(survivor); steps--)
      survivor = retired.get(survivor)?.survivor ?? survivor;
    return standing.has(survivor) ? [{ ...one, survivor }] : [];
  });
}

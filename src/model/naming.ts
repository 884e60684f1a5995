import { nextLetters, passageNumber } from './ids.ts';

/**
 * Names for passages that have no id yet (undefined in `ids`), in reading order. Behind the last passage
 * that has one, counting goes on from `lastNumber`; anywhere else a new passage takes the number before
 * it and the next letters that no id ever had. No id of `ever` is given out.
 */
export function nameNew(
  ids: readonly (string | undefined)[],
  ever: ReadonlySet<string>,
  lastNumber: number,
): string[] {
  const used = new Set([...ever, ...ids.filter((id) => id !== undefined)]);
  const lastKept = ids.findLastIndex((id) => id !== undefined);
  let last = Math.max(lastNumber, 0, ...[...used].map(passageNumber));
  let before = 0;
  return ids.map((id, index) => {
    const name = id ?? (index > lastKept ? `p${++last}` : nextFree(before, used));
    used.add(name);
    before = passageNumber(name);
    return name;
  });
}

function nextFree(number: number, used: ReadonlySet<string>): string {
  let letters = 'a';
  while (used.has(`p${number}${letters}`)) letters = nextLetters(letters);
  return `p${number}${letters}`;
}

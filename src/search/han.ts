/**
 * Han characters by the one that stands for them all in the index: 後 by 后, 裏 and 裡 by 里. Both scripts fold to the
 * same, so a query in either finds both. A character and its fold are equally long.
 */
export type HanFolds = ReadonlyMap<string, string>;

/** Every character stands for itself. */
export const NO_FOLDS: HanFolds = new Map();

/** Folds every character of a text. */
export function foldBy(folds: HanFolds): (text: string) => string {
  return (text) => text.replace(/\p{Script=Han}/gu, (character) => folds.get(character) ?? character);
}

/** Whether a text has characters that folds may change. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/**
 * The folds that texts of these characters need: their own, and those of any other way to write them, in
 * which they may be looked for.
 */
export function foldsFor(characters: Iterable<string>, all: HanFolds): HanFolds {
  const used = new Set(Array.from(characters, (character) => all.get(character) ?? character));
  return new Map([...all].filter(([, fold]) => used.has(fold)));
}

/** Folds as they are shipped: the characters of each fold behind it, `后後 里裏裡`. */
export function formatFolds(folds: HanFolds): string {
  const written = new Map<string, string>();
  for (const [character, fold] of folds) written.set(fold, (written.get(fold) ?? fold) + character);
  return [...written.values()].sort().join(' ');
}

/** The folds that `formatFolds` wrote. */
export function parseFolds(text: string): HanFolds {
  return new Map(
    text.split(' ').flatMap((family) => {
      const [fold = '', ...characters] = family;
      return characters.map((character): [string, string] => [character, fold]);
    }),
  );
}

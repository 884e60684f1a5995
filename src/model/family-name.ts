import { suggest } from './nearest.ts';
import { problemAt, type Problem } from './problem.ts';
import type { VersionSource } from './source.ts';

/** A name in its two parts, and whether the family's comes first where it is printed. */
export interface DividedName {
  family: string;
  given: string;
  familyFirst: boolean;
}

const HAN = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;

/** A name divided by the family names that an editor has named; undefined where none of them is in it. */
export function divideName(name: string, familyNames: readonly string[]): DividedName | undefined {
  for (const family of [...familyNames].sort((a, b) => b.length - a.length)) {
    if (name.startsWith(`${family} `))
      return { family, given: name.slice(family.length + 1), familyFirst: true };
    if (name.endsWith(` ${family}`))
      return { family, given: name.slice(0, -family.length - 1), familyFirst: false };
    if (HAN.test(name) && name.startsWith(family) && name !== family)
      return { family, given: name.slice(family.length), familyFirst: true };
  }
  return undefined;
}

/** Family names of a version that are part of no name in it. */
export function strayFamilyNames({ front, at }: VersionSource): Problem[] {
  const names = [
    ...Object.values(front.participants ?? {}).map(({ name }) => name),
    ...(front.translators ?? []),
  ];
  return (front.familyNames ?? []).flatMap((family, index) =>
    names.some((name) => divideName(name, [family]) !== undefined)
      ? []
      : [
          problemAt(
            at(['familyNames', index]),
            `no participant or translator of this version has the family name “${family}”`,
            suggest(
              family,
              names.flatMap((name) => name.split(' ')),
            ),
          ),
        ],
  );
}

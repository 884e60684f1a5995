import type { Hit } from './hit.ts';

/** Properties of a record that hits can be narrowed by. */
export const FACETS = ['kind', 'speaker', 'role', 'lang', 'year', 'interview'] as const;
export type Facet = (typeof FACETS)[number];
export type Narrowing = Partial<Record<Facet, string>>;

/** Something of each facet. */
export function byFacet<T>(of: (facet: Facet) => T): Record<Facet, T> {
  return {
    kind: of('kind'),
    speaker: of('speaker'),
    role: of('role'),
    lang: of('lang'),
    year: of('year'),
    interview: of('interview'),
  };
}

/** How many hits a value of a facet would leave. */
export interface ValueCount {
  value: string;
  count: number;
  /** The count is not to be had without loading every hit: there are no more than this. */
  isAtMost: boolean;
}

/** The hits that a narrowing keeps. */
export function narrow(hits: readonly Hit[], narrowing: Narrowing): Hit[] {
  return hits.filter((hit) =>
    FACETS.every(
      (facet) => narrowing[facet] === undefined || valuesOf(hit, facet).includes(narrowing[facet]),
    ),
  );
}

/** How many hits each value of a facet would leave, the other facets staying as they are; largest first. */
export function countValues(hits: readonly Hit[], narrowing: Narrowing, facet: Facet): ValueCount[] {
  const counts: Record<string, number> = {};
  for (const hit of narrow(hits, without(narrowing, facet)))
    for (const value of valuesOf(hit, facet)) counts[value] = (counts[value] ?? 0) + 1;
  return largestFirst(counts, false);
}

/** Counts by value as a list, without values that leave nothing. */
export function largestFirst(counts: Readonly<Record<string, number>>, isAtMost: boolean): ValueCount[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => ({ value, count, isAtMost }));
}

/** A narrowing with one of its facets left open. */
export function without(narrowing: Narrowing, facet: Facet): Narrowing {
  return Object.fromEntries(Object.entries(narrowing).filter(([key]) => key !== facet));
}

/** Whether two narrowings keep the same hits. */
export function isSameNarrowing(a: Narrowing, b: Narrowing): boolean {
  return FACETS.every((facet) => a[facet] === b[facet]);
}

function valuesOf(hit: Hit, facet: Facet): string[] {
  if (facet === 'lang') return hit.matched;
  const value = hit[facet];
  return value === undefined ? [] : [value];
}

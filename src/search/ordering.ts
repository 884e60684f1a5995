import type { FactsById } from './facts.ts';
import type { PagefindResult } from './pagefind.ts';

/** Best first, newest interview first, or each interview's hits as they stand in it. */
export const ORDERS = ['best', 'newest', 'place'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * What a search gave, best first, in the order of rows: interview by interview where that is by date or by
 * place, so that the first rows are the first of all and not of those alone that are loaded.
 */
export function inOrder(
  results: readonly PagefindResult[],
  order: Order,
  facts: FactsById,
  dateOf: (interview: string) => string,
): readonly PagefindResult[] {
  if (order === 'best') return results;
  const groups = [
    ...Map.groupBy(results, ({ id }) => facts.get(id)?.values.interview[0] ?? '').entries(),
  ].map(([interview, own]) => ({ date: dateOf(interview), own }));
  if (order === 'newest') groups.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  else
    for (const { own } of groups)
      own.sort((a, b) => (facts.get(a.id)?.place ?? 0) - (facts.get(b.id)?.place ?? 0));
  return groups.flatMap(({ own }) => own);
}

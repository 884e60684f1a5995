import { ask, provenWords, type Answer } from './asking.ts';
import { isKept, type FactsById } from './facts.ts';
import type { Hit } from './hit.ts';
import { Holding, unknownIn } from './holding.ts';
import { FACETS, largestFirst, without, type Facet, type Narrowing, type ValueCount } from './narrowing.ts';
import { inOrder, type Order } from './ordering.ts';
import type { Pagefind } from './pagefind.ts';
import type { Query } from './query.ts';
import type { InterviewSummary } from './summaries.ts';

/** What is searched. */
export interface Searched {
  pagefind: Pagefind;
  summaries: ReadonlyMap<string, InterviewSummary>;
  /** What is known of every record without loading it; asked for where there are more hits than are loaded. */
  facts: () => Promise<FactsById>;
}

/** Which hits are given first where there are too many. */
export interface Wanted {
  narrowing: Narrowing;
  order: Order;
  /** So many hits are loaded. */
  most: number;
}

/** What a search found. */
export interface Found {
  /** Every hit, or where they are too many the first of those that the narrowing keeps. */
  hits: Hit[];
  /**
   * How many records hold what was asked for, and are kept by the narrowing where `part` stands; of more
   * hits than are loaded, the most there can be.
   */
  total: number;
  /** Words that stand nowhere, as they were typed: the reason why there are no hits. */
  unknown: string[];
  /** Where there are more hits than are loaded: this holds for what was wanted alone. */
  part?: Part;
  /** So many of the `total` were looked through; some of the others may hold it only in part. */
  looked?: number;
  /** More is being looked for; the total says how much there is so far. */
  isSoFar?: true;
}

/** What only the index can tell where not every hit is loaded. */
export interface Part {
  wanted: Wanted;
  /** By facet; a facet without an entry is counted on the loaded hits, which are all that are kept. */
  counts: Partial<Record<Facet, ValueCount[]>>;
  /** How many interviews hold the `total`, where that can be told. */
  interviews: number | undefined;
}

/** So many hits are loaded at a time, each a download of its own in a large collection. */
export const MOST_HITS = 200;
/** So many are shown before the others are loaded. */
const FIRST_HITS = 10;

/** What `findInSteps` gives last. */
export async function find(...asked: Parameters<typeof findInSteps>): Promise<Found> {
  let found: Found = { hits: [], total: 0, unknown: [] };
  for await (found of findInSteps(...asked));
  return found;
}

/**
 * Look a query up: every word and phrase must occur, nothing excluded may. Up to `most` hits all are given,
 * whatever they are narrowed to; of more, the first of those that the narrowing keeps, with counts of all.
 * Where there are many, the first rows come before the others are loaded.
 */
export async function* findInSteps(
  { pagefind, summaries, facts }: Searched,
  query: Query,
  { narrowing = {}, order = 'best', most = MOST_HITS }: Partial<Wanted> = {},
): AsyncGenerator<Found, void> {
  const nothing: Found = { hits: [], total: 0, unknown: [] };
  if (query.isEmpty) return yield nothing;
  const answer = await ask(pagefind, query);
  if (answer.results.length === 0) return yield { ...nothing, unknown: await unknownIn(pagefind, query) };
  const holding = new Holding(pagefind, query);
  const isOpen = Object.keys(narrowing).length === 0;
  if (answer.results.length > FIRST_HITS && isOpen && order === 'best') {
    const hits = await holding.load(answer, FIRST_HITS);
    if (holding.unknown.length > 0) return yield { ...nothing, unknown: holding.unknown };
    if (hits.length > 0) yield { hits, total: hits.length, unknown: [], isSoFar: true };
  }
  const proven = answer.results.length > most ? await provenWords(pagefind, query, answer) : answer;
  if (proven.results.length <= most) {
    const hits = await holding.load(proven, most);
    return yield { hits, total: hits.length, unknown: holding.unknown };
  }
  const known = await facts();
  const dateOf = (interview: string): string => summaries.get(interview)?.date ?? '';
  const kept = proven.results.filter(({ id }) => keeps(known, id, narrowing));
  const hits = await holding.load({ ...proven, results: inOrder(kept, order, known, dateOf) }, most);
  if (holding.unknown.length > 0) return yield { ...nothing, unknown: holding.unknown };
  const isPart = kept.length > most;
  yield {
    hits,
    total: isPart ? kept.length : hits.length,
    ...(isPart && !proven.isProven ? { looked: most } : {}),
    unknown: [],
    part: { wanted: { narrowing, order, most }, ...countPart(proven, known, narrowing, isPart) },
  };
}

function keeps(facts: FactsById, id: string, narrowing: Narrowing): boolean {
  const own = facts.get(id);
  return own !== undefined && isKept(own, narrowing);
}

function countPart(
  { results, isProven }: Answer,
  facts: FactsById,
  narrowing: Narrowing,
  isPart: boolean,
): Pick<Part, 'counts' | 'interviews'> {
  const countsOf = (facet: Facet): Record<string, number> => {
    const others = without(narrowing, facet);
    const counts: Record<string, number> = {};
    for (const { id } of results) {
      const own = facts.get(id);
      if (own === undefined || !isKept(own, others)) continue;
      for (const value of own.values[facet]) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  const isTrue = isProven && narrowing.lang === undefined;
  const counts: Part['counts'] = {};
  for (const facet of FACETS)
    // What is loaded whole is counted on the hits, unless the facet is narrowed: it counts what is left out, too.
    if (isPart || narrowing[facet] !== undefined)
      // The index knows which languages a record has, not in which of them the match stands.
      counts[facet] = largestFirst(countsOf(facet), !isTrue || facet === 'lang');
  const interviews = new Set(
    results.flatMap(({ id }) => (keeps(facts, id, narrowing) ? (facts.get(id)?.values.interview ?? []) : [])),
  );
  return { counts, interviews: isTrue ? interviews.size : undefined };
}

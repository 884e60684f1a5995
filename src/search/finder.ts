import { ask, type Answer } from './asking.ts';
import type { Hit } from './hit.ts';
import { Holding, unknownIn } from './holding.ts';
import { FACETS, largestFirst, without, type Facet, type Narrowing, type ValueCount } from './narrowing.ts';
import type { Pagefind } from './pagefind.ts';
import type { Query } from './query.ts';
import type { InterviewSummary } from './records.ts';

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
  /** Where there are more hits than are loaded at a time: this holds for one narrowing alone. */
  part?: Part;
  /** So many of the `total` were looked through; some of them held it only in part. */
  looked?: number;
  /** More is being looked for; the total says how much there is so far. */
  isSoFar?: true;
}

/** What only the index can tell where not every hit is loaded. */
export interface Part {
  narrowing: Narrowing;
  /** By facet; a facet without an entry is counted on the loaded hits, which are all that are kept. */
  counts: Partial<Record<Facet, ValueCount[]>>;
  /** How many interviews hold the `total`, where that can be told. */
  interviews: number | undefined;
}

/** So many hits are loaded and shown with true counts; of more, the first ones. */
export const MOST_HITS = 600;
/** So many are shown before the others are loaded. */
const FIRST_HITS = 10;

/** What `findInSteps` gives last. */
export async function find(...asked: Parameters<typeof findInSteps>): Promise<Found> {
  let found: Found = { hits: [], total: 0, unknown: [] };
  for await (found of findInSteps(...asked));
  return found;
}

/**
 * Look a query up: every word and phrase must occur, nothing excluded may. Up to MOST_HITS, all hits are
 * given, whatever they are narrowed to; of more, the first of those that the narrowing keeps, with counts
 * that the index makes. Where there are many, the first rows come before the others are loaded.
 */
export async function* findInSteps(
  pagefind: Pagefind,
  query: Query,
  summaries: ReadonlyMap<string, InterviewSummary>,
  narrowing: Narrowing = {},
): AsyncGenerator<Found, void> {
  const nothing: Found = { hits: [], total: 0, unknown: [] };
  if (query.isEmpty) return yield nothing;
  const answer = await ask(pagefind, query);
  const { results } = answer;
  if (results.length === 0) return yield { ...nothing, unknown: await unknownIn(pagefind, query) };
  const holding = new Holding(pagefind, query, summaries);
  const isOpen = Object.keys(narrowing).length === 0;
  if (results.length > FIRST_HITS && isOpen) {
    const hits = await holding.load(answer, FIRST_HITS);
    if (holding.unknown.length > 0) return yield { ...nothing, unknown: holding.unknown };
    if (hits.length > 0) yield { hits, total: hits.length, unknown: [], isSoFar: true };
  }
  if (results.length <= MOST_HITS) {
    const hits = await holding.load(answer, MOST_HITS);
    return yield { hits, total: hits.length, unknown: holding.unknown };
  }
  const counter = (await pagefind.counter?.()) ?? pagefind;
  await counter.filters();
  const kept = await ask(counter, query, narrowing);
  const hits = await holding.load(kept, MOST_HITS);
  if (holding.unknown.length > 0) return yield { ...nothing, unknown: holding.unknown };
  const isPart = kept.results.length > MOST_HITS;
  const total = isPart ? kept.results.length : hits.length;
  const looked = isPart && hits.length < MOST_HITS ? { looked: MOST_HITS } : {};
  yield { hits, total, ...looked, unknown: [], part: await countPart(counter, query, narrowing, kept) };
}

async function countPart(
  pagefind: Pagefind,
  query: Query,
  narrowing: Narrowing,
  kept: Answer,
): Promise<Part> {
  const isLoaded = kept.results.length <= MOST_HITS;
  const counts: Part['counts'] = {};
  for (const facet of FACETS) {
    const isOpen = narrowing[facet] === undefined;
    if (isOpen && isLoaded) continue;
    const answer = isOpen ? kept : await ask(pagefind, query, without(narrowing, facet));
    // The index knows which languages a record has, not in which of them the match stands.
    const isTrue = answer.isWhole && facet !== 'lang' && narrowing.lang === undefined;
    counts[facet] = largestFirst(answer.counts[facet] ?? {}, !isTrue);
  }
  const interviews = Object.values(kept.counts['interview'] ?? {}).filter((count) => count > 0).length;
  return { narrowing, counts, interviews: kept.isWhole ? interviews : undefined };
}

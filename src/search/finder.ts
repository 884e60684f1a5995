import { ask, askWord, standingOf, type Answer } from './asking.ts';
import { loadHits, type Hit } from './hit.ts';
import { termsIn } from './marks.ts';
import { FACETS, largestFirst, without, type Facet, type Narrowing, type ValueCount } from './narrowing.ts';
import { wordsOf } from './normalise.ts';
import type { Pagefind } from './pagefind.ts';
import type { Query, Term } from './query.ts';
import type { InterviewSummary } from './records.ts';
import { CJK } from '../model/han.ts';

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

const IS_CJK = new RegExp(`^[${CJK}]`, 'u');

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
  const standings = await Promise.all(query.words.map((word) => standingOf(pagefind, word)));
  const unknown = query.words.filter((_, index) => standings[index] === 'nowhere');
  if (unknown.length > 0) return yield { ...nothing, unknown: unknown.map(({ typed }) => typed) };
  const answer = await ask(pagefind, query);
  const { results } = answer;
  if (results.length === 0) return yield { ...nothing, unknown: await unknownInPhrases(pagefind, query) };
  const mustHold = [...query.words.filter((_, index) => standings[index] === 'word'), ...answer.unproven];
  const load = (from: Answer, most: number): Promise<Hit[]> =>
    loadHolding(pagefind, from, most, query, mustHold, summaries);
  if (results.length > FIRST_HITS && Object.keys(narrowing).length === 0)
    yield { hits: await load(answer, FIRST_HITS), total: results.length, unknown: [], isSoFar: true };
  if (results.length <= MOST_HITS) {
    const hits = await load(answer, MOST_HITS);
    return yield { hits, total: hits.length, unknown: [] };
  }
  await pagefind.filters();
  const kept = await ask(pagefind, query, narrowing);
  const hits = await load(kept, MOST_HITS);
  const total = kept.results.length <= MOST_HITS ? hits.length : kept.results.length;
  yield { hits, total, unknown: [], part: await countPart(pagefind, query, narrowing, kept) };
}

/**
 * Load an answer's first hits, without those that hold a word only as the beginning of a longer one, or the
 * words of a phrase only near one another: the index gives these, too.
 */
async function loadHolding(
  pagefind: Pagefind,
  { results, unproven }: Answer,
  most: number,
  query: Query,
  mustHold: readonly Term[],
  summaries: ReadonlyMap<string, InterviewSummary>,
): Promise<Hit[]> {
  const hits = await loadHits(results.slice(0, most), query, summaries);
  const lacking = hits.map(({ texts }) => {
    const held = texts.map(({ text }) => termsIn(text, query));
    return mustHold.filter((term) => !held.some((terms) => terms.has(term)));
  });
  // Which other words have the same stem, only the index knows.
  const doubted = [...new Set(lacking.flat())].filter((term) => !unproven.includes(term));
  const holders = new Map(
    await Promise.all(doubted.map(async (word) => [word, await askWord(pagefind, word)] as const)),
  );
  return hits.filter((hit, index) =>
    lacking[index]?.every((term) => holders.get(term)?.has(results[hit.rank]?.id ?? '') ?? false),
  );
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

/** The words of the phrases that stand nowhere; a character of its own is no word to name. */
async function unknownInPhrases(pagefind: Pagefind, { phrases, folds }: Query): Promise<string[]> {
  const words = phrases.flatMap(({ typed }) =>
    wordsOf(typed, folds).map(({ start, end, form }): Term => ({ typed: typed.slice(start, end), form })),
  );
  const named = words.filter(({ form }) => !IS_CJK.test(form));
  const standings = await Promise.all(named.map((word) => standingOf(pagefind, word)));
  return [...new Set(named.filter((_, index) => standings[index] === 'nowhere').map(({ typed }) => typed))];
}

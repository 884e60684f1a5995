import { loadHits, type Hit } from './hit.ts';
import { findMarks } from './marks.ts';
import { FACETS, largestFirst, without, type Facet, type Narrowing, type ValueCount } from './narrowing.ts';
import { splitVersions } from './normalise.ts';
import type { Pagefind, PagefindResponse, PagefindResult } from './pagefind.ts';
import type { Query, Term } from './query.ts';
import type { InterviewSummary } from './records.ts';

/** What a search found. */
export interface Found {
  /** Every hit, or where they are too many the first of those that the narrowing keeps. */
  hits: Hit[];
  /** How many records hold what was asked for, and are kept by the narrowing where `part` stands. */
  total: number;
  /** Words that stand nowhere: nothing was looked for then. */
  unknown: string[];
  /** Where there are more hits than are loaded at a time: this holds for one narrowing alone. */
  part?: Part;
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

/**
 * Look a query up: every word and phrase must occur, nothing excluded may. Up to MOST_HITS, all hits are
 * given, whatever they are narrowed to; of more, the first of those that the narrowing keeps, with counts
 * that the index makes.
 */
export async function find(
  pagefind: Pagefind,
  query: Query,
  summaries: ReadonlyMap<string, InterviewSummary>,
  narrowing: Narrowing = {},
): Promise<Found> {
  const unknown = await unknownWords(pagefind, query.words);
  if (unknown.length > 0 || query.isEmpty) return { hits: [], total: 0, unknown };
  const { results } = await ask(pagefind, query);
  if (results.length <= MOST_HITS)
    return { hits: await loadHits(results, query, summaries), total: results.length, unknown };
  await pagefind.filters();
  const kept = await ask(pagefind, query, narrowing);
  const hits = await loadHits(kept.results.slice(0, MOST_HITS), query, summaries);
  const part = await countPart(pagefind, query, narrowing, kept);
  return { hits, total: kept.results.length, unknown, part };
}

interface Answer {
  results: PagefindResult[];
  counts: Record<string, Record<string, number>>;
  /** Counts of the parts of a query say only how many there can be of the whole. */
  isWhole: boolean;
}

/**
 * Pagefind would drop a word that it does not know, or shorten it, and takes either words or one phrase:
 * so each part is asked for apart, and the answers are intersected.
 */
async function ask(pagefind: Pagefind, query: Query, narrowing: Narrowing = {}): Promise<Answer> {
  const options = { filters: narrowing as Record<string, string> };
  const parts = [
    ...(query.words.length > 0 ? [query.words.map(({ form }) => form).join(' ')] : []),
    ...query.phrases.map(({ form }) => `"${form}"`),
  ];
  const responses = await Promise.all(parts.map((part) => pagefind.search(part, options)));
  const excluded = await Promise.all(
    // Quoted, or leaving out “art” would leave out “article”.
    query.excluded.map(async ({ form }) => idsOf(await pagefind.search(`"${form}"`, options))),
  );
  const [first, ...rest] = responses;
  const others = rest.map(idsOf);
  return {
    results: (first?.results ?? []).filter(
      ({ id }) => others.every((ids) => ids.has(id)) && !excluded.some((ids) => ids.has(id)),
    ),
    counts: leastOf(responses.map(({ filters }) => filters)),
    isWhole: responses.length === 1 && excluded.length === 0,
  };
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

/** The least count of each value: no more results than this can be in all of the answers. */
function leastOf(answers: readonly PagefindResponse['filters'][]): PagefindResponse['filters'] {
  const [first = {}, ...others] = answers;
  return Object.fromEntries(
    Object.entries(first).map(([key, values]) => [
      key,
      Object.fromEntries(
        Object.entries(values).map(([value, count]) => [
          value,
          Math.min(count, ...others.map((other) => other[key]?.[value] ?? 0)),
        ]),
      ),
    ]),
  );
}

async function unknownWords(pagefind: Pagefind, words: readonly Term[]): Promise<string[]> {
  const known = await Promise.all(words.map((word) => isKnown(pagefind, word)));
  return words.filter((_, index) => !known[index]).map(({ typed }) => typed);
}

/** Whether a word stands anywhere, whole or as the beginning of a longer one (서울 in 서울은). */
async function isKnown(pagefind: Pagefind, word: Term): Promise<boolean> {
  // An unknown filter leaves no result to load, and the count before filters is what is wanted.
  const whole = await pagefind.search(`"${word.form}"`, { filters: { none: 'none' } });
  if (whole.unfilteredResultCount > 0) return true;
  // Unquoted, Pagefind finds longer words, but where there are none it shortens the word until it finds some.
  const { results } = await pagefind.search(word.form);
  const query: Query = { words: [word], phrases: [], excluded: [], isEmpty: false };
  const texts = await Promise.all(
    results.slice(0, 5).map(async (result) => splitVersions((await result.data()).content)),
  );
  return texts.flat().some((text) => findMarks(text, query).length > 0);
}

function idsOf({ results }: PagefindResponse): Set<string> {
  return new Set(results.map(({ id }) => id));
}

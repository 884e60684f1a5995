import { findMarks, isExact } from './marks.ts';
import { splitVersions } from './normalise.ts';
import type { Query, Term } from './query.ts';
import type { InterviewSummary } from './records.ts';

/** The part of Pagefind's browser API that is used. */
export interface Pagefind {
  options(options: { basePath: string | undefined; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(path: string, options: { baseUrl: string }): Promise<void>;
  search(
    query: string | null,
    options?: { filters?: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<PagefindResponse>;
}

interface PagefindResponse {
  results: PagefindResult[];
  unfilteredResultCount: number;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; content: string; filters: Record<string, string[]> }>;
}

/** Properties of a record that hits can be narrowed by. */
export const FACETS = ['kind', 'speaker', 'role', 'lang', 'interview'] as const;
export type Facet = (typeof FACETS)[number];
export type Narrowing = Partial<Record<Facet, string>>;

/** A passage, note or comment that holds what was asked for. */
export interface Hit {
  /** Address of the record: `/interviews/ion/#p3`, under the site's base. */
  url: string;
  id: string;
  kind: 'interview' | 'note' | 'comment';
  interview: string;
  speaker?: string | undefined;
  role?: string | undefined;
  author?: string | undefined;
  /** In the order of the interview's versions. */
  texts: { language: string; text: string }[];
  /** Languages in which what was asked for stands. */
  matched: string[];
  /** Whether every phrase and word stands in the text as it was asked for, not only by its stem. */
  exact: boolean;
  /** Place in the index's own order. */
  rank: number;
}

export interface Found {
  hits: Hit[];
  /** How many records hold what was asked for; more than `hits` where not all were loaded. */
  total: number;
  /** Words that stand nowhere: nothing was looked for then. */
  unknown: string[];
}

/** So many hits are loaded and shown with true counts; of more, the first ones. */
export const MOST_HITS = 600;

/**
 * Look a query up: every word and phrase must occur, nothing excluded may. Pagefind would drop a word
 * that it does not know, or shorten it, and takes either words or one phrase: so each part is asked for
 * apart, and the answers are intersected.
 */
export async function find(
  pagefind: Pagefind,
  query: Query,
  summaries: ReadonlyMap<string, InterviewSummary>,
): Promise<Found> {
  const unknown = await unknownWords(pagefind, query.words);
  if (unknown.length > 0 || query.isEmpty) return { hits: [], total: 0, unknown };
  const searches = [
    ...(query.words.length > 0 ? [query.words.map(({ form }) => form).join(' ')] : []),
    ...query.phrases.map(({ form }) => `"${form}"`),
  ];
  const [first, ...rest] = await Promise.all(searches.map((search) => pagefind.search(search)));
  const others = rest.map(idsOf);
  const excluded = await Promise.all(
    // Quoted, or leaving out “art” would leave out “article”.
    query.excluded.map(async ({ form }) => idsOf(await pagefind.search(`"${form}"`))),
  );
  const results = (first?.results ?? []).filter(
    ({ id }) => others.every((ids) => ids.has(id)) && !excluded.some((ids) => ids.has(id)),
  );
  const hits = await Promise.all(
    results.slice(0, MOST_HITS).map((result, rank) => loadHit(result, rank, query, summaries)),
  );
  return { hits, total: results.length, unknown: [] };
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
export function countValues(
  hits: readonly Hit[],
  narrowing: Narrowing,
  facet: Facet,
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const hit of narrow(hits, { ...narrowing, [facet]: undefined }))
    for (const value of valuesOf(hit, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function valuesOf(hit: Hit, facet: Facet): string[] {
  if (facet === 'lang') return hit.matched;
  const value = hit[facet];
  return value === undefined ? [] : [value];
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

async function loadHit(
  result: PagefindResult,
  rank: number,
  query: Query,
  summaries: ReadonlyMap<string, InterviewSummary>,
): Promise<Hit> {
  const { url, content, filters } = await result.data();
  const one = (key: string): string | undefined => filters[key]?.[0];
  const interview = one('interview') ?? '';
  const languages = inVersionOrder(filters['lang'] ?? [], summaries.get(interview)?.languages ?? []);
  const texts = splitVersions(content).map((text, index) => ({
    language: languages[index] ?? '',
    text,
  }));
  const matched = texts
    .filter(({ text }) => findMarks(text, query).length > 0)
    .map(({ language }) => language);
  return {
    url,
    id: url.slice(url.indexOf('#') + 1),
    kind: (one('kind') ?? 'interview') as Hit['kind'],
    interview,
    speaker: one('speaker'),
    role: one('role'),
    author: one('author'),
    texts,
    matched,
    exact: texts.some(({ text }) => isExact(text, query)),
    rank,
  };
}

function inVersionOrder(languages: readonly string[], order: readonly string[]): string[] {
  const place = (language: string): number =>
    order.includes(language) ? order.indexOf(language) : order.length;
  return [...languages].sort((a, b) => place(a) - place(b));
}

function idsOf({ results }: PagefindResponse): Set<string> {
  return new Set(results.map(({ id }) => id));
}

import { addressIn, detailsIn, type Details } from './details.ts';
import { examine, type Examined } from './examined.ts';
import { splitVersions } from './normalise.ts';
import type { PagefindResult } from './pagefind.ts';
import type { Query } from './query.ts';
import type { InterviewSummary } from './summaries.ts';

/** A passage, note or comment that holds what was asked for. */
export interface Hit extends Omit<Details, 'languages'> {
  /** Address of the record: `/interviews/ion/#p3`, under the site's base. */
  url: string;
  id: string;
  /** In the order of the interview's versions. */
  texts: { language: string; text: string }[];
  /** Languages in which what was asked for stands. */
  matched: string[];
  /** Whether every phrase and word stands in the text as it was asked for, not only by its stem. */
  exact: boolean;
  /** Place in the index's own order. */
  rank: number;
}

/** A hit, and what its texts hold of the query between them. */
export interface Loaded {
  hit: Hit;
  held: Pick<Examined, 'sure' | 'begins'>;
}

/** Load what a search gave, in its order. */
export function loadHits(results: readonly PagefindResult[], query: Query): Promise<Loaded[]> {
  return Promise.all(results.map((result, rank) => loadHit(result, rank, query)));
}

async function loadHit(result: PagefindResult, rank: number, query: Query): Promise<Loaded> {
  const { url: packed, raw_url, content } = await result.data();
  const { languages, ...details } = detailsIn(raw_url);
  const texts = splitVersions(content).map((text, index) => ({ language: languages[index] ?? '', text }));
  const examined = texts.map(({ text }) => examine(text, query));
  const url = addressIn(packed);
  const hit: Hit = {
    ...details,
    url,
    id: url.slice(url.indexOf('#') + 1),
    texts,
    matched: languages.filter((_, index) => (examined[index]?.marks.length ?? 0) > 0),
    exact: examined.some((text) => text.isExact),
    rank,
  };
  const held = {
    sure: new Set(examined.flatMap(({ sure }) => [...sure])),
    begins: new Set(examined.flatMap(({ begins }) => [...begins])),
  };
  return { hit, held };
}

/**
 * Where a hit that matched in this language leads: to the page of a further translation where the
 * interview's main page does not show that language.
 */
export function addressOfHit(
  { url, kind }: Pick<Hit, 'url' | 'kind'>,
  language: string | undefined,
  summary: InterviewSummary | undefined,
): { page: string; fragment: string } {
  const [page = '', fragment = ''] = url.split('#');
  const beside = summary === undefined ? [] : [summary.language, summary.originalLanguage];
  const isElsewhere = kind === 'interview' && language !== undefined && !beside.includes(language);
  return { page: isElsewhere ? `${page}${language}/` : page, fragment };
}

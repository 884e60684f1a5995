import { findMarks } from './marks.ts';
import type { Narrowing } from './narrowing.ts';
import type { Pagefind, PagefindResponse, PagefindResult } from './pagefind.ts';
import type { Query, Term } from './query.ts';
import { unpackContent } from './record-content.ts';

/** What the index knows of a query. */
export interface Answer {
  results: PagefindResult[];
  counts: Record<string, Record<string, number>>;
  /** Counts of the parts of a query say only how many there can be of the whole. */
  isWhole: boolean;
  /** Phrases that the results may lack: they hold a part, or the words in a row, perhaps as longer words. */
  unproven: Term[];
}

/** Exact search takes time with the square of its candidates; of more than this, the runs are looked for here. */
const MOST_CANDIDATES = 5000;

/** Each word costs a download; of longer queries a part is asked for that has so many words. */
const LONGEST_ASKED = 4;
/** A part in so few records says enough: the rest is looked for in their texts. */
const FEW = 200;

/** No record has this: what is left is the count before filters. */
const NOTHING = { filters: { none: 'none' } };

/**
 * Pagefind would drop a word that it does not know, or shorten it, and takes either words or one phrase:
 * so each part is asked for apart, and the answers are intersected.
 */
export async function ask(pagefind: Pagefind, query: Query, narrowing: Narrowing = {}): Promise<Answer> {
  const filters = narrowing as Record<string, string>;
  const unproven: Term[] = [];
  const phrases = query.phrases.flatMap((term) =>
    longest(term.parts ?? [term.form]).map(async (form) => {
      const { response, isProven } = await askPhrase(pagefind, form, filters);
      if (!isProven || term.parts !== undefined) unproven.push(term);
      return response;
    }),
  );
  const words = query.words.length > 0 ? [askWords(pagefind, query.words, filters)] : [];
  const responses = await Promise.all([...words, ...phrases]);
  const excluded = await Promise.all(
    // Quoted, or leaving out “art” would leave out “article”.
    query.excluded.map(async ({ form }) => idsOf(await pagefind.search(`"${form}"`, { filters }))),
  );
  const [first, ...rest] = responses;
  const others = rest.map(idsOf);
  return {
    results: (first?.results ?? []).filter(
      ({ id }) => others.every((ids) => ids.has(id)) && !excluded.some((ids) => ids.has(id)),
    ),
    counts: leastOf(responses.map((response) => response.filters)),
    isWhole:
      responses.length === 1 &&
      excluded.length === 0 &&
      unproven.length === 0 &&
      query.words.length <= LONGEST_ASKED,
    unproven: [...new Set(unproven)],
  };
}

/** Records that hold the words, or may: of many words those that hold the longest ones, which are the rarest. */
async function askWords(
  pagefind: Pagefind,
  words: readonly Term[],
  filters: Record<string, string>,
): Promise<PagefindResponse> {
  const forms = words.map(({ form }) => form);
  if (forms.length > LONGEST_ASKED) {
    const some = forms.toSorted((a, b) => b.length - a.length).slice(0, LONGEST_ASKED);
    const response = await pagefind.search(some.join(' '), { filters });
    if (response.results.length <= FEW) return response;
  }
  return pagefind.search(forms.join(' '), { filters });
}

async function askPhrase(
  pagefind: Pagefind,
  form: string,
  filters: Record<string, string>,
): Promise<{ response: PagefindResponse; isProven: boolean }> {
  const words = form.split(' ');
  const { length } = words;
  if (length > LONGEST_ASKED) {
    const part = await askPhrase(pagefind, longestRun(words), filters);
    if (part.response.results.length <= FEW) return { ...part, isProven: false };
  }
  const candidates = length > 1 ? (await pagefind.search(form, NOTHING)).unfilteredResultCount : 0;
  if (candidates <= MOST_CANDIDATES)
    return { response: await pagefind.search(`"${form}"`, { filters }), isProven: true };
  const response = await pagefind.search(form, { filters });
  const results = response.results.filter(({ words }) => hasRun(words, length));
  return { response: { ...response, results }, isProven: false };
}

/** The longest parts of a quotation with ellipses are enough to find it by. */
function longest(parts: readonly string[]): string[] {
  return [...parts].sort((a, b) => b.length - a.length).slice(0, 2);
}

/** The part of a phrase with the longest words: they are the rarest. */
function longestRun(words: readonly string[]): string {
  const runs = words.slice(LONGEST_ASKED - 1).map((_, first) => words.slice(first, first + LONGEST_ASKED));
  return runs.map((run) => run.join(' ')).reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** Whether so many places follow one another. */
function hasRun(places: readonly number[], length: number): boolean {
  const all = new Set(places);
  return places.some((place) => {
    for (let next = 1; next < length; next++) if (!all.has(place + next)) return false;
    return true;
  });
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

/** The records that hold a word by its stem, and not only as the beginning of a longer one. */
export async function askWord(pagefind: Pagefind, { form }: Term): Promise<Set<string>> {
  return idsOf(await pagefind.search(`"${form}"`));
}

/** How a word stands in the index: by its stem, as the beginning of longer ones (서울 in 서울은), or nowhere. */
export async function standingOf(pagefind: Pagefind, word: Term): Promise<'word' | 'beginning' | 'nowhere'> {
  const whole = await pagefind.search(`"${word.form}"`, NOTHING);
  if (whole.unfilteredResultCount > 0) return 'word';
  // Unquoted, Pagefind finds longer words, but where there are none it shortens the word until it finds some.
  const { results } = await pagefind.search(word.form);
  const query: Query = { words: [word], phrases: [], excluded: [], isEmpty: false, folds: new Map() };
  const texts = await Promise.all(
    results.slice(0, 5).map(async (result) => unpackContent((await result.data()).content).texts),
  );
  return texts.flat().some((text) => findMarks(text, query).length > 0) ? 'beginning' : 'nowhere';
}

function idsOf({ results }: PagefindResponse): Set<string> {
  return new Set(results.map(({ id }) => id));
}

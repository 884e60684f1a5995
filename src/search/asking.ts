import { examine } from './examined.ts';
import { splitVersions } from './normalise.ts';
import type { Pagefind, PagefindResponse, PagefindResult } from './pagefind.ts';
import type { Query, Term } from './query.ts';

/** What the index knows of a query. */
export interface Answer {
  results: readonly PagefindResult[];
  /** Every result holds all that was asked for; else words may be beginnings of longer ones, phrases only alike. */
  isProven: boolean;
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
export async function ask(pagefind: Pagefind, query: Query): Promise<Answer> {
  const unproven: Term[] = [];
  const phrases = query.phrases.flatMap((term) =>
    longest(term.parts ?? [term.form]).map(async (form) => {
      const { response, isProven } = await askPhrase(pagefind, form);
      if (!isProven || term.parts !== undefined) unproven.push(term);
      return response;
    }),
  );
  const words = query.words.length > 0 ? [askWords(pagefind, query.words)] : [];
  const responses = await Promise.all([...words, ...phrases]);
  const excluded = await Promise.all(
    // Quoted, or leaving out “art” would leave out “article”.
    query.excluded.map(({ form }) => askExactly(pagefind, form)),
  );
  const [first, ...rest] = responses;
  const others = rest.map(idsOf);
  return {
    results: (first?.results ?? []).filter(
      ({ id }) => others.every((ids) => ids.has(id)) && !excluded.some((ids) => ids.has(id)),
    ),
    isProven: query.words.length === 0 && unproven.length === 0,
    unproven: [...new Set(unproven)],
  };
}

/** An answer without the records that hold a word only as the beginning of a longer one: art in article. */
export async function provenWords(pagefind: Pagefind, { words }: Query, answer: Answer): Promise<Answer> {
  const holders = await Promise.all(words.map(({ form }) => askExactly(pagefind, form)));
  // A word that stands nowhere on its own is meant as a beginning: 서울 in 서울은.
  const isProven = answer.unproven.length === 0 && holders.every(({ size }) => size > 0);
  const results = answer.results.filter(({ id }) => holders.every((ids) => ids.size === 0 || ids.has(id)));
  return { ...answer, results, isProven };
}

/** Records that hold the words, or may: of many words those that hold the longest ones, which are the rarest. */
async function askWords(pagefind: Pagefind, words: readonly Term[]): Promise<PagefindResponse> {
  const forms = words.map(({ form }) => form);
  if (forms.length > LONGEST_ASKED) {
    const some = forms.toSorted((a, b) => b.length - a.length).slice(0, LONGEST_ASKED);
    const response = await pagefind.search(some.join(' '));
    if (response.results.length <= FEW) return response;
  }
  return pagefind.search(forms.join(' '));
}

async function askPhrase(
  pagefind: Pagefind,
  form: string,
): Promise<{ response: PagefindResponse; isProven: boolean }> {
  const words = form.split(' ');
  const { length } = words;
  if (length > LONGEST_ASKED) {
    const part = await askPhrase(pagefind, longestRun(words));
    if (part.response.results.length <= FEW) return { ...part, isProven: false };
  }
  const candidates = length > 1 ? (await pagefind.search(form, NOTHING)).unfilteredResultCount : 0;
  if (candidates <= MOST_CANDIDATES) return { response: await pagefind.search(`"${form}"`), isProven: true };
  const response = await pagefind.search(form);
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

/** How a word stands in the index: by its stem, as the beginning of longer ones (서울 in 서울은), or nowhere. */
export async function standingOf(pagefind: Pagefind, word: Term): Promise<'word' | 'beginning' | 'nowhere'> {
  const whole = await pagefind.search(`"${word.form}"`, NOTHING);
  if (whole.unfilteredResultCount > 0) return 'word';
  // Unquoted, Pagefind finds longer words, but where there are none it shortens the word until it finds some.
  const { results } = await pagefind.search(word.form);
  const query: Query = { words: [word], phrases: [], excluded: [], isEmpty: false, folds: new Map() };
  const texts = await Promise.all(
    results.slice(0, 5).map(async (result) => splitVersions((await result.data()).content)),
  );
  const isHere = texts.flat().some((text) => {
    const { sure, begins } = examine(text, query);
    return sure.has(word) || begins.has(word);
  });
  return isHere ? 'beginning' : 'nowhere';
}

/** Records that hold a phrase, or a word by its stem. */
async function askExactly(pagefind: Pagefind, form: string): Promise<Set<string>> {
  return idsOf(await pagefind.search(`"${form}"`));
}

function idsOf({ results }: PagefindResponse): Set<string> {
  return new Set(results.map(({ id }) => id));
}

import { hasHan, NO_FOLDS, parseFolds } from './han.ts';
import type { Pagefind } from './pagefind.ts';
import { parseQuery, type Query } from './query.ts';
import type { InterviewSummary, Summaries } from './records.ts';

/** A site's search index, ready to be asked, and what its hits are shown with. */
export interface OpenIndex {
  pagefind: Pagefind;
  summaries: ReadonlyMap<string, InterviewSummary>;
  /** Names of languages by their tags. */
  languages: Readonly<Record<string, string>>;
  /** Whether every shard is asked: before that, there may be more hits than are found. */
  isWhole: boolean;
  /** Join the other shards to the first one. */
  joinOthers: () => Promise<void>;
}

/** The index of a site without interviews. */
const EMPTY: Pagefind = {
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  mergeIndex: () => Promise.resolve(),
  filters: () => Promise.resolve(),
  search: () => Promise.resolve({ results: [], unfilteredResultCount: 0, filters: {} }),
};

/**
 * Load the index of the site whose files lie under `base`, its first shard at once; rejects where a file
 * can't be had. The addresses of hits begin with `home`.
 */
export async function openIndex(base: string, home: string = base): Promise<OpenIndex> {
  const site = JSON.parse(await fetchFile(`${base}interviews.json`)) as Summaries;
  const { interviews: summaries, languages, shards } = site;
  const [first, ...others] = shards.map((name) => `${base}pagefind/${name}/`);
  const pagefind =
    first === undefined ? EMPTY : ((await import(/* @vite-ignore */ `${first}pagefind.js`)) as Pagefind);
  await pagefind.destroy(); // an index that could not be had whole would fail every search after it
  await pagefind.options({ basePath: first, baseUrl: home });
  await pagefind.init();
  let joining: Promise<void> | undefined;
  const index: OpenIndex = {
    pagefind,
    summaries: new Map(summaries.map((summary) => [summary.id, summary])),
    languages,
    isWhole: others.length === 0,
    joinOthers: () => {
      // Asked in the order in which they are joined: the order of hits does not depend on the network.
      joining ??= Promise.all(others.map((shard) => pagefind.mergeIndex(shard, { baseUrl: home }))).then(
        () => void (index.isWhole = true),
      );
      return joining;
    },
  };
  return index;
}

/** What a reader typed as a query, its Han characters folded as those of the index under `base` are. */
export async function readQuery(input: string, base: string): Promise<Query> {
  return parseQuery(input, hasHan(input) ? parseFolds(await fetchFile(`${base}search/han.txt`)) : NO_FOLDS);
}

/** The words of the site under `base`, the most frequent first. */
export async function loadVocabulary(base: string): Promise<string[]> {
  return (await fetchFile(`${base}search/words.txt`)).split('\n').filter(Boolean);
}

const files = new Map<string, Promise<string>>();

/** The text of a file, loaded once; where that fails, the next call tries again. */
function fetchFile(address: string): Promise<string> {
  let file = files.get(address);
  if (file === undefined) {
    file = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}`);
      return response.text();
    });
    files.set(address, file);
    file.catch(() => files.delete(address));
  }
  return file;
}

import { parseFacts } from './facts.ts';
import type { Searched } from './finder.ts';
import { hasHan, NO_FOLDS, parseFolds } from './han.ts';
import type { Pagefind } from './pagefind.ts';
import { parseQuery, type Query } from './query.ts';
import type { InterviewSummary, Summaries } from './summaries.ts';

/** A site's search index, ready to be asked, and what its hits are shown with. */
export interface OpenIndex extends Searched {
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
  search: () => Promise.resolve({ results: [], unfilteredResultCount: 0 }),
};

/**
 * Load the index of the site whose files lie under `base`, its first shard at once; rejects where a file
 * can't be had. The addresses of hits begin with `home`.
 */
export async function openIndex(base: string, home: string = base): Promise<OpenIndex> {
  const site = JSON.parse(await fetchFile(`${base}interviews.json`)) as Summaries;
  const { languages, shards } = site;
  const summaries = new Map(site.interviews.map((summary) => [summary.id, summary]));
  const [first, ...others] = shards.map((name) => `${base}pagefind/${name}/`);
  const pagefind = first === undefined ? EMPTY : await loadModule(first);
  await pagefind.options({ basePath: first, baseUrl: home });
  await pagefind.init();
  const factsOf = (some: readonly string[]): OpenIndex['facts'] =>
    once(async () => parseFacts(await Promise.all(some.map((shard) => fetchFile(`${shard}facts.json`)))));
  const index: OpenIndex = {
    pagefind,
    summaries,
    facts: factsOf(first === undefined ? [] : [first]),
    languages,
    isWhole: others.length === 0,
    joinOthers: once(async () => {
      // Asked in the order in which they are joined: the order of hits does not depend on the network.
      await Promise.all([
        ...others.map((shard) => pagefind.mergeIndex(shard, { baseUrl: home })),
        ...shards.slice(1).map(async (name) => {
          const more = await fetchFile(`${base}search/${name}.json`);
          for (const summary of JSON.parse(more) as InterviewSummary[]) summaries.set(summary.id, summary);
        }),
      ]);
      index.facts = factsOf([first ?? '', ...others]);
      index.isWhole = true;
    }),
  };
  return index;
}

async function loadModule(shard: string): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ `${shard}pagefind.js`)) as Pagefind;
  await module.destroy(); // an index that could not be had whole would fail every search after it
  return module;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
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

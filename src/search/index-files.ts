import type { Pagefind } from './pagefind.ts';
import type { InterviewSummary, Summaries } from './records.ts';

/** A site's search index, ready to be asked, and what its hits are shown with. */
export interface OpenIndex {
  pagefind: Pagefind;
  summaries: ReadonlyMap<string, InterviewSummary>;
  /** Names of languages by their tags. */
  languages: Readonly<Record<string, string>>;
}

/** The index of a site without interviews. */
const EMPTY: Pagefind = {
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  mergeIndex: () => Promise.resolve(),
  filters: () => Promise.resolve(),
  search: () => Promise.resolve({ results: [], unfilteredResultCount: 0, filters: {} }),
};

/** Load the index of the site under `base`, all shards joined into one; rejects where a file can't be had. */
export async function openIndex(base: string): Promise<OpenIndex> {
  const [list, interviews] = await Promise.all([
    fetchJson<{ shards: { name: string }[] }>(`${base}passages/index.json`),
    fetchJson<Summaries>(`${base}interviews.json`),
  ]);
  const [first, ...others] = list.shards.map(({ name }) => `${base}pagefind/${name}/`);
  const pagefind =
    first === undefined ? EMPTY : ((await import(/* @vite-ignore */ `${first}pagefind.js`)) as Pagefind);
  await pagefind.options({ basePath: first, baseUrl: base });
  await pagefind.init();
  for (const shard of others) await pagefind.mergeIndex(shard, { baseUrl: base });
  return {
    pagefind,
    summaries: new Map(interviews.interviews.map((summary) => [summary.id, summary])),
    languages: interviews.languages,
  };
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}`);
  return (await response.json()) as T;
}

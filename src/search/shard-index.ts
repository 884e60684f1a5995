import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { detailsOf, packAddress } from './details.ts';
import { formatFacts, type Facts } from './facts.ts';
import { readFragmentIds } from './fragment-ids.ts';
import { allFolds } from './han-table.ts';
import { byFacet, type Facet } from './narrowing.ts';
import { joinVersions } from './normalise.ts';
import type { SearchRecord } from './records.ts';
import { WordCount } from './words-used.ts';
import type { WordsUsed } from '../model/words-used.ts';

/** Records go to Pagefind faster in batches than one by one, or all at once; the first ones are small, so that it is soon at work. */
const [FIRST_BATCH, LARGEST_BATCH] = [250, 2000];
/**
 * Hits are stored in so many files a shard: more would be too many for hosts that count files (5,000
 * long interviews make about 100 shards), fewer would make each row that is shown a large download.
 */
const OPTIONS = { maxFragments: 120 };
/** What a browser asks for of an index; Pagefind also writes interfaces of its own, which nothing here uses. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|fragment|index)$/;

type PagefindRecord = Parameters<pagefind.PagefindIndex['addCustomRecord']>[0];

/**
 * Index the JSON lines of one shard's records into a folder; while Pagefind is at work with a batch of them, the next is
 * made ready, and what else is told of them while it writes. Gives the words in them, or undefined where `over` has ended it before it was done. Throws what Pagefind complains of.
 */
export async function indexShard(
  lines: readonly string[],
  outputPath: string,
  over: AbortSignal,
): Promise<WordsUsed | undefined> {
  const { index, errors } = await pagefind.createIndex(OPTIONS);
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  const facets: [url: string, values: Facts['values']][] = [];
  const words = new WordCount();
  try {
    const records = await addRecords(index, lines, over);
    if (over.aborted) return undefined;
    const writing = index.writeFiles({ outputPath });
    writing.catch(() => undefined); // it is told below
    for (const record of records) {
      facets.push([record.url, byFacet((facet) => valuesOf(record, facet))]);
      words.read(record);
    }
    const written = await writing;
    if (written.errors.length > 0)
      throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  } finally {
    // It would stay in memory, 100 MB of it, until the last shard is done; where Pagefind has ended, nothing does.
    await index.deleteIndex().catch(() => undefined);
  }
  for (const entry of await readdir(outputPath))
    if (!NEEDED.test(entry)) await rm(join(outputPath, entry), { recursive: true });
  await writeFile(join(outputPath, 'facts.json'), factsOf(facets, outputPath));
  return words.used;
}

/** Give the index all records, or as many as come before `over`; gives those. */
async function addRecords(
  index: pagefind.PagefindIndex,
  lines: readonly string[],
  over: AbortSignal,
): Promise<SearchRecord[]> {
  const toPagefind = pagefindRecords();
  const all: SearchRecord[] = [];
  let adding: Promise<unknown> = Promise.resolve();
  let [end, size] = [0, FIRST_BATCH];
  while (end < lines.length && !over.aborted) {
    const records = lines.slice(end, (end += size)).map((line) => JSON.parse(line) as SearchRecord);
    const batch = records.map(toPagefind);
    await adding;
    adding = Promise.all(
      batch.map(async (record, place) => {
        const added = await index.addCustomRecord(record);
        if (added.errors.length > 0)
          throw new Error(`${records[place]?.url} could not be indexed: ${added.errors.join('; ')}`);
      }),
    );
    adding.catch(() => undefined); // it is told when it is waited for, or else what went wrong before that
    for (const record of records) all.push(record);
    size = Math.min(2 * size, LARGEST_BATCH);
  }
  await adding;
  return all;
}

/** End Pagefind, which runs until then once a shard was indexed. */
export async function endIndexer(): Promise<void> {
  await pagefind.close();
}

function factsOf(facets: readonly [url: string, values: Facts['values']][], outputPath: string): string {
  const ids = readFragmentIds(outputPath);
  return formatFacts(
    facets.flatMap(([url, values]) => {
      const id = ids.get(url);
      // A record without any word is in no index: a comment that says “~”.
      return id === undefined ? [] : [{ id, values }];
    }),
  );
}

/** What a search can narrow a record by. */
function valuesOf(record: SearchRecord, facet: Facet): string[] {
  if (facet === 'lang') return record.texts.map(({ language }) => language);
  const value = record[facet];
  return value === undefined ? [] : [value];
}

/** What makes one record after the other as Pagefind takes it. Of two with one address that would keep both, and say nothing. */
function pagefindRecords(): (record: SearchRecord) => PagefindRecord {
  const folds = allFolds();
  const seen = new Set<string>();
  const places = new Map<string, number>();
  return (record) => {
    const { url, interview, texts } = record;
    if (seen.has(url)) throw new Error(`Two search records have the address ${url}.`);
    seen.add(url);
    const place = places.get(interview) ?? 0;
    places.set(interview, place + 1);
    return {
      url: packAddress(url, detailsOf(record, place)),
      content: joinVersions(
        texts.map(({ text }) => text),
        folds,
      ),
      // English for all: its stemmer is the only one, and the normaliser does what Pagefind does not for Chinese.
      language: 'en',
    };
  };
}

/** What makes an index of records, in this version; by this and by `madeWith` of a cache it is known. */
export async function indexerVersion(): Promise<string> {
  const path = findPackageJSON('pagefind', import.meta.url);
  if (path === undefined) throw new Error('The package pagefind can not be found: run npm install');
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  // The second is Pagefind's own setting: another indexer.
  return JSON.stringify([version, process.env['PAGEFIND_BINARY_PATH'] ?? '', OPTIONS]);
}

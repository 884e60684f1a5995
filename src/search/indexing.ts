import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { formatFacts, type Facts } from './facts.ts';
import { readFragmentIds } from './fragment-ids.ts';
import { allFolds } from './han-table.ts';
import { byFacet } from './narrowing.ts';
import { packContent } from './record-content.ts';
import type { SearchRecord } from './records.ts';
import { digestOf, keepOnly, putShard, takeShard } from './shard-cache.ts';
import { WordCount, wordsUsedIn } from './words-used.ts';
import type { WordsUsed } from '../model/words-used.ts';

/** Passages a second go to the indexer faster in batches than one by one, or all at once. */
const BATCH = 2000;
/**
 * Hits are stored in so many files a shard: more would be too many for hosts that count files (5,000
 * interviews make about 60 shards), fewer would make each row that is shown a large download.
 */
const OPTIONS = { maxFragments: 160 };
/** What a browser asks for of an index; Pagefind also writes interfaces of its own, which nothing here uses. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|fragment|index|filter)$/;

/** What was done for the index of a site. */
export interface Indexed {
  records: number;
  shards: number;
  /** Shards that had not changed since the last build. */
  kept: number;
  /** What all records are written in. */
  words: WordsUsed;
  /** Under which each shard is kept. */
  digests: string[];
}

type PagefindRecord = Parameters<pagefind.PagefindIndex['addCustomRecord']>[0];

/** Records of one shard, as the site publishes them. */
export interface ShardFile {
  /** `0001` */
  name: string;
  /** Where its JSON lines are: a build holds those of one shard at once. */
  path: string;
  /** SHA-256 of these lines, in hexadecimal digits. */
  digest: string;
  /** How many records they are. */
  records: number;
}

/** Where indexes are kept from build to build. */
export interface IndexCache {
  dir: string;
  /** A digest of the code that makes them. */
  madeWith: string;
}

/** Index the record files of a written site into it; see `indexShards`. */
export async function indexRecords(siteDir: string, cache?: IndexCache): Promise<Indexed> {
  const list = JSON.parse(await readFile(join(siteDir, 'passages', 'index.json'), 'utf8')) as {
    shards: { name: string; file: string }[];
  };
  const shards = list.shards.map(async ({ name, file }): Promise<ShardFile> => {
    const path = join(siteDir, 'passages', file);
    const text = await readFile(path, 'utf8');
    return { name, path, digest: digestOf(text), records: linesOf(text).length };
  });
  return together([await indexShards(await Promise.all(shards), join(siteDir, 'pagefind'), cache)], cache);
}

/** What runs of `indexShards` have done together; what the cache keeps of other shards is dropped. */
export async function together(runs: readonly Indexed[], cache?: IndexCache): Promise<Indexed> {
  const words = new WordCount();
  for (const run of runs) words.add(run.words);
  const sum = (of: (run: Indexed) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const digests = runs.flatMap((run) => run.digests);
  if (cache !== undefined) await keepOnly(cache.dir, digests);
  return {
    records: sum((run) => run.records),
    shards: sum((run) => run.shards),
    kept: sum((run) => run.kept),
    words: words.used,
    digests,
  };
}

/**
 * Index records, one index a shard below `outDir`, one after the other: Pagefind answers one question at a time. Shards
 * that the cache holds of the same records, made by the same code, are copied. Throws what Pagefind complains of.
 */
export async function indexShards(
  shards: Iterable<ShardFile> | AsyncIterable<ShardFile>,
  outDir: string,
  cache?: IndexCache,
): Promise<Indexed> {
  const done = { records: 0, shards: 0, kept: 0 };
  const words = new WordCount();
  const digests: string[] = [];
  const version = await indexerVersion();
  let indexing: Promise<unknown> = Promise.resolve();
  try {
    for await (const { name, path, digest: ofRecords, records } of shards) {
      done.shards++;
      done.records += records;
      const outputPath = join(outDir, name);
      await rm(outputPath, { recursive: true, force: true });
      const digest = digestOf(JSON.stringify([version, cache?.madeWith, OPTIONS, ofRecords]));
      digests.push(digest);
      const kept = cache && (await takeShard(cache.dir, digest, outputPath));
      if (kept !== undefined) {
        done.kept++;
        words.add(kept);
        continue;
      }
      const index = async (): Promise<void> => {
        const text = await readFile(path, 'utf8');
        if (digestOf(text) !== ofRecords) throw new Error(`${path} has changed since it was written`);
        const own = await indexShard(linesOf(text), outputPath);
        if (cache !== undefined) await putShard(cache.dir, digest, outputPath, own);
        words.add(own);
      };
      indexing = indexing.then(index);
      indexing.catch(() => undefined); // it is told when all are asked for
    }
    await indexing;
  } finally {
    await pagefind.close();
  }
  return { ...done, words: words.used, digests };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter(Boolean);
}

function* parsed(lines: readonly string[]): Generator<SearchRecord> {
  for (const line of lines) yield JSON.parse(line) as SearchRecord;
}

/**
 * Index the JSON lines of one shard's records; while Pagefind is at work with a batch of them, the next is made
 * ready. Gives the words in them.
 */
async function indexShard(lines: readonly string[], outputPath: string): Promise<WordsUsed> {
  const { index, errors } = await pagefind.createIndex(OPTIONS);
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  const toPagefind = pagefindRecords();
  const facets: [url: string, values: Facts['values']][] = [];
  let adding: Promise<unknown> = Promise.resolve();
  for (let start = 0; start < lines.length; start += BATCH) {
    const batch = Array.from(parsed(lines.slice(start, start + BATCH)), toPagefind);
    for (const { url, filters = {} } of batch) facets.push([url, byFacet((facet) => filters[facet] ?? [])]);
    await adding;
    adding = Promise.all(
      batch.map(async (record) => {
        const added = await index.addCustomRecord(record);
        if (added.errors.length > 0)
          throw new Error(`${record.url} could not be indexed: ${added.errors.join('; ')}`);
      }),
    );
    adding.catch(() => undefined); // it is told when it is waited for, or else what went wrong before that
  }
  await adding;
  const writing = index.writeFiles({ outputPath });
  const words = wordsUsedIn(parsed(lines));
  const written = await writing;
  if (written.errors.length > 0)
    throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  await index.deleteIndex(); // it would stay in memory, 100 MB of it, until the last shard is done
  for (const entry of await readdir(outputPath))
    if (!NEEDED.test(entry)) await rm(join(outputPath, entry), { recursive: true });
  await writeFile(join(outputPath, 'facts.json'), await factsOf(facets, outputPath));
  return words;
}

async function factsOf(
  facets: readonly [url: string, values: Facts['values']][],
  outputPath: string,
): Promise<string> {
  const ids = await readFragmentIds(outputPath);
  return formatFacts(
    facets.flatMap(([url, values]) => {
      const id = ids.get(url);
      // A record without any word is in no index: a comment that says “~”.
      return id === undefined ? [] : [{ id, values }];
    }),
  );
}

/** What makes one record after the other as Pagefind takes it. Of two with one address that would keep the last, and say nothing. */
function pagefindRecords(): (record: SearchRecord) => PagefindRecord {
  const folds = allFolds();
  const seen = new Set<string>();
  const places = new Map<string, number>();
  return (record) => {
    const { url, kind, interview, speaker, role, author, year, texts, question } = record;
    if (seen.has(url)) throw new Error(`Two search records have the address ${url}.`);
    seen.add(url);
    const place = places.get(interview) ?? 0;
    places.set(interview, place + 1);
    const filters: Record<string, string[]> = {
      kind: [kind],
      interview: [interview],
      lang: texts.map(({ language }) => language),
    };
    for (const [key, value] of Object.entries({ speaker, role, year }))
      if (value !== undefined) filters[key] = [value];
    return {
      url,
      content: packContent(
        texts.map(({ text }) => text),
        { place, author, question },
        folds,
      ),
      // English for all: its stemmer is the only one, and the normaliser does what Pagefind does not for Chinese.
      language: 'en',
      filters,
    };
  };
}

/** What made an index, beside its records. */
async function indexerVersion(): Promise<string> {
  const path = findPackageJSON('pagefind', import.meta.url);
  if (path === undefined) throw new Error('The package pagefind can not be found: run npm install');
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  return `${version} ${process.env['PAGEFIND_BINARY_PATH'] ?? ''}`; // Pagefind's own setting: another indexer
}

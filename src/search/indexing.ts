import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { formatFacts } from './facts.ts';
import { readFragmentIds } from './fragment-ids.ts';
import { allFolds } from './han-table.ts';
import { byFacet } from './narrowing.ts';
import { packContent } from './record-content.ts';
import type { SearchRecord } from './records.ts';
import { digestOf, keepOnly, putShard, takeShard } from './shard-cache.ts';

/** Passages a second go to the indexer faster in batches than one by one, or all at once. */
const BATCH = 2000;
/**
 * Hits are stored in so many files a shard: more would be too many for hosts that count files (5,000
 * interviews make about 60 shards), fewer would make each row that is shown a large download.
 */
const OPTIONS = { maxFragments: 160 };
/** Counts what this file makes of records beside Pagefind's options, so that an index kept from before is not taken. */
const LAYOUT = 2;
/** What a browser asks for of an index; Pagefind also writes interfaces of its own, which nothing here uses. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|fragment|index|filter)$/;

/** What was done for the index of a site. */
export interface Indexed {
  records: number;
  shards: number;
  /** Shards that had not changed since the last build. */
  kept: number;
}

type PagefindRecord = Parameters<pagefind.PagefindIndex['addCustomRecord']>[0];

/** Records of one shard, as the site publishes them. */
export interface ShardFile {
  /** `0001` */
  name: string;
  /** Where its JSON lines are: all records together are more than a program should hold at once. */
  path: string;
}

/** Index the record files of a written site into it; see `indexShards`. */
export async function indexRecords(siteDir: string, cacheDir?: string): Promise<Indexed> {
  const list = JSON.parse(await readFile(join(siteDir, 'passages', 'index.json'), 'utf8')) as {
    shards: { name: string; file: string }[];
  };
  const shards = list.shards.map(({ name, file }) => ({ name, path: join(siteDir, 'passages', file) }));
  return indexShards(shards, join(siteDir, 'pagefind'), cacheDir);
}

/**
 * Index records, one index a shard below `outDir`, as many at once as there are processors. Shards that
 * `cacheDir` holds of the same records, made by the same indexer, are copied. Throws what Pagefind complains of.
 */
export async function indexShards(
  shards: readonly ShardFile[],
  outDir: string,
  cacheDir?: string,
): Promise<Indexed> {
  const done: Indexed = { records: 0, shards: shards.length, kept: 0 };
  const digests: string[] = [];
  const version = await indexerVersion();
  const waiting = [...shards];
  const work = async (): Promise<void> => {
    for (let shard = waiting.shift(); shard !== undefined; shard = waiting.shift()) {
      const text = await readFile(shard.path, 'utf8');
      const lines = text.split('\n').filter(Boolean);
      done.records += lines.length;
      const outputPath = join(outDir, shard.name);
      await rm(outputPath, { recursive: true, force: true });
      const digest = digestOf(JSON.stringify([version, LAYOUT, OPTIONS, text]));
      digests.push(digest);
      if (cacheDir !== undefined && (await takeShard(cacheDir, digest, outputPath))) {
        done.kept++;
        continue;
      }
      await indexShard(toPagefind(lines.map((line) => JSON.parse(line) as SearchRecord)), outputPath);
      if (cacheDir !== undefined) await putShard(cacheDir, digest, outputPath);
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    await pagefind.close();
  }
  if (cacheDir !== undefined) await keepOnly(cacheDir, digests);
  return done;
}

async function indexShard(records: readonly PagefindRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex(OPTIONS);
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  for (let start = 0; start < records.length; start += BATCH)
    await Promise.all(
      records.slice(start, start + BATCH).map(async (record) => {
        const added = await index.addCustomRecord(record);
        if (added.errors.length > 0)
          throw new Error(`${record.url} could not be indexed: ${added.errors.join('; ')}`);
      }),
    );
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0)
    throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  for (const entry of await readdir(outputPath))
    if (!NEEDED.test(entry)) await rm(join(outputPath, entry), { recursive: true });
  await writeFile(join(outputPath, 'facts.json'), await factsOf(records, outputPath));
}

async function factsOf(records: readonly PagefindRecord[], outputPath: string): Promise<string> {
  const ids = await readFragmentIds(outputPath);
  return formatFacts(
    records.flatMap(({ url, filters = {} }) => {
      const id = ids.get(url);
      // A record without any word is in no index: a comment that says “~”.
      return id === undefined ? [] : [{ id, values: byFacet((facet) => filters[facet] ?? []) }];
    }),
  );
}

/** The records as Pagefind takes them. Of two with one address it would keep the last, and say nothing. */
function toPagefind(records: readonly SearchRecord[]): PagefindRecord[] {
  const folds = allFolds();
  const seen = new Set<string>();
  const places = new Map<string, number>();
  return records.map((record) => {
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
  });
}

/** What made an index, beside its records. */
async function indexerVersion(): Promise<string> {
  const path = findPackageJSON('pagefind', import.meta.url);
  if (path === undefined) throw new Error('The package pagefind can not be found: run npm install');
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  return `${version} ${process.env['PAGEFIND_BINARY_PATH'] ?? ''}`; // Pagefind's own setting: another indexer
}

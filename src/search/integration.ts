import { createReadStream, statSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { joinVersions } from './normalise.ts';
import type { SearchRecord } from './records.ts';

/** Passages a second go to the indexer faster in batches than one by one, or all at once. */
const BATCH = 2000;
/** What a browser asks for of an index; Pagefind also writes interfaces of its own, which nothing here uses. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|fragment|index|filter)$/;

/**
 * The search index: made from the written records once the pages are there, one index a shard below
 * `pagefind/`. Any complaint of the indexer fails the build. While developing, the last build's index
 * is served.
 */
export function searchIndex(): AstroIntegration {
  let outDir = '';
  return {
    name: 'colloquy-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = await indexRecords(fileURLToPath(dir));
        logger.info(`${records} passages, notes and comments indexed`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = indexFile(outDir, request.url ?? '');
          if (file === undefined) return next();
          response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).on('error', next).pipe(response);
        });
      },
    },
  };
}

/** The file of the last build's index that an address asks for; undefined where there is none. */
function indexFile(outDir: string, address: string): string | undefined {
  const path = address.split('?')[0] ?? '';
  if (!/^\/pagefind\/[\w./-]+$/.test(path)) return undefined;
  const file = join(outDir, path);
  return file.startsWith(join(outDir, 'pagefind')) && statSync(file, { throwIfNoEntry: false })?.isFile()
    ? file
    : undefined;
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Index the record files of a written site; gives how many records there are. Throws what Pagefind complains of. */
export async function indexRecords(siteDir: string): Promise<number> {
  const list = JSON.parse(await readFile(join(siteDir, 'passages', 'index.json'), 'utf8')) as {
    shards: { name: string; file: string }[];
  };
  let count = 0;
  try {
    for (const { name, file } of list.shards) {
      const lines = (await readFile(join(siteDir, 'passages', file), 'utf8'))
        .split('\n')
        .filter((line) => line !== '');
      const records = lines.map((line) => JSON.parse(line) as SearchRecord);
      await indexShard(records, join(siteDir, 'pagefind', name));
      count += records.length;
    }
  } finally {
    await pagefind.close();
  }
  return count;
}

async function indexShard(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  const seen = new Set<string>();
  for (let start = 0; start < records.length; start += BATCH)
    await Promise.all(
      records.slice(start, start + BATCH).map(async (record) => {
        // Of two records with one address Pagefind keeps the last, and says nothing.
        if (seen.has(record.url)) throw new Error(`Two search records have the address ${record.url}.`);
        seen.add(record.url);
        const added = await index.addCustomRecord(toPagefind(record));
        if (added.errors.length > 0)
          throw new Error(`${record.url} could not be indexed: ${added.errors.join('; ')}`);
      }),
    );
  await rm(outputPath, { recursive: true, force: true });
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0)
    throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  for (const entry of await readdir(outputPath))
    if (!NEEDED.test(entry)) await rm(join(outputPath, entry), { recursive: true });
}

function toPagefind(record: SearchRecord): Parameters<pagefind.PagefindIndex['addCustomRecord']>[0] {
  const { url, kind, interview, speaker, role, author, year, date, texts } = record;
  const filters: Record<string, string[]> = {
    kind: [kind],
    interview: [interview],
    lang: texts.map(({ language }) => language),
  };
  for (const [key, value] of Object.entries({ speaker, role, author, year }))
    if (value !== undefined) filters[key] = [value];
  // English for all: its stemmer is the only one, and the normaliser does what Pagefind does not for Chinese.
  return {
    url,
    content: joinVersions(texts.map(({ text }) => text)),
    language: 'en',
    filters,
    sort: { date },
  };
}

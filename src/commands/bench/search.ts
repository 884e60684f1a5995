import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { costOf } from './search-cost.ts';
import { latencies } from './search-latency.ts';
import { quotesFound } from './search-quotes.ts';
import { buildSite, readRecords } from './search-site.ts';
import { readFilesWithFetch } from '../quote/read-files.ts';

/**
 * Figures of search, line by line: quotes found, beside other ways to search the same text; the cost of a
 * first search; and how long searches take on made-up collections of `sizes` passages.
 *
 * @param corpus folder of real interviews with a `to-content.mjs`; the site's own content where it is absent.
 */
export async function* benchSearch(corpus: string, sizes: readonly number[]): AsyncGenerator<string> {
  readFilesWithFetch();
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-bench-'));
  try {
    const site = buildSite(folder, corpus);
    const records = await readRecords(site);
    yield `${records.length} passages, notes and comments in two languages or more, from ${existsSync(corpus) ? corpus : 'the sample content'}`;
    yield* quotesFound(records, site, folder);
    yield* costOf(site, records);
    for (const size of sizes) yield* latencies(records, size, join(folder, String(size)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

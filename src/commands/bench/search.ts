import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './browser.ts';
import { grownRecords } from './grow.ts';
import { searchWithMiniSearch, searchWithPages, type Rival } from './others.ts';
import { damagedQuotes, sampleQuotes, type Quote } from './quotes.ts';
import { serveFolder } from './serve.ts';
import { coldSearch } from './wire.ts';
import { readFilesWithFetch } from '../quote/read-files.ts';
import { find, findInSteps } from '../../search/finder.ts';
import { formatFolds } from '../../search/han.ts';
import { allFolds } from '../../search/han-table.ts';
import { openIndex, readQuery, type OpenIndex } from '../../search/index-files.ts';
import { indexRecords } from '../../search/indexing.ts';
import { jsonLines, type SearchRecord, type Summaries } from '../../search/records.ts';

const SHARD = 8000;
const COLD = ['virtue', 'knowledge of the good', '"of the"'];

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

function buildSite(folder: string, corpus: string): string {
  const content = existsSync(corpus) ? join(folder, 'content') : 'content';
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: join(folder, 'dist') };
  const run = (...args: string[]): unknown => execFileSync(process.execPath, args, { env });
  if (existsSync(corpus)) {
    run(join(corpus, 'to-content.mjs'), join(content, 'interviews'));
    run('src/commands/passages.ts');
  }
  run('src/commands/build.ts');
  return env.OUT_DIR;
}

async function readRecords(site: string): Promise<SearchRecord[]> {
  const list = JSON.parse(await readFile(join(site, 'passages/index.json'), 'utf8')) as {
    shards: { file: string }[];
  };
  const files = await Promise.all(
    list.shards.map(({ file }) => readFile(join(site, 'passages', file), 'utf8')),
  );
  return files.flatMap((file) =>
    file
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SearchRecord),
  );
}

async function open(site: string): Promise<{ index: OpenIndex; base: string }> {
  const base = `${pathToFileURL(site).href}/`;
  const index = await openIndex(base, '/');
  await index.joinOthers();
  return { index, base };
}

const phrase = (words: string): string => (words.includes('"') ? `“${words}”` : `"${words}"`);

async function* quotesFound(
  records: readonly SearchRecord[],
  site: string,
  folder: string,
): AsyncGenerator<string> {
  const { index, base } = await open(site);
  const quotes = sampleQuotes(records, 1000, 1);
  const typed = quotes.map(({ words }, place) => (place % 2 === 0 ? words : phrase(words)));
  const ours = await searchHere(index, base, quotes, typed);
  const rivals = [
    ours,
    searchWithMiniSearch(records, quotes, typed),
    await searchWithPages(records, quotes, typed, join(folder, 'pages')),
  ];
  yield '\n1,000 quotes from inside passages, every second one in quotation marks: share that is found';
  for (const { name, found, milliseconds, bytes } of rivals) {
    const han = share(found, (place) =>
      /\p{Script=Han}|\p{Script=Hiragana}/u.test(quotes[place]?.words ?? ''),
    );
    const other = share(
      found,
      (place) => !/\p{Script=Han}|\p{Script=Hiragana}/u.test(quotes[place]?.words ?? ''),
    );
    const size = bytes > 0 ? `; ${Math.round(bytes / 1000)} KB before the first search` : '';
    yield `  ${name}: ${share(found, () => true)} (Chinese and Japanese ${han}, others ${other}), p95 ${percentile(milliseconds, 95)} ms${size}`;
  }
  const damaged = damagedQuotes(records, 300, 2);
  const damagedTyped = damaged.map(({ words }, place) => (place % 20 < 10 ? words : phrase(words)));
  const { found } = await searchHere(index, base, damaged, damagedTyped);
  yield `300 damaged quotes (accents, dashes, width, script, ellipses …): ${share(found, () => true)} found`;
}

async function searchHere(
  { pagefind, summaries }: OpenIndex,
  base: string,
  quotes: readonly Quote[],
  typed: readonly string[],
): Promise<Rival> {
  const milliseconds: number[] = [];
  const found: boolean[] = [];
  for (const [place, { url }] of quotes.entries()) {
    const start = performance.now();
    const query = await readQuery(typed[place] ?? '', base);
    const { hits, total } = await find(pagefind, query, summaries);
    milliseconds.push(performance.now() - start);
    const isThere = (list: typeof hits): boolean => list.some((hit) => hit.url === url);
    const interview = url.split('/')[2] ?? '';
    found.push(
      isThere(hits) ||
        (total > hits.length && isThere((await find(pagefind, query, summaries, { interview })).hits)),
    );
  }
  return { name: 'Colloquy', found, milliseconds, bytes: 0 };
}

async function* costOf(site: string, records: readonly SearchRecord[]): AsyncGenerator<string> {
  const server = await serveFolder(site);
  const browser = await openBrowser();
  yield '\nA first search, until its first ten rows are drawn: requests and KB of the search (and with the page, its styles and faces)';
  const quotes = sampleQuotes(records, 30, 5).map(({ words }, place) =>
    place % 2 === 0 ? words : phrase(words),
  );
  const costs: { requests: number; bytes: number }[] = [];
  for (const [place, words] of [...COLD, ...quotes].entries()) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const { search, page } = await coldSearch(
      context,
      `${server.address}search/?q=${encodeURIComponent(words)}`,
    );
    await context.close();
    if (place < COLD.length) yield `  ${words}: ${inKB(search)} (${inKB(page)})`;
    else costs.push(search);
  }
  const kilobytes = costs.map(({ bytes }) => bytes / 1000);
  const requests = costs.map((cost) => cost.requests);
  yield `  ${quotes.length} quotes: median ${percentile(requests, 50)}, ${percentile(kilobytes, 50)} KB; most ${Math.max(...requests)}, ${percentile(kilobytes, 100)} KB`;
  await browser.close();
  server.stop();
}

async function* latencies(
  records: readonly SearchRecord[],
  size: number,
  folder: string,
): AsyncGenerator<string> {
  const grown = grownRecords(records, size, 7);
  const start = performance.now();
  await writeGrown(grown, folder);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { index, base } = await open(folder);
  yield `\n${size} passages made up of the same pairs of words (${size * 2} texts): indexed in ${seconds} s`;
  const quotes = sampleQuotes(grown, 200, 11).map(({ words }, place) =>
    place % 2 === 0 ? words : phrase(words),
  );
  for (const pass of ['first', 'warm']) {
    const times: { rows: number; all: number }[] = [];
    for (const words of quotes) times.push(await timeOf(index, base, words));
    yield `  200 quotes, ${pass}: first rows p50 ${percentile(
      times.map(({ rows }) => rows),
      50,
    )}, p95 ${percentile(
      times.map(({ rows }) => rows),
      95,
    )} ms; all hits p50 ${percentile(
      times.map(({ all }) => all),
      50,
    )}, p95 ${percentile(
      times.map(({ all }) => all),
      95,
    )} ms`;
  }
  for (const words of ['"of the"', '"it is not"', 'the', 'of the']) {
    const first = await timeOf(index, base, words);
    const { rows, all } = await timeOf(index, base, words);
    yield `  ${words}: first rows ${Math.round(rows)} ms, all ${Math.round(all)} ms (first time ${Math.round(first.rows)} and ${Math.round(first.all)} ms)`;
  }
}

async function timeOf(
  { pagefind, summaries }: OpenIndex,
  base: string,
  words: string,
): Promise<{ rows: number; all: number }> {
  const start = performance.now();
  let rows: number | undefined;
  for await (const found of findInSteps(pagefind, await readQuery(words, base), summaries))
    rows ??= performance.now() - start + 0 * found.total;
  const all = performance.now() - start;
  return { rows: rows ?? all, all };
}

export async function writeGrown(records: readonly SearchRecord[], folder: string): Promise<void> {
  const shards = Array.from({ length: Math.ceil(records.length / SHARD) }, (_, index) => ({
    name: String(index + 1).padStart(4, '0'),
    file: `${String(index + 1).padStart(4, '0')}.jsonl`,
  }));
  for (const part of ['passages', 'search']) await mkdir(join(folder, part), { recursive: true });
  for (const [index, { file }] of shards.entries())
    await writeFile(
      join(folder, 'passages', file),
      jsonLines(records.slice(index * SHARD, (index + 1) * SHARD)),
    );
  const summaries: Summaries = { languages: {}, interviews: [], shards: shards.map(({ name }) => name) };
  await writeFile(join(folder, 'passages/index.json'), JSON.stringify({ shards }));
  await writeFile(join(folder, 'interviews.json'), JSON.stringify(summaries));
  await writeFile(join(folder, 'search/han.txt'), formatFolds(allFolds()));
  await indexRecords(folder);
}

function share(found: readonly boolean[], counts: (place: number) => boolean): string {
  const counted = found.filter((_, place) => counts(place));
  return `${((100 * counted.filter(Boolean).length) / Math.max(1, counted.length)).toFixed(1)} %`;
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0);
}

function inKB({ requests, bytes }: { requests: number; bytes: number }): string {
  return `${requests}, ${Math.round(bytes / 1000)} KB`;
}

import { percentile } from './figures.ts';
import { grownRecords } from './grow.ts';
import { sampleQuotes } from './quotes.ts';
import { openSite, phrase, writeGrown } from './search-site.ts';
import { findInSteps } from '../../search/finder.ts';
import { readQuery, type OpenIndex } from '../../search/index-files.ts';
import type { SearchRecord } from '../../search/records.ts';

/** How long searches take on a made-up collection of `size` passages like the given records. */
export async function* latencies(
  records: readonly SearchRecord[],
  size: number,
  folder: string,
): AsyncGenerator<string> {
  const grown = grownRecords(records, size, 7);
  const start = performance.now();
  await writeGrown(grown, folder);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { index, base } = await openSite(folder);
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

async function timeOf(index: OpenIndex, base: string, words: string): Promise<{ rows: number; all: number }> {
  const start = performance.now();
  let rows: number | undefined;
  for await (const found of findInSteps(index, await readQuery(words, base)))
    rows ??= performance.now() - start + 0 * found.total;
  const all = performance.now() - start;
  return { rows: rows ?? all, all };
}

import { join } from 'node:path';
import { percentile, share } from './figures.ts';
import { searchWithMiniSearch, searchWithPages, type Rival } from './others.ts';
import { damagedQuotes, sampleQuotes, type Quote } from './quotes.ts';
import { openSite, phrase } from './search-site.ts';
import { find } from '../../search/finder.ts';
import { readQuery, type OpenIndex } from '../../search/index-files.ts';
import type { SearchRecord } from '../../search/records.ts';

/** Which quotes are found on a built site, whole and damaged, beside other ways to search the same text. */
export async function* quotesFound(
  records: readonly SearchRecord[],
  site: string,
  folder: string,
): AsyncGenerator<string> {
  const { index, base } = await openSite(site);
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
  index: OpenIndex,
  base: string,
  quotes: readonly Quote[],
  typed: readonly string[],
): Promise<Rival> {
  const milliseconds: number[] = [];
  const found: boolean[] = [];
  for (const [place, { url }] of quotes.entries()) {
    const start = performance.now();
    const query = await readQuery(typed[place] ?? '', base);
    const { hits, total } = await find(index, query);
    milliseconds.push(performance.now() - start);
    const isThere = (list: typeof hits): boolean => list.some((hit) => hit.url === url);
    const interview = url.split('/')[2] ?? '';
    found.push(
      isThere(hits) ||
        (total > hits.length && isThere((await find(index, query, { narrowing: { interview } })).hits)),
    );
  }
  return { name: 'Colloquy', found, milliseconds, bytes: 0 };
}

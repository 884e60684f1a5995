import { mkdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import type { Quote } from './quotes.ts';
import type { Pagefind } from '../../search/pagefind.ts';
import type { SearchRecord } from '../../search/records.ts';

/** What another way to search has to show on the same text. */
export interface Rival {
  name: string;
  /** Which of the quotes it finds, each typed as given. */
  found: boolean[];
  milliseconds: number[];
  /** What must be loaded before the first search. */
  bytes: number;
}

/** MiniSearch with its defaults, all words required: a record a passage, the whole index loaded at once. */
export function searchWithMiniSearch(
  records: readonly SearchRecord[],
  quotes: readonly Quote[],
  typed: readonly string[],
): Rival {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(records.map(({ url, texts }) => ({ id: url, text: texts.map(({ text }) => text).join(' ') })));
  const bytes = gzipSync(JSON.stringify(index)).length;
  const milliseconds: number[] = [];
  const found = quotes.map(({ url }, place) => {
    const start = performance.now();
    const results = index.search(typed[place] ?? '', { combineWith: 'AND' });
    milliseconds.push(performance.now() - start);
    return results.some(({ id }) => id === url);
  });
  return { name: 'MiniSearch 7.2, a record a passage', found, milliseconds, bytes };
}

/**
 * Pagefind as it comes: a record an interview, in the language of the site. A quote counts as found where
 * its interview is, though the reader still has to find the passage in it.
 */
export async function searchWithPages(
  records: readonly SearchRecord[],
  quotes: readonly Quote[],
  typed: readonly string[],
  folder: string,
): Promise<Rival> {
  const { index, errors } = await pagefind.createIndex();
  if (index === undefined) throw new Error(errors.join('; '));
  for (const [interview, own] of Map.groupBy(records, (record) => record.interview))
    await index.addCustomRecord({
      url: `/${interview}/`,
      content: own.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' '),
      language: 'en',
    });
  await mkdir(folder, { recursive: true });
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  const base = `${pathToFileURL(folder).href}/`;
  const pages = (await import(`${base}pagefind.js`)) as Pagefind;
  await pages.options({ basePath: base, baseUrl: '/' });
  await pages.init();
  const milliseconds: number[] = [];
  const found: boolean[] = [];
  for (const [place, { url }] of quotes.entries()) {
    const start = performance.now();
    const { results } = await pages.search(typed[place] ?? '');
    const urls = await Promise.all(results.map(async (result) => (await result.data()).url));
    milliseconds.push(performance.now() - start);
    found.push(urls.includes(`/${url.split('/')[2] ?? ''}/`));
  }
  return { name: 'Pagefind 1.6 as it comes, a record a page', found, milliseconds, bytes: 0 };
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stem } from 'porter2';
import { describe, expect } from 'vitest';
import { test as base } from './pages.ts';
import {
  damagedQuotes,
  pickFrom,
  sampleQuotes,
  seeded,
  type Quote,
} from '../../src/commands/bench/quotes.ts';
import { coldSearch } from '../../src/commands/bench/wire.ts';
import { readFilesWithFetch } from '../../src/commands/quote/read-files.ts';
import { find } from '../../src/search/finder.ts';
import { openIndex, readQuery, type OpenIndex } from '../../src/search/index-files.ts';
import { findMarks } from '../../src/search/marks.ts';
import { wordsOf } from '../../src/search/normalise.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { CORPUS, corpusSite } from '../corpus-site.ts';
import { serveSite } from '../site.ts';

/* What search promises, on the shared corpus. */

interface CorpusSite {
  address: string;
  /** Where its files are. */
  files: string;
  index: OpenIndex;
  records: SearchRecord[];
}

const test = base.extend('site', { scope: 'file' }, async ({}, { onCleanup }): Promise<CorpusSite> => {
  const outDir = await corpusSite();
  const server = await serveSite(outDir);
  onCleanup(server.stop);
  readFilesWithFetch();
  const files = `${pathToFileURL(outDir).href}/`;
  const lines = await readFile(join(outDir, 'passages/0001.jsonl'), 'utf8');
  return {
    address: server.address,
    files,
    index: await openIndex(files, '/'),
    records: lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SearchRecord),
  };
});

/** Whether a search for these words has the passage among its hits, all of them looked through. */
async function isFound({ files, index }: CorpusSite, words: string, url: string): Promise<boolean> {
  const query = await readQuery(words, files);
  const { hits, total } = await find(index, query);
  if (hits.some((hit) => hit.url === url)) return true;
  if (total <= hits.length) return false;
  const interview = url.split('/')[2] ?? '';
  const rest = await find(index, query, { narrowing: { interview } });
  return rest.hits.some((hit) => hit.url === url);
}

const quoted = (words: string): string => (words.includes('"') ? `“${words}”` : `"${words}"`);
/** Every second quote is looked for as a phrase. */
const asTyped = ({ words }: Quote, index: number): string => (index % 2 === 0 ? words : quoted(words));

describe.skipIf(!existsSync(CORPUS))('on the corpus', () => {
  test('at least 995 of 1,000 quotes find their passage, and quoted ones are marked exactly', async ({
    site,
  }) => {
    const quotes = sampleQuotes(site.records, 1000, 1);
    expect(new Set(quotes.map(({ language }) => language)).size).toBe(9);
    const missed: string[] = [];
    const mismarked: string[] = [];
    for (const [index, quote] of quotes.entries()) {
      const typed = asTyped(quote, index);
      if (!(await isFound(site, typed, quote.url))) missed.push(`${quote.url} ${typed}`);
      if (index % 2 === 0) continue;
      const { texts = [] } = site.records.find(({ url }) => url === quote.url) ?? {};
      const text = texts.find(({ language }) => language === quote.language)?.text ?? '';
      const marks = findMarks(text, await readQuery(typed, site.files));
      const marked = marks.map(({ start, end }) => text.slice(start, end));
      if (!marked.includes(quote.words) || marked.some((one) => forms(one) !== forms(quote.words)))
        mismarked.push(`${quote.url} ${typed}: ${marked.join(' | ')}`);
    }
    expect({ missed: missed.slice(5), mismarked }).toEqual({ missed: [], mismarked: [] });
  }, 600_000);

  test('200 of them do so in the browser, from the address of a search to the marks on the page', async ({
    site,
    open,
  }) => {
    const page = await open('about:blank');
    const wrong: string[] = [];
    for (const [index, quote] of sampleQuotes(site.records, 200, 4).entries()) {
      const typed = asTyped(quote, index);
      const interview = quote.url.split('/')[2] ?? '';
      const parameters = new URLSearchParams({ q: typed, ...(index % 2 === 0 ? { interview } : {}) });
      await page.goto(`${site.address}search/?${parameters.toString()}`);
      await page.waitForFunction(() =>
        /^\d(?!.*so far)|^No passage|nowhere/.test(document.querySelector('[data-count]')?.textContent ?? ''),
      );
      const fragment = quote.url.slice(quote.url.indexOf('#'));
      const links = await page
        .locator('a[data-hit]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const link = links.find(
        (one) => new URL(one).hash === fragment && new URL(one).pathname.split('/')[2] === interview,
      );
      if (link === undefined) {
        wrong.push(`${quote.url} ${typed}: not among ${links.length} hits`);
        continue;
      }
      await page.goto(link);
      await page.waitForFunction(() => CSS.highlights.has('found'));
      const marked = await page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map((range) => {
          const words = (range as Range).cloneContents();
          for (const mark of words.querySelectorAll('.note-ref')) mark.remove();
          return words.textContent;
        }),
      );
      const isExact = marked.some((one) => letters(one) === letters(quote.words));
      if (marked.length === 0 || (index % 2 === 1 && !isExact))
        wrong.push(`${quote.url} ${typed}: ${marked.join(' | ')}`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  test('a cold search costs at most 300 KB and 20 requests to its first ten rows', async ({
    site,
    browser,
  }) => {
    const quotes = sampleQuotes(site.records, 30, 5).map(asTyped);
    const costly: string[] = [];
    for (const typed of ['virtue', 'knowledge of the good', '"of the"', ...quotes]) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const address = `${site.address}search/?q=${encodeURIComponent(typed)}`;
      const { search, page } = await coldSearch(context, address);
      await context.close();
      if (search.requests > 20 || search.bytes > 300_000)
        costly.push(
          `${typed}: ${search.requests} requests, ${search.bytes} bytes; ${page.bytes} with the page`,
        );
    }
    expect(costly).toEqual([]);
  }, 600_000);

  test('at least 97 of 100 damaged quotes find their passage', async ({ site }) => {
    const quotes = damagedQuotes(site.records, 300, 2);
    expect(new Set(quotes.map(({ damage }) => damage)).size).toBe(10);
    const missed: string[] = [];
    for (const [index, quote] of quotes.entries()) {
      const typed = asTyped(quote, Math.floor(index / 10));
      if (!(await isFound(site, typed, quote.url)))
        missed.push(`${quote.damage ?? ''}: ${quote.url} ${typed}`);
    }
    expect(missed.slice(9)).toEqual([]);
  }, 600_000);

  test('of 300 combinations of words that stand nowhere together no row lacks one', async ({ site }) => {
    const random = seeded(3);
    const stems = (text: string): Set<string> => new Set(wordsOf(text).map(({ form }) => stemOf(form)));
    const english = site.records.filter(({ texts }) => texts.some(({ language }) => language === 'en'));
    const stemsOf = new Map(
      site.records.map(({ url, texts }) => [url, stems(texts.map(({ text }) => text).join(' '))]),
    );
    const rowsThatLack: string[] = [];
    let combinations = 0;
    while (combinations < 300) {
      const words = Array.from({ length: 2 + Math.floor(random() * 2) }, () => {
        const record = pickFrom(english, random);
        const text = record.texts.find(({ language }) => language === 'en')?.text ?? '';
        return pickFrom(wordsOf(text), random)?.form ?? '';
      });
      if (words.some((word) => word.length < 2)) continue;
      const holds = (url: string, word: string): boolean => stemsOf.get(url)?.has(stemOf(word)) ?? false;
      if (site.records.some(({ url }) => words.every((word) => holds(url, word)))) continue;
      combinations++;
      const { hits } = await find(site.index, await readQuery(words.join(' '), site.files), {
        most: Infinity,
      });
      for (const { url } of hits)
        if (!words.every((word) => holds(url, word))) rowsThatLack.push(`${words.join(' ')}: ${url}`);
    }
    expect(rowsThatLack).toEqual([]);
  }, 600_000);
});

/** Porter's stem; the index has his later one, which takes -ly away, too. */
function stemOf(form: string): string {
  return stem(form.replace(/(?<=..)ly$/, ''));
}

function letters(text: string): string {
  return text.replace(/\s+/g, '');
}

function forms(text: string): string {
  return wordsOf(text)
    .map(({ form }) => form)
    .join(' ');
}

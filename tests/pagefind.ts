import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { readFilesWithFetch } from '../src/commands/quote/read-files.ts';

/** What this project uses of Pagefind's browser module. */
export interface Pagefind {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}

/** One record found; `data` loads the rest of it. */
export interface PagefindResult {
  id: string;
  words: number[];
  data(): Promise<{ url: string; content: string }>;
}

/** A real Pagefind index of a few records, open for searching as the browser would. */
export interface TestIndex {
  /** The places of the records found, in the order in which they were given. */
  find(query: string): Promise<number[]>;
  /** The records' contents as Pagefind gives them back. */
  contents(): Promise<string[]>;
  close(): Promise<void>;
}

/** Builds an index of these contents in a temporary folder and loads it with its own `pagefind.js`. */
export async function openIndex(contents: readonly string[]): Promise<TestIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-pagefind-'));
  await buildIndex(folder, contents);
  const browser = await loadPagefind(folder);
  const places = new Map<string, number>();
  const stored: string[] = [];
  for (const result of (await browser.search(null)).results) {
    const { url, content } = await result.data();
    const place = Number(url.replace('/', ''));
    places.set(result.id, place);
    stored[place] = content;
  }
  return {
    find: async (query) => {
      const { results } = await browser.search(query);
      return results.map(({ id }) => places.get(id) ?? -1).sort((a, b) => a - b);
    },
    contents: () => Promise.resolve(stored),
    close: () => rm(folder, { recursive: true }),
  };
}

async function buildIndex(folder: string, contents: readonly string[]): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`);
  for (const [place, content] of contents.entries()) {
    const added = await index.addCustomRecord({ url: `/${place}`, content, language: 'en' });
    if (added.errors.length > 0) throw new Error(`Pagefind refused a record: ${added.errors.join(', ')}`);
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
}

/** Pagefind's browser module from an index folder, in Node. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  readFilesWithFetch();
  const base = `${pathToFileURL(folder).href}/`;
  const browser = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as Pagefind;
  await browser.options({ basePath: base, baseUrl: '/' });
  await browser.init();
  return browser;
}

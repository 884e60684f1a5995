import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject } from 'vitest';
import { test } from './pages.ts';
import { CORPUS, corpusSite } from '../corpus-site.ts';

const KB = 1024;
const interviews = ['how-to-publish-an-interview', 'ion', 'king-and-chariot', 'sitting-in-attendance'];

test.for(interviews)('%s: what the page loads by itself is small', async (id, { open }) => {
  const page = await open('about:blank');
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
  await page.goto(`${inject('site')}interviews/${id}/`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const weigh = async (pattern: RegExp, pack = true): Promise<number> => {
    const files = await Promise.all(
      [...loaded].filter((path) => pattern.test(path)).map((path) => readFile(join(inject('siteDir'), path))),
    );
    return files.reduce((sum, file) => sum + (pack ? brotliCompressSync(file) : file).length, 0);
  };
  const scripts = await weigh(/\.js$/);
  expect(scripts).toBeGreaterThan(1 * KB);
  expect(scripts).toBeLessThanOrEqual(12 * KB);
  expect(await weigh(/\.css$/)).toBeLessThanOrEqual(10 * KB);
  // The italic may follow; none of them blocks, or moves anything: see quality.test.ts.
  const fonts = await weigh(/^(?!.*italic).*\.woff2$/, false);
  expect(fonts).toBeGreaterThan(10 * KB);
  expect(fonts).toBeLessThanOrEqual(60 * KB);
});

/** A page's words alone, one space between them. */
function bareText(html: string): string {
  return html
    .replace(/<(script|style|template)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

test.skipIf(!existsSync(CORPUS))(
  'the ten longest interviews of the corpus: a page weighs at most 1.35 times its bare text, both compressed',
  async () => {
    const folder = join(await corpusSite(), 'interviews');
    const ids = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    const pages = await Promise.all(
      ids.map(async ({ name }) => ({ name, html: await readFile(join(folder, name, 'index.html'), 'utf8') })),
    );
    const longest = pages.sort((a, b) => b.html.length - a.html.length).slice(0, 10);
    expect(longest).toHaveLength(10);
    const heavy = longest.map(({ name, html }) => ({
      name,
      times: brotliCompressSync(html).length / brotliCompressSync(bareText(html)).length,
    }));
    expect(heavy.filter(({ times }) => times > 1.35)).toEqual([]);
  },
  180_000,
);

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject } from 'vitest';
import { test } from './pages.ts';

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

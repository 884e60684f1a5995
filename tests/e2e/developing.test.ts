import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { test as base } from './pages.ts';
import { serve } from '../site.ts';

/** A copy of the sample content that a test may change, served as npm run dev does. */
const test = base.extend('developing', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-dev-'));
  const content = join(folder, 'content');
  await cp('content', content, { recursive: true });
  const servers: { stop: () => void }[] = [];
  onCleanup(async () => {
    for (const server of servers) server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    content,
    start: async (outDir: string): Promise<string> => {
      const server = await serve('dev', { CONTENT_DIR: content, OUT_DIR: outDir });
      servers.push(server);
      return server.address;
    },
  };
});

test('while developing, a change shows at once, its id provisional; a mistake is counted and stops nothing, until it is mended', async ({
  open,
  developing,
}) => {
  const file = join(developing.content, 'interviews/ion/en.md');
  const text = await readFile(file, 'utf8');
  const address = await developing.start(join(developing.content, '../none'));
  // Without scripts: the dev server's own reloads would break off the navigation of the test.
  const page = await open(`${address}interviews/ion/`, { javaScriptEnabled: false });
  expect(await page.locator('.provisional').count()).toBe(0);
  const live = await open('about:blank');
  const connected = live.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  await live.goto(`${address}interviews/ion/`);
  await connected;
  await writeFile(
    file,
    text.replace(/\n\n\[\^/, '\n\nA passage of its own at the very end of the text.\n\n[^'),
  );
  await expect
    .poll(async () => (await page.goto(`${address}interviews/ion/`), page.locator('.provisional').count()), {
      timeout: 20_000,
    })
    .toBe(1);
  await live.locator('.provisional').waitFor({ state: 'attached' }); // nobody loaded this one again
  expect(await page.locator('.provisional .number').getAttribute('title')).toContain('not published yet');
  await writeFile(file, text.replace('title:', 'titel:'));
  await expect
    .poll(
      async () => (
        await page.goto(address),
        page
          .locator('.problems')
          .textContent({ timeout: 2000 })
          .catch(() => '')
      ),
      { timeout: 20_000 },
    )
    .toContain('problem');
  expect((await page.goto(`${address}interviews/sitting-in-attendance/`))?.status()).toBe(200);
  expect((await page.goto(`${address}interviews/ion/`))?.status()).toBe(404);
  await writeFile(file, text.replace('title: ', 'title: Mended, '));
  await expect
    .poll(async () => (await page.goto(`${address}interviews/ion/`))?.status(), { timeout: 20_000 })
    .toBe(200);
  expect(await page.locator('h1').textContent()).toContain('Mended, ');
  expect((await page.goto(address), await page.locator('.problems').count())).toBe(0);
});

test('while developing, search says where there is no index yet', async ({ open, developing }) => {
  const address = await developing.start(join(developing.content, '../none'));
  const page = await open(`${address}search/?q=passage`);
  await expect
    .poll(() => page.locator('[role=status]').textContent(), { timeout: 20_000 })
    .toContain('npm run build');
});

test('while developing, search uses the index of the last build', async ({ open, developing }) => {
  const address = await developing.start(inject('siteDir'));
  const page = await open(`${address}search/?q=${encodeURIComponent('攝乎大')}`);
  await expect.poll(() => page.locator('a[data-hit]').count(), { timeout: 20_000 }).toBe(1);
});

test('while developing, a browser lets go of what it kept under the same address', async ({
  open,
  developing,
}) => {
  const address = await developing.start(join(developing.content, '../none'));
  // A file without scripts: a reload by the dev server would break off what the test evaluates.
  const page = await open(`${address}robots.txt`, { serviceWorkers: 'allow' });
  await page.evaluate(async () => {
    await caches.open('colloquy / 0123456789abcdef');
    await caches.open('colloquy /other/ 0123456789abcdef');
    await navigator.serviceWorker.register('/sw.js');
  });
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['colloquy /other/ 0123456789abcdef']);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
});

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { test as base } from './pages.ts';
import { relisted } from '../fixtures/published.ts';
import { runCommand, serveSite } from '../site.ts';

/** The sample content in two shards. */
const test = base.extend('sharded', { scope: 'file' }, async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-shards-'));
  await cp('content', join(folder, 'content'), { recursive: true });
  const list = join(folder, 'content/published.tsv');
  const lines = await readFile(list, 'utf8');
  const second = ['king-and-chariot', 'sitting-in-attendance'];
  await writeFile(
    list,
    relisted(lines, ({ interview }) => (second.includes(interview) ? { shard: 2 } : {})),
  );
  const environment = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
  await runCommand('build', environment);
  const server = await serveSite(environment.OUT_DIR);
  onCleanup(async () => {
    server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { address: server.address, folder };
});

test('every shard is asked, and the hits are those of one', async ({ open, sharded }) => {
  const list = JSON.parse(await readFile(join(sharded.folder, 'dist/passages/index.json'), 'utf8')) as {
    shards: { name: string; interviews: string[] }[];
  };
  expect(list.shards.map(({ name, interviews }) => [name, interviews.length])).toEqual([
    ['0001', 2],
    ['0002', 2],
  ]);
  for (const words of ['three', 'word', '"the chariot"', '地址', 'postman', '三年', 'zzzqq word']) {
    const found: { count: string | null; hits: string[] }[] = [];
    for (const site of [inject('site'), sharded.address]) {
      const page = await open(`${site}search/?q=${encodeURIComponent(words)}`);
      await page.waitForFunction(() =>
        /^\d(?!.*so far)|nowhere|^No passage/.test(document.querySelector('[data-count]')?.textContent ?? ''),
      );
      const links = await page
        .locator('a[data-hit]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      found.push({ count: await page.locator('[data-count]').textContent(), hits: links.sort() });
    }
    expect(found[1], words).toEqual(found[0]);
  }
});

test('while a shard is on its way the count says so', async ({ open, sharded }) => {
  const page = await open('about:blank');
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.context().route('**/pagefind/0002/**', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${sharded.address}search/?q=word`);
  await expect
    .poll(() => page.locator('[data-count]').textContent(), { timeout: 10_000 })
    .toMatch(/^\d+ hits? so far$/);
  const first = await page.locator('a[data-hit]').count();
  expect(first).toBeGreaterThan(0);
  release();
  await expect
    .poll(() => page.locator('[data-count]').textContent(), { timeout: 10_000 })
    .toMatch(/^\d+ passages?.* interviews$/);
  expect(await page.locator('a[data-hit]').count()).toBeGreaterThan(first);
});

test('a shard that can not be had is said, and no hits are passed off as all', async ({ open, sharded }) => {
  const page = await open('about:blank');
  await page.context().route('**/pagefind/0002/**', (route) => route.abort());
  await page.goto(`${sharded.address}search/?q=word`);
  await expect
    .poll(() => page.locator('[data-count]').textContent(), { timeout: 10_000 })
    .toContain('could not be loaded');
  await page.context().unroute('**/pagefind/0002/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect
    .poll(() => page.locator('[data-count]').textContent(), { timeout: 10_000 })
    .toMatch(/^\d+ passages?.* interviews$/);
});

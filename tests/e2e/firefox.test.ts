import { existsSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { expect, inject, test as base } from 'vitest';
import { serveSite } from '../site.ts';

/*
 * The same site in Firefox, driven by WebDriver BiDi: reading, views, search, landing, and the page for when
 * there is no network. Skipped where Firefox is not installed; FIREFOX_PATH names another one.
 */
const FIREFOX = [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path !== '' && existsSync(path),
);

const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const { launch } = await import('puppeteer-core');
    const browser = await launch({
      browser: 'firefox',
      executablePath: FIREFOX ?? '',
      headless: true,
      extraPrefsFirefox: { 'dom.serviceWorkers.enabled': true },
    });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', async ({ browser }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const page of pages) await page.close();
    });
    return async (path: string, site = inject('site')): Promise<Page> => {
      const page = await browser.newPage();
      pages.push(page);
      await page.goto(site + path);
      return page;
    };
  });

const shownIn = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => element.getClientRects().length > 0);

/** Wait for it from here: what puppeteer waits for inside the page, the site's policy stops. */
const isTrue = (page: Page, check: () => boolean): Promise<void> =>
  expect.poll(() => page.evaluate(check), { timeout: 10_000 }).toBe(true);

test.runIf(FIREFOX !== undefined)('Firefox: an interview is read, and its views change', async ({ open }) => {
  const page = await open('interviews/ion/');
  const [translation, original] = ['#p1 > .text:not(.other)', '#p1 > .other'];
  expect(await page.title()).toContain('Ion');
  expect(await shownIn(page, translation)).toBe(true);
  await page.click('label:has(#view-original)');
  expect([await shownIn(page, translation), await shownIn(page, original)]).toEqual([false, true]);
  await page.click('label:has(#view-parallel)');
  expect([await shownIn(page, translation), await shownIn(page, original)]).toEqual([true, true]);
  await isTrue(page, () => location.search.includes('view=parallel'));
});

test.runIf(FIREFOX !== undefined)(
  'Firefox: a quote is searched, and its hit lands on the passage with the words marked',
  async ({ open }) => {
    const page = await open('search/?q=%22rhapsode%22&interview=ion');
    const hit = await page.waitForSelector('a[data-hit]', { timeout: 30_000 });
    const address = await hit?.evaluate((link) => (link as HTMLAnchorElement).href);
    expect(address).toMatch(/\/interviews\/ion\/\?q=.*#p\d+$/);
    await page.goto(address ?? '');
    await isTrue(page, () => [...CSS.highlights.values()].some((one) => one.size > 0));
    const [target, marked] = await page.evaluate(() => [
      document.querySelector(':target')?.id,
      [...CSS.highlights.values()].flatMap((one) =>
        [...one].map((range) => (range.startContainer.parentElement?.closest('.passage') ?? undefined)?.id),
      ),
    ]);
    expect(target).toBe(new URL(address ?? '').hash.slice(1));
    expect(new Set(marked)).toEqual(new Set([target]));
  },
);

test.runIf(FIREFOX !== undefined)(
  'Firefox: what was read is there without a network, and the rest says so',
  async ({ open }) => {
    const server = await serveSite(inject('siteDir'));
    try {
      const page = await open('interviews/ion/', server.address);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.reload();
      server.stop();
      await page.goto(`${server.address}interviews/ion/`);
      expect(await page.title()).toContain('Ion');
      await page.goto(`${server.address}interviews/king-and-chariot/`);
      expect(await page.$eval('h1', (heading) => heading.textContent.trim())).not.toBe('');
    } finally {
      server.stop();
    }
  },
);

import { test as base } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';

/** Tests with a browser of their file's own; `open` gives a page that is closed when the test ends. */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', async ({ browser }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const page of pages) await page.context().close();
    });
    return async (address: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        // What a worker keeps would hide what a page asks for; tests of it say “allow”.
        serviceWorkers: 'block',
        ...options,
      });
      const page = await context.newPage();
      pages.push(page);
      await page.goto(address);
      return page;
    };
  });

import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Response } from 'playwright-core';

/** What a page has loaded until its first hits stood there. */
export interface Wire {
  /** Everything: the page itself, its styles and faces, the search. */
  requests: number;
  bytes: number;
  /** Of these, what any other page of the site needs as well. */
  furniture: number;
}

const TEXT = /^(?:text\/|application\/(?:json|javascript|xml)|image\/svg)/;
const FURNITURE = new Set(['document', 'stylesheet', 'font', 'image']);

/**
 * Opens a search page in a fresh context and counts what is loaded, by the page and its worker, until the
 * first rows are drawn; bytes as a host sends them that compresses text. The host itself must not compress.
 */
export async function coldSearch(context: BrowserContext, address: string): Promise<Wire> {
  const responses: Response[] = [];
  context.on('response', (response) => responses.push(response));
  const page = await context.newPage();
  await page.addInitScript(noteFirstRows);
  await page.goto(address);
  const drawn = await firstRowsAt(page);
  const before = responses.filter((response) => response.request().timing().startTime <= drawn);
  const sizes = await Promise.all(before.map(sizeOf));
  return {
    requests: before.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    furniture: before.filter((response) => FURNITURE.has(response.request().resourceType())).length,
  };
}

/** Runs in the page: keeps when the first hits came into it, in milliseconds since 1970. */
function noteFirstRows(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector('a[data-hit]') === null) return;
    observer.disconnect();
    (window as unknown as { drawn: number }).drawn = Date.now();
  }).observe(document, { childList: true, subtree: true });
}

async function firstRowsAt(page: Page): Promise<number> {
  const drawn = await page.waitForFunction(() => (window as unknown as { drawn?: number }).drawn);
  return (await drawn.jsonValue()) ?? 0;
}

async function sizeOf(response: Response): Promise<number> {
  const body = await response.body();
  return TEXT.test(response.headers()['content-type'] ?? '') ? gzipSync(body).length : body.length;
}

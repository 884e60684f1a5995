import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Response } from 'playwright-core';

/** Downloads, as a host sends them that compresses text. */
export interface Wire {
  requests: number;
  bytes: number;
}

const TEXT = /^(?:text\/|application\/(?:json|javascript|xml)|image\/svg)/;
const FURNITURE = new Set(['document', 'stylesheet', 'font', 'image']);

/**
 * Opens a search page in a fresh context and counts what is loaded, by the page and its worker, until the
 * first rows are drawn: all of it, and without what any page of the site needs. The host must not compress.
 */
export async function coldSearch(
  context: BrowserContext,
  address: string,
): Promise<{ page: Wire; search: Wire }> {
  const responses: Response[] = [];
  context.on('response', (response) => responses.push(response));
  const page = await context.newPage();
  await page.addInitScript(noteFirstRows);
  await page.goto(address);
  const drawn = await firstRowsAt(page);
  const before = responses.filter((response) => response.request().timing().startTime <= drawn);
  const search = before.filter((response) => !FURNITURE.has(response.request().resourceType()));
  return { page: await wireOf(before), search: await wireOf(search) };
}

async function wireOf(responses: readonly Response[]): Promise<Wire> {
  const sizes = await Promise.all(responses.map(sizeOf));
  return { requests: responses.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
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

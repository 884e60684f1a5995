import { expect, inject } from 'vitest';
import { test } from './pages.ts';

/** All that the site's scripts may write down in a browser, beside what the service worker keeps. */
const NOTED = ['colloquy.mentions', 'colloquy.view'];

test('no other host is asked, no cookie is set, and nothing about the reader is sent', async ({ open }) => {
  const site = inject('site');
  const page = await open('about:blank', { serviceWorkers: 'allow' });
  const context = page.context();
  const sent: string[] = [];
  context.on('request', (request) => {
    const { origin } = new URL(request.url());
    const isOwn =
      origin === new URL(site).origin && request.method() === 'GET' && request.postData() === null;
    if (!isOwn) sent.push(`${request.method()} ${request.url()}`);
  });
  for (const path of ['', 'interviews/king-and-chariot/', 'people/', 'search/?q=king', 'about/']) {
    await page.goto(site + path);
    if (path.startsWith('search')) await page.locator('a[data-hit]').first().waitFor();
  }
  await page.goto(`${site}interviews/king-and-chariot/`);
  const switches = page.locator('main input[type=radio], main input[type=checkbox]');
  for (let index = 0; index < (await switches.count()); index++)
    await switches.nth(index).dispatchEvent('click');
  await expect
    .poll(() =>
      page.evaluate(async (path) => (await caches.match(path))?.status, '/pagefind/0001/pagefind-entry.json'),
    )
    .toBe(200);
  expect(sent).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const noted = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(noted.filter((key) => !NOTED.includes(key))).toEqual([]);
  // Another site that a link leads to is not told where its reader came from.
  expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('same-origin');
});

test('the page about the site says what is sent and what is kept, and how to be rid of it', async ({
  open,
}) => {
  const page = await open(`${inject('site')}about/`);
  const text = await page.locator('main').innerText();
  expect(text).toContain('asks no other host for anything, sets no cookies and counts no visits');
  expect(text).toContain('the words of a search stand in one');
  expect(text).toContain('Clearing this site’s data in your browser removes all of it.');
});

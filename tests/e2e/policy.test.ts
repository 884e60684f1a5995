import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { test } from './pages.ts';
import { watch } from './violations.ts';
import { HOST_POLICY, PAGE_POLICY, stoppedByPolicy } from '../../src/hosting/policy.ts';
import { ATTACKS } from '../fixtures/attacks.ts';

/** Attacks that run where nothing keeps them from it: those that are HTML, each a page of its own. */
const HOSTILE = ATTACKS.filter(
  (html) => html.startsWith('<') && html.includes('boom()') && html.length < 400,
);

async function pagesOf(siteDir: string): Promise<string[]> {
  const names = await readdir(siteDir, { recursive: true });
  return names.filter((name) => name.endsWith('.html')).sort();
}

test('every page carries its policy first, and nothing that it would stop', async () => {
  const siteDir = inject('siteDir');
  const names = await pagesOf(siteDir);
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const html = await readFile(join(siteDir, name), 'utf8');
    const head = html.slice(0, html.indexOf('<title'));
    expect(head, name).toContain(`<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`);
    expect(head, name).not.toMatch(/<(?:link|script)/);
    expect(stoppedByPolicy(html), name).toEqual([]);
  }
});

test('every page works under its policy, without a word of complaint', async ({ open }) => {
  const page = await open('about:blank');
  const seen = await watch(page);
  for (const name of await pagesOf(inject('siteDir')))
    await page.goto(inject('site') + name.replace(/(^|\/)index\.html$/, '$1'), { waitUntil: 'load' });
  await page.goto(`${inject('site')}search/?q=rhapsode`);
  await page.locator('a[data-hit]').first().waitFor();
  await page.goto(`${inject('site')}interviews/ion/`);
  await page.locator('.passage .number').first().click(); // its tools are placed by script
  expect(seen).toEqual({ violations: [], ran: [] });
});

test.for([
  ['the page', PAGE_POLICY, ''],
  ['the host', '', HOST_POLICY],
])(
  'hostile HTML that got into a page runs nothing under the policy of %s',
  async ([, meta = '', header = ''], { open }) => {
    expect(HOSTILE.length).toBeGreaterThan(40);
    const page = await open('about:blank');
    const seen = await watch(page);
    let policy = false;
    await page.route('**/hostile/*', (route) => {
      const html = HOSTILE[Number(/\d+$/.exec(route.request().url())?.[0])] ?? '';
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        ...(policy && header !== '' ? { headers: { 'content-security-policy': header } } : {}),
        body: `<!doctype html><html><head>${policy && meta !== '' ? `<meta http-equiv="Content-Security-Policy" content="${meta}">` : ''}</head><body>${html}</body></html>`,
      });
    });
    await page.route(/evil\.example/, (route) => route.abort());
    const visit = async (): Promise<void> => {
      for (const index of HOSTILE.keys())
        await page.goto(`${inject('site')}hostile/${index}`).catch(() => undefined);
    };
    await visit();
    const unguarded = seen.ran.length;
    policy = true;
    seen.ran.length = 0;
    seen.violations.length = 0;
    await visit();
    expect(seen.ran).toEqual([]);
    expect(unguarded).toBeGreaterThan(10);
    expect(seen.violations.length).toBeGreaterThan(10);
  },
);

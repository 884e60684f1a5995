import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { test as base } from './pages.ts';
import { watch } from './violations.ts';
import { isInstalled, serveWith, SERVERS, type Server } from '../servers.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const ALIAS = 'interviews/publishing-interviews';
const NOW = 'interviews/how-to-publish-an-interview';

const test = base
  .extend('copy', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'colloquy-served-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    await cp(inject('siteDir'), folder, { recursive: true });
    return folder;
  })
  .extend('addressOf', { scope: 'file' }, async ({ copy }, { onCleanup }) => {
    const served = new Map<Server, ReturnType<typeof serveWith>>();
    onCleanup(async () => {
      for (const one of served.values()) await (await one).stop();
    });
    return async (server: Server): Promise<string> => {
      const one = served.get(server) ?? serveWith(server, copy);
      served.set(server, one);
      return (await one).address;
    };
  });

describe.each(SERVERS)('%s, set up as npm run host says', (server) => {
  const it = test.skipIf(!isInstalled(server));
  const ask = (address: string): Promise<Response> => fetch(address, { redirect: 'manual' });

  it('every answer carries the policy, and files keep as long as their names', async ({ addressOf }) => {
    const address = await addressOf(server);
    const assets = await readdir(join(inject('siteDir'), '_astro'));
    const fragments = await readdir(join(inject('siteDir'), 'pagefind/0001/fragment'));
    for (const [path, status, kept] of [
      ['', 200, false],
      ['interviews/ion/', 200, false],
      ['interviews/ion.json', 200, false],
      ['pagefind/0001/pagefind-entry.json', 200, false],
      [`_astro/${assets[0] ?? ''}`, 200, true],
      [`pagefind/0001/fragment/${fragments[0] ?? ''}`, 200, true],
      ['nowhere/', 404, false],
      ['_astro/nowhere.js', 404, false],
    ] as const) {
      const answer = await ask(address + path);
      const said = (name: string): string => answer.headers.get(name) ?? '';
      expect(answer.status, path).toBe(status);
      expect(said('content-security-policy'), path).toContain("default-src 'self'; script-src 'self'");
      expect(said('content-security-policy'), path).toContain("frame-ancestors 'self'");
      expect(said('x-content-type-options'), path).toBe('nosniff');
      expect(said('referrer-policy'), path).toBe('same-origin');
      expect(said('permissions-policy'), path).toContain('geolocation=()');
      if (kept) expect(said('cache-control'), path).toBe(IMMUTABLE);
      else expect(said('cache-control'), path).not.toContain('immutable');
      if (status === 200 && !kept) expect(said('cache-control'), path).toContain('must-revalidate');
    }
    const missing = await ask(`${address}nowhere/`);
    expect(await missing.text()).toBe(await readFile(join(inject('siteDir'), '404.html'), 'utf8'));
    const folder = await ask(`${address}interviews/ion?q=rhapsode`);
    expect([301, 308]).toContain(folder.status);
    expect(new URL(folder.headers.get('location') ?? '', address).href).toBe(
      `${address}interviews/ion/?q=rhapsode`,
    );
  });

  it('an earlier address leads on, its files too, with query and fragment', async ({ addressOf, open }) => {
    const address = await addressOf(server);
    for (const rest of ['/', '.json', '.zip', '.csl.json', '/en.md', '/comments.xml']) {
      const answer = await ask(`${address}${ALIAS}${rest}?k=3F9T`);
      expect(answer.status, rest).toBe(301);
      const target = new URL(answer.headers.get('location') ?? '', address).href;
      expect(target, rest).toBe(`${address}${NOW}${rest}?k=3F9T`);
      expect((await ask(target)).status, rest).toBe(200);
    }
    const plain = await ask(`${address}${ALIAS}/`);
    expect(new URL(plain.headers.get('location') ?? '', address).href).toBe(`${address}${NOW}/`);
    const page = await open(`${address}${ALIAS}/?view=original#p2`);
    expect(page.url()).toBe(`${address}${NOW}/?view=original#p2`);
    await expect.poll(() => page.locator('.passage:target').getAttribute('id')).toBe('p2');
  });

  it('the site works under the policy, search too; a script written into a page does not run', async ({
    addressOf,
    copy,
    open,
  }) => {
    const address = await addressOf(server);
    const page = await open('about:blank', { serviceWorkers: 'allow' });
    const seen = await watch(page);
    for (const path of ['', 'interviews/ion/', 'interviews/king-and-chariot/', 'people/socrates/'])
      await page.goto(address + path);
    await page.goto(`${address}search/?q=${encodeURIComponent('攝乎大')}`);
    await page.locator('a[data-hit]').click();
    await page.waitForURL(`${address}interviews/sitting-in-attendance/?q=*#p5`);
    // The service worker is under the policy too.
    await expect
      .poll(() => page.evaluate(async (path) => (await caches.match(path))?.status, '/search/'))
      .toBe(200);
    expect(seen).toEqual({ violations: [], ran: [] });

    const about = await readFile(join(inject('siteDir'), 'about/index.html'), 'utf8');
    const without = about.replace(/<meta http-equiv[^>]*>/, '');
    expect(without).not.toBe(about);
    await writeFile(
      join(copy, 'about/index.html'),
      without.replace(
        '</main>',
        '<script>boom("script")</script><img src="x" onerror="boom(\'handler\')"></main>',
      ),
    );
    await page.evaluate(async () => (await navigator.serviceWorker.ready).unregister());
    await page.goto(`${address}about/`);
    await page.reload();
    await expect.poll(() => seen.violations.length).toBeGreaterThanOrEqual(2);
    expect(seen.ran).toEqual([]);
    await writeFile(join(copy, 'about/index.html'), about);
  });

  it('below a base path everything stands there, and nothing beside it', async ({ copy, onTestFinished }) => {
    const served = await serveWith(server, copy, { BASE_PATH: '/my.reader' });
    onTestFinished(served.stop);
    const base = `${served.address}my.reader/`;
    expect((await ask(base)).status).toBe(200);
    expect((await ask(served.address)).status).toBe(404);
    expect((await ask(base.slice(0, -1))).status).toBe(301);
    const moved = await ask(`${base}${ALIAS}/`);
    expect([moved.status, new URL(moved.headers.get('location') ?? '', base).href]).toEqual([
      301,
      `${base}${NOW}/`,
    ]);
    const missing = await ask(`${base}nowhere/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<html');
    const [asset = ''] = await readdir(join(copy, '_astro'));
    expect((await ask(`${base}_astro/${asset}`)).headers.get('cache-control')).toBe(IMMUTABLE);
  });
});

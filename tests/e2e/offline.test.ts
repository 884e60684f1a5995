import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test as base } from './pages.ts';
import { filesIn } from '../../src/content/file-digests.ts';
import { bundleWorker } from '../../src/offline/bundle.ts';
import { writeWorker } from '../../src/offline/write.ts';
import { FAREWELL } from '../../src/offline/farewell.ts';
import { runCommand } from '../site.ts';

const BASE = '/reader/';
const CHANGED = 'interviews/how-to-publish-an-interview';
/** A word that only the second edition has. */
const NEW_WORD = 'xylophone';

const test = base
  .extend('editions', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'colloquy-editions-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    const content = join(folder, 'content');
    await cp('content', content, { recursive: true });
    const build = async (name: string): Promise<string> => {
      const environment = { CONTENT_DIR: content, OUT_DIR: join(folder, name), BASE_PATH: BASE };
      await runCommand('build', environment);
      return environment.OUT_DIR;
    };
    const first = await build('first');
    const version = join(content, CHANGED, 'en.md');
    const text = await readFile(version, 'utf8');
    const changed = text.replace(/^(\*\*[^*\n]+:\*\* )/m, `$1A ${NEW_WORD}, first. `);
    expect(changed).not.toBe(text);
    await writeFile(version, changed);
    await runCommand('passages', { CONTENT_DIR: content });
    return { first, second: await build('second') };
  })
  .extend('host', async ({ editions }, { onCleanup }) => {
    const host = new Host(editions.first);
    await host.start();
    onCleanup(() => host.stop());
    return host;
  })
  .extend(
    'visit',
    ({ open, host }) =>
      (path = '') =>
        open(host.address + path, { serviceWorkers: 'allow' }),
  );

/** A host that can be switched off, and be given another edition. */
class Host {
  folder: string;
  private server: Server | undefined;
  private port = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  get address(): string {
    return `http://localhost:${this.port}${BASE}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
      const file = `${path.slice(BASE.length)}${path.endsWith('/') ? 'index.html' : ''}`;
      readFile(join(this.folder, file)).then(
        (bytes) => {
          // Held back for ten minutes, as GitHub Pages does.
          response.writeHead(200, {
            'content-type': TYPES[extname(file)] ?? '',
            'cache-control': 'max-age=600',
            // As hosts do that let other sites fetch: a page's scripts say where they are asked from, a worker does not.
            vary: 'Origin',
          });
          response.end(bytes);
        },
        () => response.writeHead(404, { 'content-type': 'text/html' }).end('not here'),
      );
    });
    await new Promise<void>((resolve) => server.listen(this.port, resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The paths of what is kept. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths;
  });
}

async function untilKept(page: Page, ...paths: string[]): Promise<void> {
  await expect
    .poll(() => kept(page), { timeout: 20_000 })
    .toEqual(expect.arrayContaining(paths.map((path) => BASE + path)) as string[]);
}

const text = (page: Page): Promise<string> => page.locator('main').innerText();

test('the server is off: what was read is there, with its search and its thread', async ({ visit, host }) => {
  const page = await visit('interviews/ion/');
  await untilKept(page, 'interviews/ion/', 'pagefind/0001/pagefind-entry.json', 'search/');
  const whole = await text(page);
  await host.stop();
  await page.goto(`${host.address}interviews/ion/?q=rhapsode&k=3F9T&view=original#p2`);
  await expect.poll(() => page.locator('.passage:target').getAttribute('id')).toBe('p2');
  await page.goto(`${host.address}interviews/ion/?to=p3#p2`);
  expect(await text(page)).toContain(whole.slice(0, 500));
  expect(await page.locator('article.comment').count()).toBe(4);
  expect(await page.evaluate(() => document.fonts.check('1rem Literata'))).toBe(true);
  await page.locator('header input[type=search]').fill('“first prize”');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=/);
  const hit = page.locator('a[data-hit][href*="/interviews/ion/"]').first();
  await hit.click();
  await page.waitForURL(/interviews\/ion\/\?q=.*#/);
  await page.goto(`${host.address}people/`);
  expect(await page.locator('h1').innerText()).toBe('You are not connected');
  await page.goto(host.address);
  expect(await page.locator('h1').count()).toBeGreaterThan(0);
}, 180_000);

test('without a connection, search says so where nothing of its index is kept', async ({ visit, host }) => {
  const page = await visit();
  await untilKept(page, '', 'search/', 'interviews.json');
  await host.stop();
  await page.goto(`${host.address}search/?q=prize`);
  await expect.poll(() => text(page), { timeout: 10_000 }).toContain('could not be loaded');
});

test('without a connection, search asks those shards whose index is kept', async ({
  visit,
  host,
  editions,
}) => {
  const sharded = await mkdtemp(join(tmpdir(), 'colloquy-sharded-'));
  await cp(editions.first, sharded, { recursive: true });
  await cp(join(sharded, 'pagefind/0001'), join(sharded, 'pagefind/0002'), { recursive: true });
  const list = JSON.parse(await readFile(join(sharded, 'interviews.json'), 'utf8')) as object;
  await writeFile(join(sharded, 'interviews.json'), JSON.stringify({ ...list, shards: ['0001', '0002'] }));
  await writeWorker(sharded, await bundleWorker(), {
    files: filesIn(sharded),
    redirects: [],
    shards: new Map([
      ['ion', '0002'],
      ['king-and-chariot', '0001'],
    ]),
    digests: new Map(),
  });
  host.folder = sharded;
  const page = await visit('interviews/ion/');
  await untilKept(page, 'interviews/ion/', 'pagefind/0002/pagefind-entry.json');
  await page.reload();
  const shards = (): Promise<string[]> =>
    page.evaluate(
      async (path) => ((await (await fetch(path)).json()) as { shards: string[] }).shards,
      `${BASE}interviews.json`,
    );
  expect(await shards()).toEqual(['0001', '0002']);
  await host.stop();
  expect(await shards()).toEqual(['0002']);
  await page.goto(`${host.address}search/?q=prize`);
  await page.locator('a[data-hit]').first().waitFor();
  await rm(sharded, { recursive: true, force: true });
});

test('the site can be installed: a manifest under the base path, and icons of the sizes that it says', async ({
  editions,
}) => {
  const manifest = JSON.parse(await readFile(join(editions.first, 'manifest.json'), 'utf8')) as Manifest;
  expect(manifest).toMatchObject({ id: BASE, start_url: BASE, scope: BASE, display: 'minimal-ui' });
  const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
  expect(pictures.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src, sizes } of pictures) {
    expect(src.startsWith(BASE)).toBe(true);
    const png = await readFile(join(editions.first, src.slice(BASE.length)));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});

/** As much of a web manifest as is looked at. */
interface Manifest {
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

test('a new edition: pages stay with the old one until the reader loads it, and then have all of the new', async ({
  visit,
  host,
  editions,
}) => {
  const page = await visit('interviews/ion/');
  await untilKept(page, 'interviews/ion/', 'pagefind/0001/pagefind-entry.json');
  await page.goto(`${host.address}${CHANGED}/`);
  await untilKept(page, `${CHANGED}/`);
  host.folder = editions.second;

  await page.goto(`${host.address}${CHANGED}/`);
  expect(await text(page)).not.toContain(NEW_WORD);
  const notice = page.locator('edition-notice');
  await notice.waitFor({ state: 'visible', timeout: 20_000 });
  // Not kept before, so it comes from the network; what it asks for is of its own edition.
  const asked = (where: Page): Promise<string> =>
    where.evaluate(async (path) => (await fetch(path)).text(), `${BASE}interviews.json`);
  const index = (edition: string): Promise<string> => readFile(join(edition, 'interviews.json'), 'utf8');
  expect(await asked(page)).toBe(await index(editions.first));
  await page.goto(`${host.address}search/?q=${NEW_WORD}`);
  await expect.poll(() => page.locator('main [role=status]').textContent()).toContain('stands nowhere');

  const other = await page.context().newPage();
  await other.goto(`${host.address}interviews/ion/`);
  await notice.waitFor({ state: 'visible', timeout: 20_000 });
  await Promise.all([
    other.waitForEvent('load'),
    page.waitForEvent('load'),
    notice.locator('button').click(),
  ]);
  await page.locator('a[data-hit]').first().waitFor();
  expect(await asked(other)).toBe(await index(editions.second));
  await notice.waitFor({ state: 'hidden' });
  const names = await page.evaluate(() => caches.keys());
  expect(names.filter((name) => name.startsWith(`colloquy ${BASE} `))).toHaveLength(1);

  await host.stop();
  await page.goto(`${host.address}${CHANGED}/`);
  expect(await text(page)).toContain(NEW_WORD);
  await page.goto(`${host.address}interviews/ion/`);
  expect(await page.locator('.passage').count()).toBeGreaterThan(10);
});

test('a page that only the new edition can give gets nothing of the old one', async ({
  visit,
  host,
  editions,
}) => {
  const page = await visit();
  await untilKept(page, '', 'search/', 'interviews.json');
  const before = JSON.parse(await readFile(join(editions.first, 'interviews.json'), 'utf8')) as object;
  // The worker of the new edition never gets ready: its list of files is not there yet.
  const half = await mkdtemp(join(tmpdir(), 'colloquy-half-'));
  await cp(editions.second, half, { recursive: true });
  for (const file of filesIn(half)) if (/^offline\/\w+\.json$/.test(file)) await rm(join(half, file));
  await writeFile(join(half, 'interviews.json'), JSON.stringify({ ...before, isNew: true }));
  host.folder = half;
  await page.goto(`${host.address}${CHANGED}/`);
  expect(await text(page)).toContain(NEW_WORD);
  const answers = await page.evaluate(async (base) => {
    const read = async (path: string): Promise<string> => (await fetch(base + path)).text();
    return { list: await read('interviews.json'), home: await read('') };
  }, BASE);
  expect(answers.list).toContain('isNew');
  expect(await kept(page)).not.toContain(`${BASE}${CHANGED}/`);
  // And the old one's pages get nothing of the new.
  await page.goto(`${host.address}search/?q=rhapsode`);
  const refused = await page.evaluate(
    (path) =>
      fetch(path).then(
        ({ status }) => status,
        () => 'refused',
      ),
    `${BASE}search/words.txt`,
  );
  const list = await page.evaluate(async (path) => (await fetch(path)).text(), `${BASE}interviews.json`);
  expect(list).not.toContain('isNew');
  expect(['refused', 200]).toContain(refused);
  await rm(half, { recursive: true, force: true });
});

test('the whole site is kept when the reader says so, with its size; and let go again', async ({
  visit,
  host,
  editions,
}) => {
  const page = await visit('about/');
  const control = page.locator('keep-offline');
  await control.waitFor({ state: 'visible', timeout: 20_000 });
  expect(await control.innerText()).toMatch(/Keep the whole site on this device\s+[\d.]+ MB/);
  await control.locator('button').click();
  await expect
    .poll(() => control.innerText(), { timeout: 30_000 })
    .toContain('Kept: it can be read and searched without a connection.');
  await host.stop();
  const pages = filesIn(editions.first).filter((file) => file.endsWith('index.html'));
  expect(pages.length).toBeGreaterThan(30);
  for (const file of pages) {
    const path = file.replace(/index\.html$/, '');
    await page.goto(host.address + path);
    if (path !== 'offline/')
      expect(await page.locator('h1').first().innerText(), path).not.toBe('You are not connected');
  }
  await page.goto(`${host.address}interviews/publishing-interviews/?k=3F9T#p2`);
  expect(page.url()).toBe(`${host.address}${CHANGED}/?k=3F9T#p2`);
  await page.goto(`${host.address}about/`);
  await control.locator('button').click();
  await expect.poll(() => control.innerText()).toContain('Keep the whole site');
  expect((await kept(page)).filter((path) => path.startsWith(`${BASE}interviews/ion`))).toEqual([]);
});

test('one interview is kept from its own page', async ({ visit, host }) => {
  const page = await visit('interviews/king-and-chariot/');
  const control = page.locator('nav.downloads keep-offline');
  await control.locator('button').click({ timeout: 20_000 });
  await expect.poll(() => control.innerText(), { timeout: 30_000 }).toContain('Kept:');
  await host.stop();
  await page.goto(`${host.address}interviews/king-and-chariot/zh-Hans/`);
  expect(await page.locator('.passage').count()).toBeGreaterThan(3);
  await page.reload();
  await expect.poll(() => control.innerText()).toContain('Keep it no longer');
});

test('a site that keeps nothing any more takes away what it kept', async ({ visit, host, editions }) => {
  const page = await visit('interviews/ion/');
  await untilKept(page, 'interviews/ion/', 'search/');
  const last = await mkdtemp(join(tmpdir(), 'colloquy-last-'));
  await cp(editions.first, last, { recursive: true });
  await writeFile(join(last, 'sw.js'), FAREWELL);
  host.folder = last;
  await page.goto(`${host.address}interviews/ion/`);
  await expect.poll(() => kept(page)).toEqual([]);
  await rm(last, { recursive: true, force: true });
});

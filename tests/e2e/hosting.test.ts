import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { test as base } from './pages.ts';
import { deadAddresses, fileFaults } from '../site-faults.ts';
import { runCommand, serveSite, tryCommand } from '../site.ts';

const test = base.extend('folder', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-host-'));
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  return folder;
});

test('below a base path every link, font, script and hit stays below it', async ({
  open,
  folder,
  onTestFinished,
}) => {
  const environment = {
    OUT_DIR: join(folder, 'dist'),
    BASE_PATH: '/reader',
    SITE_URL: 'https://example.org',
  };
  await runCommand('build', environment);
  const server = await serveSite(environment.OUT_DIR, environment);
  onTestFinished(server.stop);
  expect(server.address).toMatch(/\/reader\/$/);
  const page = await open('about:blank');
  const outside: string[] = [];
  page.on(
    'request',
    (request) => void (request.url().startsWith(server.address) || outside.push(request.url())),
  );
  for (const path of [
    '',
    'interviews/how-to-publish-an-interview/',
    'people/',
    'people/socrates/',
    'about/',
  ]) {
    expect((await page.goto(server.address + path))?.status()).toBe(200);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((link) => !link.startsWith('/reader/'))).toEqual([]);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      `https://example.org/reader/${path}`,
    );
  }
  const site = { folder: environment.OUT_DIR, home: 'https://example.org/reader/' };
  const collection = await readCollection('content', 'content', { drafts: false, proven: true });
  expect(await fileFaults(site, collection)).toEqual([]);
  expect(await deadAddresses(site)).toEqual([]);
  await page.goto(`${server.address}search/?q=${encodeURIComponent('攝乎大')}`);
  await page.locator('a[data-hit]').click();
  await page.waitForURL(`${server.address}interviews/sitting-in-attendance/?q=*#p5`);
  expect(outside).toEqual([]);
});

test('the interface speaks Chinese where the site does, and counts begin with their number', async ({
  open,
  folder,
  onTestFinished,
}) => {
  await cp('content', join(folder, 'content'), { recursive: true });
  await writeFile(join(folder, 'content/site.yaml'), 'title: 对话录\nlanguage: zh-Hans\n');
  const environment = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
  const stale = await tryCommand('build', environment);
  // Another reading version leads, so the ledger's order changes: the build says so instead of guessing.
  if (stale.code !== 0) await runCommand('passages', environment);
  await runCommand('build', environment);
  const server = await serveSite(environment.OUT_DIR);
  onTestFinished(server.stop);
  const page = await open(`${server.address}search/?q=${encodeURIComponent('地址')}`);
  await page.locator('a[data-hit]').first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  for (const path of ['search/?q=地址', '', 'interviews/ion/', 'people/']) {
    await page.goto(server.address + path);
    if (path.startsWith('search')) await page.locator('a[data-hit]').first().waitFor();
    for (const text of await page.locator('[data-count]').allTextContents())
      expect(text.trim()).toMatch(/^\d/);
  }
});

test('a site without interviews, comments or people is built and says that it is empty', async ({
  open,
  folder,
  onTestFinished,
}) => {
  await mkdir(join(folder, 'content'));
  const environment = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
  await runCommand('build', environment);
  const server = await serveSite(environment.OUT_DIR);
  onTestFinished(server.stop);
  const page = await open(server.address);
  expect(await page.locator('main').textContent()).toContain('No interview is published here yet.');
  await page.goto(`${server.address}search/?q=anything`);
  await expect.poll(() => page.locator('[role=status]').textContent()).toContain('stands nowhere');
});

test('a search index that can not be made fails the build and leaves the last site', async ({ folder }) => {
  const outDir = join(folder, 'dist');
  await mkdir(join(outDir, 'passages'), { recursive: true });
  await writeFile(join(outDir, 'passages/index.json'), '{}');
  await writeFile(join(outDir, 'index.html'), 'the last site');
  const run = await tryCommand('build', { OUT_DIR: outDir, PAGEFIND_BINARY_PATH: '/bin/false' });
  expect(run.code).toBe(1);
  expect(run.errors).toContain('the last site is as it was');
  expect(await readdir(folder)).toEqual(['dist']);
  expect(await readFile(join(outDir, 'index.html'), 'utf8')).toBe('the last site');
});

test('a folder that is no earlier site is never replaced', async ({ folder }) => {
  await writeFile(join(folder, 'thesis.txt'), 'ten years');
  const run = await tryCommand('build', { OUT_DIR: folder });
  expect(run.code).toBe(1);
  expect(run.errors).toContain('which holds other files than what is built there');
  expect((await tryCommand('build', { OUT_DIR: '.' })).errors).toContain('name a folder for the site alone');
  expect(await readdir(folder)).toEqual(['thesis.txt']);
});

test('a folder that git keeps, or that lies in the content, is never replaced', async ({ folder }) => {
  const kept = join(folder, 'kept');
  await mkdir(join(kept, '.git'), { recursive: true });
  await mkdir(join(kept, 'passages'));
  await writeFile(join(kept, 'passages/index.json'), '{}');
  expect((await tryCommand('build', { OUT_DIR: kept })).errors).toContain('which git keeps');
  expect((await readdir(kept)).sort()).toEqual(['.git', 'passages']);
  const run = await tryCommand('build', { CONTENT_DIR: folder, OUT_DIR: join(folder, 'dist') });
  expect([run.code, run.errors]).toEqual([1, expect.stringContaining('which lies in the content')]);
});

test('where the site’s folder is a link, the site stands where that leads', async ({ folder }) => {
  await mkdir(join(folder, 'real'));
  await symlink(join(folder, 'real'), join(folder, 'linked'));
  await runCommand('build', { OUT_DIR: join(folder, 'linked') });
  expect((await lstat(join(folder, 'linked'))).isSymbolicLink()).toBe(true);
  expect(await readdir(join(folder, 'real'))).toContain('index.html');
});

test('a wrong setting is one line', async () => {
  expect(await tryCommand('build', { SITE_URL: 'example.org' })).toMatchObject({
    code: 2,
    errors: 'SITE_URL is “example.org”, which is no web address — write it as https://example.org\n',
  });
});

test('the same content gives the same bytes', async ({ folder }) => {
  const outDir = join(folder, 'dist');
  await runCommand('build', { OUT_DIR: outDir });
  const files = (await readdir(outDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const [mine, first] = await Promise.all([readFile(outDir + file), readFile(inject('siteDir') + file)]);
    expect(mine.equals(first), file).toBe(true);
  }
});

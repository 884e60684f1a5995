import { hash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { digestsOf } from '../digests.ts';
import { runCommand, tryCommand } from '../site.ts';

/* Slices that are built on other machines make the site that one build makes, to the byte. */
const test = base.extend('desk', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-slices-'));
  const caches: string[] = [];
  onCleanup(async () => {
    for (const dir of [folder, ...caches]) await rm(dir, { recursive: true, force: true });
  });
  return {
    folder,
    /** A copy of the sample content, on a machine of its own. */
    async machine(name: string): Promise<string> {
      const content = join(folder, name, 'content');
      await cp('content', content, { recursive: true });
      caches.push(join('node_modules', '.astro', hash('sha256', content).slice(0, 12)));
      return content;
    },
  };
});

/**
 * A machine with another clock, and a disk that lists its files in another order. (Its path, its time zone and
 * its language are set beside it.)
 */
const ELSEWHERE = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const Now = Date;
  const later = 9e11;
  globalThis.Date = class extends Now {
    constructor(...parts) { parts.length === 0 ? super(Now.now() + later) : super(...parts); }
    static now() { return Now.now() + later; }
  };
  const { readdirSync, promises } = fs;
  const { readdir } = promises;
  fs.readdirSync = (...args) => readdirSync(...args).reverse();
  promises.readdir = async (...args) => (await readdir(...args)).reverse();
  syncBuiltinESMExports();`;

test(
  'three slices, each built elsewhere, are the site of one build',
  { timeout: 600_000 },
  async ({ desk }) => {
    const { folder, machine } = desk;
    const fault = join(folder, 'elsewhere.mjs');
    await writeFile(fault, ELSEWHERE);
    const places: Record<string, string>[] = [
      { TZ: 'Pacific/Auckland', LC_ALL: 'ar_EG.UTF-8' },
      { NODE_OPTIONS: `--import=${fault}`, TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
      {},
    ];
    const slices: string[] = [];
    for (const [index, place] of places.entries()) {
      const slice = join(folder, `slice-${index + 1}`);
      slices.push(slice);
      const { out } = await runCommand('build', {
        ...place,
        CONTENT_DIR: await machine(`machine-${index + 1}`),
        OUT_DIR: slice,
        COLLOQUY_SHARD: `${index + 1}/3`,
      });
      expect(out).toMatch(/Slice \d of 3: \d+ pages and files/);
    }
    const environment = { CONTENT_DIR: await machine('home'), OUT_DIR: join(folder, 'assembled') };
    const assemble = (...names: string[]) => tryCommand('assemble', environment, ...names);

    expect(await assemble(...slices.slice(1))).toMatchObject({
      code: 1,
      errors: expect.stringContaining('slice 1 of 3 is missing') as string,
    });
    const damaged = join(folder, 'damaged');
    await cp(slices[0] ?? '', damaged, { recursive: true });
    expect(await assemble(...slices, damaged)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('slice 1 of 3 is there twice') as string,
    });
    const list = await readFile(join(damaged, 'slice.json'), 'utf8');
    await writeFile(join(damaged, 'slice.json'), list.replace('"of":3', '"of":4'));
    expect((await assemble(damaged)).errors).toContain('holds no slice, or a damaged one');
    expect(
      (await tryCommand('assemble', { ...environment, SITE_URL: 'https://example.org' }, ...slices)).errors,
    ).toContain('was built with other code, another Node, SITE_URL or BASE_PATH');

    const { code, out, errors } = await assemble(...slices);
    expect(code, errors).toBe(0);
    // What has a key comes from the slices; what shows every interview is made here.
    expect(out).toMatch(/pages and files: (\d+) rendered, (\d+) as before/);
    expect(out).toMatch(/books: 0 rendered, \d+ as before/);
    expect(out).toContain('in 1 shards, 1 as before');
    const { OUT_DIR } = environment;
    const one = join(folder, 'one');
    await runCommand('build', { CONTENT_DIR: await machine('single'), OUT_DIR: one }, '--clean');
    expect(await digestsOf(OUT_DIR)).toEqual(await digestsOf(one));

    // A page that a slice has damaged on its way is rendered here.
    const [page = ''] = (await readdir(join(slices[0] ?? '', 'pages'), { recursive: true })).filter((name) =>
      name.endsWith('.html'),
    );
    await writeFile(join(slices[0] ?? '', 'pages', page), 'mine');
    expect((await assemble(...slices)).code).toBe(0);
    expect(await digestsOf(OUT_DIR)).toEqual(await digestsOf(one));
  },
);

test('slices of other content are not put together', { timeout: 300_000 }, async ({ desk }) => {
  const { folder, machine } = desk;
  const slices = [join(folder, 'slice-1'), join(folder, 'slice-2')];
  const content = await machine('content');
  for (const [index, slice] of slices.entries()) {
    await runCommand('build', { CONTENT_DIR: content, OUT_DIR: slice, COLLOQUY_SHARD: `${index + 1}/2` });
    await writeFile(join(content, 'site.yaml'), 'title: Another\n');
  }
  const { code, errors } = await tryCommand('assemble', { CONTENT_DIR: content }, ...slices);
  expect(code).toBe(1);
  expect(errors).toContain('was built from other content than the first slice');
});

/** A machine that writes a script into every page. */
const SCRIPTED = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { writeFileSync } = fs;
  fs.writeFileSync = (path, content, ...rest) =>
    writeFileSync(path, String(path).endsWith('.html') ? Buffer.from(content) + '<script>mine</script>' : content, ...rest);
  syncBuiltinESMExports();`;

test('a page that its policy would stop is found in the slice that renders it', async ({ desk }) => {
  const { folder, machine } = desk;
  const fault = join(folder, 'scripted.mjs');
  await writeFile(fault, SCRIPTED);
  const { code, errors } = await tryCommand('build', {
    CONTENT_DIR: await machine('content'),
    OUT_DIR: join(folder, 'slice'),
    COLLOQUY_SHARD: '1/1',
    NODE_OPTIONS: `--import=${fault}`,
  });
  expect(code).toBe(1);
  expect(errors).toMatch(/interviews\/ion\/index\.html:\d+:1: the page’s policy would stop <script>/);
});

import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { digestsOf } from '../digests.ts';
import { runCommand, tryCommand, type Run } from '../site.ts';

/* Whatever happens to a build, the last site stays as it was, the build says why, and does not end with 0. */
const SITE = { 'index.html': 'the last site', 'passages/index.json': '{}' };

const test = base.extend('desk', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-faults-'));
  const content = join(folder, 'content');
  const outDir = join(folder, 'dist');
  await cp('content', content, { recursive: true });
  await mkdir(join(outDir, 'passages'), { recursive: true });
  for (const [name, text] of Object.entries(SITE)) await writeFile(join(outDir, name), text);
  const cache = join('node_modules', '.astro', hash('sha256', content).slice(0, 12));
  onCleanup(async () => {
    for (const dir of [folder, cache]) await rm(dir, { recursive: true, force: true });
  });
  const environment = { CONTENT_DIR: content, OUT_DIR: outDir };
  return {
    content,
    outDir,
    cache,
    environment,
    /** Hold the end of a build against what it must be. */
    async expectOldSite({ code, errors }: Run, message: string): Promise<void> {
      expect(code).not.toBe(0);
      expect(errors).toContain(message);
      for (const [name, text] of Object.entries(SITE))
        expect(await readFile(join(outDir, name), 'utf8'), name).toBe(text);
      expect((await readdir(folder)).sort()).toEqual(['content', 'dist', ...(await made(folder))]);
      expect(
        (await readdir('.astro')).filter((name) => name.includes(hash('sha256', content).slice(0, 12))),
      ).toEqual([]);
    },
    /** A module that Node loads before the command: it does what a disk or a person would. */
    async fault(source: string): Promise<Record<string, string>> {
      const path = join(folder, 'fault.mjs');
      await writeFile(path, source);
      return { ...environment, NODE_OPTIONS: `--import=${path}` };
    },
  };
});

async function made(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name === 'fault.mjs');
}

/** What a disk does that is full when this page is written. */
const FULL_DISK = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const write = fs.writeFileSync;
    fs.writeFileSync = (path, ...rest) => {
      if (/building-\\w+\\/interviews\\/ion\\/index\\.html$/.test(String(path)))
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      write(path, ...rest);
    };
    syncBuiltinESMExports();`;

test.for([
  ['of no bytes', ''],
  ['of other bytes', 'ten years'],
] as const)('a picture %s', { timeout: 120_000 }, async ([, bytes], { desk }) => {
  const folder = join(desk.content, 'interviews/ion');
  await writeFile(join(folder, 'stage.png'), bytes);
  const text = await readFile(join(folder, 'en.md'), 'utf8');
  await writeFile(join(folder, 'en.md'), `${text}\n![A stage](stage.png)\n`);
  await tryCommand('passages', desk.environment);
  await desk.expectOldSite(
    await tryCommand('build', desk.environment),
    'interviews/ion/stage.png:1:1: this is no picture that can be read (',
  );
});

test('a disk that is full', { timeout: 120_000 }, async ({ desk }) => {
  await desk.expectOldSite(await tryCommand('build', await desk.fault(FULL_DISK)), 'ENOSPC');
  // What the broken build left in the cache counts for nothing.
  const { out } = await runCommand('build', desk.environment);
  expect(out).toContain(' rendered, 0 as before');
});

test('a disk that is full takes nothing from the build after it', { timeout: 240_000 }, async ({ desk }) => {
  await runCommand('build', desk.environment);
  const before = await digestsOf(desk.outDir);
  const path = join(desk.content, 'interviews/ion/en.md');
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^title: .*/m, 'title: Another title'));
  const { code, errors } = await tryCommand('build', await desk.fault(FULL_DISK));
  expect(code).not.toBe(0);
  expect(errors).toContain('ENOSPC');
  expect(await digestsOf(desk.outDir)).toEqual(before);
  expect(await readdir(join(desk.cache, 'build', 'spare', 'interviews'))).toContain('ion');
  const { out } = await runCommand('build', desk.environment);
  expect(out).toMatch(/pages and files: \d+ rendered, [1-9]\d* as before/);
  const warm = await digestsOf(desk.outDir);
  await runCommand('build', desk.environment, '--clean');
  expect(await digestsOf(desk.outDir)).toEqual(warm);
});

test('a disk that is full when the site is put into its place', { timeout: 120_000 }, async ({ desk }) => {
  const environment = await desk.fault(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const rename = fs.promises.rename;
    fs.promises.rename = (from, to) =>
      String(to) === ${JSON.stringify(desk.outDir)} && String(from).includes('building') && !String(from).endsWith('-old')
        ? Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, rename'), { code: 'ENOSPC' }))
        : rename(from, to);
    syncBuiltinESMExports();`);
  await desk.expectOldSite(await tryCommand('build', environment), 'ENOSPC');
});

test('a file that can’t be read', async ({ desk }) => {
  const environment = await desk.fault(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const read = fs.readFileSync;
    fs.readFileSync = (path, ...rest) => {
      if (String(path).endsWith('ion/en.md')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      return read(path, ...rest);
    };
    syncBuiltinESMExports();`);
  await desk.expectOldSite(
    await tryCommand('build', environment),
    "interviews/ion/en.md:1:1: the file can't be read (EACCES) — see who may read it",
  );
});

test('Ctrl-C, and an indexer that is killed', { timeout: 240_000 }, async ({ desk }) => {
  // A build that is broken off may have kept its index by then, and the next would start no indexer.
  for (const victim of ['indexer', 'build'] as const) {
    const run = await broken(desk.environment, victim);
    await desk.expectOldSite(run, 'the last site is as it was');
  }
});

test('two builds at once', { timeout: 240_000 }, async ({ desk }) => {
  const other = { ...desk.environment, OUT_DIR: `${desk.outDir}-2` };
  await Promise.all([runCommand('build', desk.environment), runCommand('build', other)]);
  const [one, two] = await Promise.all([filesOf(desk.outDir), filesOf(other.OUT_DIR)]);
  expect(two).toEqual(one);
  const again = await runCommand('build', desk.environment);
  expect(again.out).toContain('Nothing has changed');
});

/** A build that is broken off while it renders: by a signal to itself, or to the indexer that it has started. */
function broken(environment: Record<string, string>, victim: 'build' | 'indexer'): Promise<Run> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      ...environment,
      NODE_ENV: 'production',
      VITEST: undefined,
    } as NodeJS.ProcessEnv;
    const child = spawn(process.execPath, ['src/commands/build.ts'], { env });
    let [out, errors, sent] = ['', '', false];
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      // Pages are rendered next, and records are indexed.
      if (sent || !out.includes(victim === 'build' ? 'list of pages and files:' : 'content:')) return;
      sent = true;
      if (victim === 'build') child.kill('SIGINT');
      else void killIndexer(child.pid ?? 0);
    });
    child.on('close', (code) => resolve({ code: code ?? 130, out, errors }));
  });
}

/** End the indexer, a child of any of the build's threads, as soon as it is there. */
async function killIndexer(build: number): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    const threads = await readdir(`/proc/${build}/task`).catch(() => []);
    const children = await Promise.all(
      threads.map((thread) => readFile(`/proc/${build}/task/${thread}/children`, 'utf8').catch(() => '')),
    );
    for (const pid of children.join(' ').split(' ').filter(Boolean)) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (command.includes('pagefind')) return void process.kill(Number(pid), 'SIGKILL');
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function filesOf(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files
        .sort()
        .map(async (path) => [path.slice(dir.length), hash('sha256', await readFile(path))] as const),
    ),
  );
}

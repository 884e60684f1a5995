import { hash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { digestsOf } from '../digests.ts';
import { runCommand, tryCommand } from '../site.ts';
import { writeContent } from '../../src/commands/bench/made-content.ts';
import { madeInterviews } from '../../src/commands/bench/made-interviews.ts';

/* Several threads render what one renders. Fewer interviews than these are rendered by one in any case. */
const INTERVIEWS = 40;

const test = base.extend('content', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-threads-'));
  const content = join(folder, 'content');
  onCleanup(async () => {
    const cache = join('node_modules', '.astro', hash('sha256', content).slice(0, 12));
    for (const dir of [folder, cache]) await rm(dir, { recursive: true, force: true });
  });
  await writeContent(content, madeInterviews(INTERVIEWS, 1));
  await runCommand('passages', { CONTENT_DIR: content });
  return content;
});

async function retitle(content: string, id: string, title: string): Promise<void> {
  const path = join(content, `interviews/${id}/en.md`);
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^title: .*$/m, `title: ${title}`));
}

test('one thread and three make the same site, to the byte', { timeout: 600_000 }, async ({ content }) => {
  const build = async (threads: number): Promise<Map<string, string>> => {
    const OUT_DIR = join(content, `../dist-${threads}`);
    const { out } = await runCommand(
      'build',
      { CONTENT_DIR: content, OUT_DIR, COLLOQUY_THREADS: String(threads) },
      '--clean',
    );
    const rendered = [...out.matchAll(/(\d+) rendered, 0 as before/g)].map(([, count]) => Number(count));
    expect(rendered.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(12 * INTERVIEWS);
    return digestsOf(OUT_DIR);
  };
  const one = await build(1);
  expect(one.size).toBeGreaterThan(10 * INTERVIEWS);
  expect(await build(3)).toEqual(one);
});

test(
  'after an edit, pages that a thread lays make the site that a whole build makes',
  { timeout: 600_000 },
  async ({ content }) => {
    const build = async (...args: string[]): Promise<string> => {
      const OUT_DIR = join(content, '../dist');
      return (await runCommand('build', { CONTENT_DIR: content, OUT_DIR }, ...args)).out;
    };
    await build();
    await retitle(content, 'talk-000007', 'Another title');
    const out = await build();
    expect(Number(/([\d,]+) are as they were left/.exec(out)?.[1])).toBeGreaterThan(300);
    const laid = await digestsOf(join(content, '../dist'));
    await build('--clean');
    expect(laid).toEqual(await digestsOf(join(content, '../dist')));
  },
);

test(
  'a build that begins with the site before the last one keeps nothing of it that it would not make itself',
  { timeout: 600_000 },
  async ({ content }) => {
    const dist = join(content, '../dist');
    const build = (...args: string[]) =>
      runCommand('build', { CONTENT_DIR: content, OUT_DIR: dist }, ...args);
    await build();
    // What somebody may do to a site, which the build after next then finds.
    await writeFile(join(dist, 'interviews', 'extra.html'), 'not of this site');
    await mkdir(join(dist, 'empty', 'folder'), { recursive: true });
    const [changed, linked, lost, folded] = ['000001', '000002', '000003', '000004'].map((number) =>
      join(dist, `interviews/talk-${number}/index.html`),
    ) as [string, string, string, string];
    await writeFile(`${changed}.new`, 'other words');
    await rename(`${changed}.new`, changed);
    await rm(linked);
    await symlink(join(dist, 'index.html'), linked);
    await rm(lost);
    await rm(folded);
    await mkdir(folded);
    await retitle(content, 'talk-000007', 'Another title');
    await build();
    await retitle(content, 'talk-000008', 'Another title');
    await build();
    const made = await digestsOf(dist);
    const folders = (await readdir(dist, { recursive: true })).length;
    await build('--clean');
    expect(made).toEqual(await digestsOf(dist));
    expect(folders).toBe((await readdir(dist, { recursive: true })).length);
  },
);

test(
  'a build that fails leaves the next one its pages, and no folder beside the site',
  { timeout: 600_000 },
  async ({ content }) => {
    const dist = join(content, '../dist');
    const build = (...args: string[]) =>
      tryCommand('build', { CONTENT_DIR: content, OUT_DIR: dist }, ...args);
    await build();
    const before = await digestsOf(dist);
    const path = join(content, 'interviews/talk-000007/en.md');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^title: /m, 'titel: '));
    expect((await build()).code).toBe(1);
    expect(await digestsOf(dist)).toEqual(before);
    expect((await readdir(join(content, '..'))).sort()).toEqual(['content', 'dist']);
    await writeFile(path, text.replace(/^title: .*$/m, 'title: Another title'));
    expect((await build()).code).toBe(0);
    const after = await digestsOf(dist);
    await build('--clean');
    expect(after).toEqual(await digestsOf(dist));
  },
);

/** A machine on which a thread that renders can't write a page, and the first one is slow enough to need it. */
const FAULT = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { isMainThread, workerData } from 'node:worker_threads';
  const { writeFileSync } = fs;
  fs.writeFileSync = (path, ...rest) => {
    if (workerData?.codeDir !== undefined && String(path).endsWith('.html'))
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    return writeFileSync(path, ...rest);
  };
  syncBuiltinESMExports();
  // Whoever takes a file counts it.
  const { add } = Atomics;
  Atomics.add = (...counted) => {
    if (isMainThread) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    return add.apply(Atomics, counted);
  };`;

test('what a thread fails at fails the build, and no site is put in place', async ({ content }) => {
  const fault = join(content, '../fault.mjs');
  await writeFile(fault, FAULT);
  const OUT_DIR = join(content, '../dist');
  const failed = await tryCommand('build', {
    CONTENT_DIR: content,
    OUT_DIR,
    COLLOQUY_THREADS: '2',
    NODE_OPTIONS: `--import=${fault}`,
  });
  expect(failed.code).toBe(1);
  expect(failed.errors).toContain('ENOSPC: no space left on device');
  expect(failed.errors).toContain('The build failed; the last site is as it was.');
  await expect(digestsOf(OUT_DIR)).rejects.toThrow('ENOENT');
});

test(
  'a site that a link leads to is replaced where it lies, whole, and the link stays',
  { timeout: 600_000 },
  async ({ content }) => {
    const [dist, elsewhere] = [join(content, '../dist'), join(content, '../elsewhere')];
    const build = () => runCommand('build', { CONTENT_DIR: content, OUT_DIR: dist });
    await build();
    await rename(dist, elsewhere);
    await symlink(elsewhere, dist);
    for (const title of ['One', 'Two']) {
      await retitle(content, 'talk-000007', title);
      await build();
      expect((await lstat(dist)).isSymbolicLink()).toBe(true);
      expect(await readFile(join(elsewhere, 'interviews/talk-000007/index.html'), 'utf8')).toContain(
        `<title>${title} ·`,
      );
    }
    const whole = join(content, '../whole');
    await runCommand('build', { CONTENT_DIR: content, OUT_DIR: whole }, '--clean');
    expect(await digestsOf(elsewhere)).toEqual(await digestsOf(whole));
    await rm(whole, { recursive: true });
    expect((await readdir(join(content, '..'))).sort()).toEqual(['content', 'dist', 'elsewhere']);
  },
);

test('a disk that is full where a thread writes', { timeout: 120_000 }, async ({ content }) => {
  const [OUT_DIR, fault] = [join(content, '../dist'), join(content, '../fault.mjs')];
  await mkdir(join(OUT_DIR, 'passages'), { recursive: true });
  await writeFile(join(OUT_DIR, 'passages', 'index.json'), '{}'); // marks the last site
  await writeFile(
    fault,
    `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    import { isMainThread } from 'node:worker_threads';
    const write = fs.writeFileSync;
    fs.writeFileSync = (path, ...rest) => {
      if (!isMainThread && String(path).endsWith('talk-000007/index.html'))
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      write(path, ...rest);
    };
    syncBuiltinESMExports();`,
  );
  const environment = {
    CONTENT_DIR: content,
    OUT_DIR,
    COLLOQUY_THREADS: '1',
    NODE_OPTIONS: `--import=${fault}`,
  };
  const { code, errors } = await tryCommand('build', environment);
  expect(code).toBe(1);
  expect(errors).toContain('ENOSPC');
  expect(errors).toContain('the last site is as it was');
  expect([...(await digestsOf(OUT_DIR)).keys()]).toEqual(['passages/index.json']);
});

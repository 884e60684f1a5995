import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

test('one thread and three make the same site, to the byte', { timeout: 600_000 }, async ({ content }) => {
  const build = async (threads: number): Promise<Map<string, string>> => {
    const OUT_DIR = join(content, `../dist-${threads}`);
    const { out } = await runCommand(
      'build',
      { CONTENT_DIR: content, OUT_DIR, COLLOQUY_THREADS: String(threads) },
      '--clean',
    );
    expect(Number(/(\d+) rendered, 0 as before/.exec(out)?.[1])).toBeGreaterThanOrEqual(10 * INTERVIEWS);
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
    const path = join(content, 'interviews/talk-000007/en.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^title: .*$/m, 'title: Another title'));
    const out = await build();
    expect(Number(/([\d,]+) are as they were left/.exec(out)?.[1])).toBeGreaterThan(300);
    const laid = await digestsOf(join(content, '../dist'));
    await build('--clean');
    expect(laid).toEqual(await digestsOf(join(content, '../dist')));
  },
);

/** A machine on which no thread but the first can write a page, and that one is slow enough to need the others. */
const FAULT = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { isMainThread } from 'node:worker_threads';
  const { writeFileSync } = fs;
  fs.writeFileSync = (path, ...rest) => {
    if (!isMainThread && String(path).endsWith('.html'))
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    if (isMainThread) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    return writeFileSync(path, ...rest);
  };
  syncBuiltinESMExports();`;

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

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { runCommand } from '../site.ts';
import { writeContent } from '../../src/commands/bench/made-content.ts';
import { madeInterviews } from '../../src/commands/bench/made-interviews.ts';
import { readCollection } from '../../src/content/read.ts';
import type { Collection } from '../../src/model/collection.ts';

/* Fewer interviews than a hundred are read by one thread. */
const INTERVIEWS = 110;

interface Desk {
  path: (name: string) => string;
  read: (parsedDir?: string) => Promise<Collection>;
}

const test = base.extend('desk', async ({}, { onCleanup }): Promise<Desk> => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-ahead-'));
  onCleanup(() => rm(folder, { recursive: true }));
  const content = join(folder, 'content');
  await writeContent(content, madeInterviews(INTERVIEWS, 3));
  await runCommand('passages', { CONTENT_DIR: content });
  return {
    path: (name) => join(folder, name),
    read: (parsedDir) => readCollection(content, 'content', { drafts: false, proven: true }, { parsedDir }),
  };
});

test('several threads read what one reads', { timeout: 120_000 }, async ({ desk }) => {
  const alone = await desk.read();
  const shared = await desk.read(desk.path('parsed'));
  expect(await readdir(desk.path('parsed'))).toHaveLength(INTERVIEWS);
  expect(shared.problems).toEqual([]);
  expect(shared.interviews).toEqual(alone.interviews);
  expect([...shared.ledgers].sort()).toEqual([...alone.ledgers].sort());
  expect([...shared.links].sort()).toEqual([...alone.links].sort());
  expect(shared.terms).toEqual(alone.terms);
});

test(
  'what is wrong with one interview is told as ever, and the others need not be read again',
  { timeout: 120_000 },
  async ({ desk }) => {
    const broken = desk.path('content/interviews/talk-000007/en.md');
    await writeFile(broken, (await readFile(broken, 'utf8')).replace(/^title: .*\n/m, ''));
    const stale = desk.path('content/interviews/talk-000009/en.md');
    await writeFile(stale, (await readFile(stale, 'utf8')).replace(/^(\*\*[^*\n]+:\*\* )/m, '$1Well, '));
    const { problems } = await desk.read(desk.path('parsed'));
    expect(problems.map(({ path }) => path)).toEqual([
      'content/interviews/talk-000007/en.md',
      'content/interviews/talk-000009/en.md',
    ]);
    expect(problems).toEqual((await desk.read()).problems);
    expect(await readdir(desk.path('parsed'))).toHaveLength(INTERVIEWS - 2);
  },
);

test(
  'where the list of what is published is broken, no thread keeps what hangs on it',
  { timeout: 120_000 },
  async ({ desk }) => {
    const list = desk.path('content/published.tsv');
    await writeFile(list, (await readFile(list, 'utf8')).replace('talk-000007\t', 'talk-000007 '));
    const { problems } = await desk.read(desk.path('parsed'));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems).toEqual((await desk.read()).problems);
    expect(await readdir(desk.path('parsed')).catch(() => [])).toEqual([]);
  },
);

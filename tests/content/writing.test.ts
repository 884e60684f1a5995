import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { digestsOf } from '../digests.ts';
import { FileWriter } from '../../src/commands/build/written-file.ts';
import { WritingThread } from '../../src/commands/build/writing.ts';
import type { Content } from '../../src/site-file.ts';

const test = base
  .extend('folder', async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'colloquy-writing-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return folder;
  })
  .extend('ending', ({}, { onCleanup }) => {
    const ending = new AbortController();
    onCleanup(() => ending.abort());
    return ending;
  })
  .extend('over', ({ ending }) => ending.signal);

/** More batches than wait at once, with what is not ASCII, bytes, an empty file, and folders in folders. */
const FILES: [file: string, content: Content][] = [
  ...Array.from({ length: 40 }, (_, n): [string, Content] => [
    `interviews/talk-${n}/index.html`,
    `<p>${`文字 é 𠮷 ${n} `.repeat(40_000)}`,
  ]),
  ['interviews/talk-1.zip', new Uint8Array([0, 255, 128, 7])],
  ['interviews/empty.txt', ''],
  ['index.html', '<p>'],
];

test('a thread writes what is written at once, and tells the same digests', async ({ folder, over }) => {
  const atOnce = new FileWriter(join(folder, 'at-once'));
  const thread = new WritingThread(join(folder, 'thread'), over);
  for (const [file, content] of FILES) {
    atOnce.write(file, content);
    await thread.write(file, content);
  }
  const digests = await thread.end();
  expect(digests.size).toBe(FILES.length);
  expect(digests).toEqual(await atOnce.end());
  expect(await digestsOf(join(folder, 'thread'))).toEqual(digests);
  expect(await digestsOf(join(folder, 'at-once'))).toEqual(digests);
});

test('where there is no room for a file, whoever writes on is told, and so is the end', async ({
  folder,
  over,
}) => {
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'site', 'interviews'), 'a file where a folder should be');
  const thread = new WritingThread(join(folder, 'site'), over);
  const writing = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++)
      for (const [file, content] of FILES) await thread.write(file, content);
  };
  await expect(writing()).rejects.toThrow(/ENOTDIR|EEXIST/);
  await expect(thread.end()).rejects.toThrow(/ENOTDIR|EEXIST/);
});

test('what comes behind more than may wait waits until that is written', async ({ folder, over }) => {
  const thread = new WritingThread(folder, over);
  expect(thread.write('small.txt', 'a')).toBeUndefined();
  const room = thread.write('large.txt', 'a'.repeat(5_000_000));
  expect(room).toBeInstanceOf(Promise);
  await room;
  expect((await readFile(join(folder, 'large.txt'))).length).toBe(5_000_000);
  await thread.end();
});

test('nobody waits for a thread that was ended', async ({ folder, ending }) => {
  const thread = new WritingThread(folder, ending.signal);
  const room = thread.write('large.txt', 'a'.repeat(5_000_000));
  ending.abort();
  await expect(room).rejects.toThrow('writer.ts ended without an answer');
  await expect(thread.failure).rejects.toThrow('writer.ts ended without an answer');
  await expect(thread.end()).rejects.toThrow('writer.ts ended without an answer');
});

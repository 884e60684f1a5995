import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test as base } from 'vitest';
import { makeFolder } from '../content/folder.ts';
import { FORD } from '../fixtures/ford.ts';
import { runCommand, tryCommand } from '../site.ts';

/** Two comments that say the same of themselves, each in words that stand nowhere else. */
const saying = (id: number, name: string, word: string): object => ({
  id,
  name,
  body: `“There is a man in the well, they said” — so ${word}!`,
  date: `2024-11-0${id}T00:00:00Z`,
});
const THREAD = JSON.stringify({
  comments: [
    saying(1, 'Zebedee Quillfeather', 'xanthochroic'),
    saying(2, 'Peregrine Halfpenny', 'umbelliferous'),
  ],
});
const GONE = ['quillfeather', 'zebedee', 'xanthochro'];
const KEPT = ['halfpenny', 'peregrine', 'umbellifer'];

const test = base.extend('desk', { scope: 'file' }, async ({}, { onCleanup }) => {
  const content = await makeFolder({
    ...FORD,
    'interviews/well/en.md':
      FORD['interviews/well/en.md']
        ?.toString()
        .replace('\n---\n\n', '\n---\n\nThere is a man in the well, they said, and nobody went.\n\n') ?? '',
  });
  const [outDir, file] = [`${content}-dist`, `${content}.json`];
  onCleanup(async () => {
    for (const path of [content, outDir, file]) await rm(path, { recursive: true, force: true });
  });
  const environment = { CONTENT_DIR: content, OUT_DIR: outDir };
  await writeFile(file, THREAD);
  return {
    content,
    outDir,
    environment,
    bring: () => runCommand('import', environment, file, '--into', 'well'),
  };
});

/** What can be read out of a written file, in lower case: packed files unpacked. */
async function wordsIn(path: string): Promise<string> {
  const bytes = await readFile(path);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const parts =
    extname(path) === '.zip' ? Object.values(unzipSync(bytes)) : [isPacked ? gunzipSync(bytes) : bytes];
  return parts
    .map((part) => Buffer.from(part).toString())
    .join(' ')
    .toLowerCase();
}

describe('a comment that was withdrawn', () => {
  test('is gone from everything that the site writes, though its thread was imported again', async ({
    desk,
  }) => {
    await desk.bring();
    await tryCommand('passages', desk.environment);
    const comments = join(desk.content, 'interviews/well/comments');
    const before = await readFile(join(comments, '001-zebedee-quillfeather.md'), 'utf8');
    expect(before).toContain('state: ok');
    await runCommand('withdraw', desk.environment, 'well', 'c1', '--because', 'asked');
    expect((await desk.bring()).out).toContain('0 new, 0 updated, 1 unchanged, 1 withdrawn');
    await runCommand('passages', desk.environment);
    await runCommand('build', desk.environment);

    const entries = await readdir(desk.outDir, { recursive: true, withFileTypes: true });
    const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    const [gone, kept]: [string[], string[]] = [[], []];
    for (const path of paths) {
      const words = await wordsIn(path);
      if (GONE.some((word) => words.includes(word))) gone.push(path.slice(desk.outDir.length));
      if (KEPT.some((word) => words.includes(word))) kept.push(path.slice(desk.outDir.length));
    }
    expect(gone).toEqual([]);
    // All these are looked through: the other comment is found in them.
    const page = await readFile(join(desk.outDir, 'interviews/well/index.html'), 'utf8');
    expect(page.match(/<script type="application\/ld\+json">.*?<\/script>/s)?.[0]).toContain('umbelliferous');
    expect(page).toMatch(/data-count[^>]*>\s*1 comment\s*</);
    for (const expected of [
      '/interviews/well/index.html',
      '/interviews/well/comments.xml',
      '/interviews/well.json',
      '/interviews/well.zip',
      '/comments.xml',
      '/passages/0001.jsonl',
      '/search/words.txt',
      '/pagefind/0001/index/',
      '/pagefind/0001/fragment/',
    ])
      expect(
        kept.filter((path) => path.startsWith(expected)),
        expected,
      ).not.toEqual([]);
    for (const word of GONE) {
      const found = await tryCommand('quote', desk.environment, word);
      expect([found.code, JSON.parse(found.out)]).toEqual([1, []]);
    }
  });
});

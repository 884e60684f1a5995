import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { runCommand } from '../site.ts';
import { guessShards } from '../../src/commands/build/guessing.ts';
import { readCollection, readFiles } from '../../src/content/read.ts';
import { readUnread } from '../../src/content/unread.ts';
import { jsonLines, recordsOf } from '../../src/search/records.ts';
import { shardsOf } from '../../src/search/shards.ts';

const OPTIONS = { drafts: false, proven: true };

interface Desk {
  content: string;
  edit: (name: string, edit: (text: string) => string) => Promise<void>;
  passages: () => Promise<unknown>;
  /** The records of each shard, as a build would index them; the next guess is made from these. */
  records: () => Promise<Map<string, string>>;
  /** The same, guessed before all is read; `most` interviews are read for it. */
  guess: (most?: number) => Promise<Map<string, string>>;
}

const test = base.extend('desk', async ({}, { onCleanup }): Promise<Desk> => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-guessing-'));
  onCleanup(() => rm(folder, { recursive: true }));
  const content = join(folder, 'content');
  await cp('content', content, { recursive: true });
  const [parsedDir, left, guesses] = ['parsed', 'left', 'guesses'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  return {
    content,
    edit: async (name, edit) => {
      const text = await readFile(join(content, name), 'utf8');
      expect(edit(text), name).not.toBe(text);
      await writeFile(join(content, name), edit(text));
    },
    passages: () => runCommand('passages', { CONTENT_DIR: content }),
    records: async () => {
      const { interviews, published, problems } = await readCollection(content, 'content', OPTIONS, {
        parsedDir,
      });
      expect(problems).toEqual([]);
      const shards = shardsOf(interviews, published).map(({ name, interviews: own }): [string, string] => [
        name,
        jsonLines(own.flatMap(recordsOf)),
      ]);
      for (const [name, records] of shards) await writeFile(`${left}-${name}.jsonl`, records);
      return new Map(shards);
    },
    guess: async (most = 20) => {
      const { files = [] } = readFiles(content, 'content') ?? {};
      const unread = readUnread(files, parsedDir, { options: OPTIONS, shown: 'content' }, most);
      if (unread === undefined) return new Map();
      const built = { pathOf: (name: string) => name.replace('passages/', `${left}-`) };
      const guessed = guessShards(unread, built, guesses);
      return new Map(
        await Promise.all(
          guessed.map(async ({ name, path }): Promise<[string, string]> => [
            name,
            await readFile(path, 'utf8'),
          ]),
        ),
      );
    },
  };
});

const ION = 'interviews/ion';

test(
  'after every edit of interviews the guess is what the shard holds',
  { timeout: 120_000 },
  async ({ desk }) => {
    const { content, edit, passages } = desk;
    await desk.records();
    const edits: Record<string, () => Promise<unknown>> = {
      'a word of a passage': async () => {
        await edit(`${ION}/en.md`, (text) => text.replace(/^(\*\*Socrates:\*\* )/m, '$1Well, '));
        await passages();
      },
      'a comment': async () => {
        const [name = ''] = await readdir(join(content, ION, 'comments'));
        await edit(`${ION}/comments/${name}`, (text) => `${text.trimEnd()} And more.\n`);
      },
      'a new interview': async () => {
        await cp(join(content, 'interviews/king-and-chariot'), join(content, 'interviews/carriage'), {
          recursive: true,
        });
        await rm(join(content, 'interviews/carriage/passages.tsv'));
        await passages();
      },
      'two at once': async () => {
        for (const name of [`${ION}/en.md`, 'interviews/carriage/en.md'])
          await edit(name, (text) => text.replace(/^title: .*/m, 'title: Another title'));
        await edit('interviews/carriage/en.md', (text) => text.replace(/^(\*\*[^*]+:\*\* )/m, '$1Well, '));
        await passages();
      },
    };
    for (const [name, make] of Object.entries(edits)) {
      await make();
      const guessed = await desk.guess();
      expect(guessed.size, name).toBe(1);
      expect(guessed, name).toEqual(await desk.records());
    }
  },
);

test('nothing is guessed where nothing or too much has changed, or anything is wrong', async ({ desk }) => {
  expect(await desk.guess(1)).toEqual(new Map());
  await desk.records();
  expect(await desk.guess()).toEqual(new Map());
  await desk.edit(`${ION}/en.md`, (text) => text.replace(/^(\*\*Socrates:\*\* )/m, '$1Well, '));
  expect(await desk.guess()).toEqual(new Map()); // its ledger says something else
});

test('a draft, which no build keeps, does not stand in the way', async ({ desk }) => {
  await desk.records();
  const draft = join(desk.content, 'interviews/draft');
  await cp(join(desk.content, ION), draft, { recursive: true });
  for (const name of await readdir(draft))
    if (name.endsWith('.md'))
      await desk.edit(`interviews/draft/${name}`, (text) => text.replace('---\n', '---\ndraft: true\n'));
  expect(await desk.guess()).toEqual(new Map());
  await desk.edit(`${ION}/en.md`, (text) => text.replace(/^(\*\*Socrates:\*\* )/m, '$1Well, '));
  await desk.passages();
  const guessed = await desk.guess(1);
  expect(guessed.size).toBe(1);
  expect(guessed).toEqual(await desk.records());
});

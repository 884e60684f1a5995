import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { runCommand } from '../site.ts';
import { addInterview, editComment, editFile, editPassage, ION } from './edits.ts';
import { guessShards } from '../../src/commands/build/guessing.ts';
import { AS_BUILT } from '../../src/content/parsed.ts';
import { readCollection, readFiles } from '../../src/content/read.ts';
import { readUnread } from '../../src/content/unread.ts';
import { jsonLines, recordsOf } from '../../src/search/records.ts';
import { shardsOf } from '../../src/search/shards.ts';

interface Desk {
  content: string;
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
    passages: () => runCommand('passages', { CONTENT_DIR: content }),
    records: async () => {
      const { interviews, published, problems } = await readCollection(content, 'content', AS_BUILT, {
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
      const unread = readUnread(files, parsedDir, { options: AS_BUILT, shown: 'content' }, most);
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

test(
  'after every edit of interviews the guess is what the shard holds',
  { timeout: 120_000 },
  async ({ desk }) => {
    const { content, passages } = desk;
    await desk.records();
    const edits: Record<string, () => Promise<unknown>> = {
      'a word of a passage': async () => {
        await editPassage(content);
        await passages();
      },
      'a comment': () => editComment(content),
      'a new interview': async () => {
        await addInterview(content);
        await passages();
      },
      'two at once': async () => {
        for (const name of [`${ION}/en.md`, 'interviews/carriage/en.md'])
          await editFile(content, name, (text) => text.replace(/^title: .*/m, 'title: Another title'));
        await editFile(content, 'interviews/carriage/en.md', (text) =>
          text.replace(/^(\*\*[^*]+:\*\* )/m, '$1Well, '),
        );
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
  await editPassage(desk.content);
  expect(await desk.guess()).toEqual(new Map()); // its ledger says something else
});

test('a draft, which no build keeps, does not stand in the way', async ({ desk }) => {
  await desk.records();
  const draft = join(desk.content, 'interviews/draft');
  await cp(join(desk.content, ION), draft, { recursive: true });
  for (const name of await readdir(draft))
    if (name.endsWith('.md'))
      await editFile(desk.content, `interviews/draft/${name}`, (text) =>
        text.replace('---\n', '---\ndraft: true\n'),
      );
  expect(await desk.guess()).toEqual(new Map());
  await editPassage(desk.content);
  await desk.passages();
  const guessed = await desk.guess(1);
  expect(guessed.size).toBe(1);
  expect(guessed).toEqual(await desk.records());
});

import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { shownText } from '../../src/importers/exact-text.ts';
import { formatProblem } from '../../src/model/problem.ts';
import type { Thread } from '../../src/model/thread.ts';
import { FORD } from '../fixtures/ford.ts';
import { relisted } from '../fixtures/published.ts';
import { SAYS, threadAs } from '../fixtures/threads.ts';
import { tryCommand, type Run } from '../site.ts';
import { makeFolder, replaceIn } from './folder.ts';

const INTO = 'interviews/well/comments';

const test = base.extend('desk', async ({}, { onCleanup }) => {
  const folder = await makeFolder(FORD);
  const file = `${folder}.thread`;
  onCleanup(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(file, { force: true });
  });
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  return {
    folder,
    read,
    edit: (name: string, from: string, to: string): Promise<void> => replaceIn(join(folder, name), from, to),
    /** Import a text into the well, as a file would be. */
    bring: async (text: string, ...args: string[]): Promise<Run> => {
      await writeFile(file, text);
      return tryCommand('import', { CONTENT_DIR: folder }, file, '--into', 'well', ...args);
    },
    withdraw: (...args: string[]): Promise<Run> => tryCommand('withdraw', { CONTENT_DIR: folder }, ...args),
    passages: (...args: string[]): Promise<Run> => tryCommand('passages', { CONTENT_DIR: folder }, ...args),
    /** The names and texts of the thread's files. */
    files: async (): Promise<Record<string, string>> => {
      const names = await readdir(join(folder, INTO)).catch(() => []);
      return Object.fromEntries(
        await Promise.all(names.sort().map(async (name) => [name, await read(`${INTO}/${name}`)])),
      );
    },
    thread: async (): Promise<{ thread: Thread | undefined; problems: string[] }> => {
      const { interviews, problems } = await readCollection(folder, 'content', {
        drafts: false,
        proven: false,
      });
      return {
        thread: interviews.find(({ id }) => id === 'well')?.thread,
        problems: problems.map(formatProblem),
      };
    },
  };
});

const json = (...comments: object[]): string => JSON.stringify({ comments });

describe('npm run import', () => {
  test('says what the file is, writes the thread, and changes nothing the second time', async ({ desk }) => {
    const first = await desk.bring(threadAs('substack-page'), '--captured', '2024-12-01');
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.out).toContain('substack-page: a saved Substack page, 5 comments\n');
    expect(first.out).toContain('missing: 2 replies to a comment by Bo');
    expect(first.out).toContain('4 new, 0 updated, 0 unchanged, 0 withdrawn\n');
    const files = await desk.files();
    expect(Object.keys(files)).toEqual([
      '001-ann-reader.md',
      '002-bo.md',
      '003.md',
      '004-cy.md',
      'thread.yaml',
    ]);
    expect(files['thread.yaml']).toBe(
      'url: "https://talks.example/p/ford"\ncaptured: 2024-12-01\nstatedCount: 5\ngaps:\n  - "2 replies to a comment by Bo"\n',
    );
    expect(files['002-bo.md']).toMatch(
      /^---\nauthor: \{ name: "Bo" \}\ndate: 2024-11-22T09:30:00Z\ninReplyTo: 1\nisAuthor: true\nsourceUrl: "https:\/\/talks.example\/p\/ford\/comment\/2"\nsourceId: "substack-2"\ndigest: "[0-9a-f]{32}"\n---\n\nYes.\n$/,
    );
    const { thread, problems } = await desk.thread();
    expect(problems).toEqual([]);
    expect(shownText(thread?.comments[0]?.html ?? '')).toBe(SAYS);
    const again = await desk.bring(threadAs('substack-page'), '--captured', '2024-12-01');
    expect(again.out).toContain('0 new, 0 updated, 4 unchanged, 0 withdrawn\n');
    expect(await desk.files()).toEqual(files);
  });

  test('a dry run writes nothing and shows all', async ({ desk }) => {
    const { out } = await desk.bring(threadAs('pasted'), '--dry-run');
    expect(out).toContain(
      `new     ${desk.folder}/${INTO}/001-ann-reader.md\n          ---\n          author: { name: "Ann Reader" }\n`,
    );
    expect(out).toContain('3 new, 0 updated, 0 unchanged, 0 withdrawn; nothing was written\n');
    expect(await desk.files()).toEqual({});
  });

  test('a newer capture adds and updates, and renumbers nothing; an older one only adds', async ({
    desk,
  }) => {
    const item = (id: number, body: string, more: object = {}): object => ({
      id,
      name: `N${id}`,
      body,
      date: `2024-11-0${id}T00:00:00Z`,
      ...more,
    });
    await desk.bring(json(item(2, 'Two'), item(3, 'Three')), '--captured', '2024-12-01');
    await desk.edit(`${INTO}/001-n2.md`, 'Two', 'Two, as the editor put it');
    await desk.edit(`${INTO}/002-n3.md`, '---\n\n', 'at: p1 # by hand\n---\n\n');
    const newer = json(
      item(1, 'One'),
      item(2, 'Two', { reactions: { '❤': 3 }, children: [item(4, 'Four')] }),
      item(3, 'Three, edited'),
    );
    const { out } = await desk.bring(newer, '--captured', '2024-12-05');
    expect(out).toContain('2 new, 2 updated, 0 unchanged, 0 withdrawn');
    const files = await desk.files();
    expect(Object.keys(files)).toEqual(['001-n2.md', '002-n3.md', '003-n1.md', '004-n4.md', 'thread.yaml']);
    expect(files['001-n2.md']).toMatch(/reactions: \{ "❤": 3 \}\n---\n\nTwo, as the editor put it\n$/);
    expect(files['002-n3.md']).toMatch(/at: p1 # by hand\n---\n\nThree, edited\n$/);
    expect(files['004-n4.md']).toContain('inReplyTo: 1\n');
    expect((await desk.bring(newer, '--captured', '2024-12-05')).out).toContain(
      '0 new, 0 updated, 4 unchanged',
    );
    const older = await desk.bring(json(item(3, 'Three'), item(5, 'Five')), '--captured', '2024-11-30');
    expect(older.out).toContain('older than what is archived');
    expect(older.out).toContain('1 new, 0 updated, 1 unchanged');
    expect((await desk.files())['002-n3.md']).toBe(files['002-n3.md']);
    expect((await desk.files())['thread.yaml']).toBe(files['thread.yaml']);
  });

  test('what the source has deleted by now loses text and name, and keeps its place', async ({ desk }) => {
    await desk.bring(
      json({ id: 1, name: 'Ann', body: 'One', children: [{ id: 2, name: 'Bo', body: 'Two' }] }),
    );
    const { out } = await desk.bring(
      json({ id: 1, name: null, body: null, children: [{ id: 2, name: 'Bo', body: 'Two' }] }),
    );
    expect(out).toContain('0 new, 1 updated, 1 unchanged');
    const files = await desk.files();
    expect(Object.keys(files)).toEqual(['001.md', '002-bo.md']);
    expect(files['001.md']).toBe('---\nsourceId: "substack-1"\nstate: deleted\n---\n');
  });

  test('numbers that were published once are not given again', async ({ desk }) => {
    const list = await desk.read('published.tsv');
    const later = relisted(list, ({ interview }) => (interview === 'well' ? { lastComment: 9 } : {}));
    await writeFile(join(desk.folder, 'published.tsv'), later);
    await desk.bring(threadAs('pasted'));
    expect(Object.keys(await desk.files())[0]).toBe('010-ann-reader.md');
  });

  test('more than 200 comments get a page of their own, once', async ({ desk }) => {
    const many = Array.from({ length: 201 }, (_, index) => ({
      id: index + 1,
      name: 'X',
      body: `No. ${index + 1} of them`,
    }));
    await desk.bring(json(...many));
    expect((await desk.files())['thread.yaml']).toBe('page: own\n');
    expect((await desk.thread()).thread?.count).toBe(201);
  });

  test('a comment that is too long is refused with its file, and nothing is written', async ({ desk }) => {
    const run = await desk.bring(
      json({ id: 1, name: 'Ann', body: 'a'.repeat(20_001) }, { id: 2, name: 'Bo', body: 'b' }),
    );
    expect(run.code).toBe(1);
    expect(run.errors).toContain(
      '001-ann.md:7:1: the comment has 20001 characters — cut it to 20000, or divide it\nNothing was written.\n',
    );
    expect(await desk.files()).toEqual({});
  });

  test.each([
    [['--into', 'nowhere'], 1, 'there is no interview “nowhere”'],
    [['--as', 'letters'], 2, '“letters” is no kind of file that is known.'],
    [['--captured', 'yesterday'], 2, '“yesterday” is not a date: write it as 2024-11-27.'],
    [['--into', '../x'], 2, "“../x” can't be an interview's address."],
  ])('%j', async (args, code, message) => {
    const folder = await makeFolder(FORD);
    const file = `${folder}.thread`;
    await writeFile(file, threadAs('pasted'));
    const run = await tryCommand('import', { CONTENT_DIR: folder }, file, '--into', 'well', ...args);
    await rm(folder, { recursive: true });
    await rm(file);
    expect([run.code, run.errors.includes(message)]).toEqual([code, true]);
  });
});

describe('npm run withdraw', () => {
  const thread = json(
    {
      id: 1,
      name: 'Ann Reader',
      body: 'A man in the well would not call so long.',
      date: '2024-11-01T00:00:00Z',
    },
    {
      id: 2,
      name: 'Bo',
      body: 'Ann Reader says “a man in the well would not call”. He would.',
      date: '2024-11-02T00:00:00Z',
    },
    { id: 3, name: 'Cy', body: 'Well said.', date: '2024-11-03T00:00:00Z' },
  );

  test('takes text and name out, keeps number and place, lists who quotes it, and no import brings it back', async ({
    desk,
  }) => {
    await desk.bring(thread);
    expect((await desk.passages()).code).toBe(0);
    const { code, out } = await desk.withdraw('well', 'c1', '--because', 'asked by its author');
    expect(code).toBe(0);
    expect(out).toContain('002-bo.md:1:1: c2 quotes it: edit it by hand if that must go too');
    const files = await desk.files();
    expect(Object.keys(files)).toEqual(['001.md', '002-bo.md', '003-cy.md']);
    expect(files['001.md']).toMatch(
      /^---\ndate: 2024-11-01T00:00:00Z\nsourceId: "substack-1"\ndigest: "[0-9a-f]{32}"\nstate: withdrawn\nbecause: "asked by its author"\n---\n$/,
    );
    expect((await desk.bring(thread)).out).toContain('0 new, 0 updated, 2 unchanged, 1 withdrawn');
    const asPasted =
      "Ann Reader's avatar\n\nA man in the well would not call so long.\n\nBo's avatar\n\nOther words.\n";
    expect((await desk.bring(asPasted)).out).toContain('1 new, 0 updated, 0 unchanged, 1 withdrawn');
    expect((await desk.files())['001.md']).toBe(files['001.md']);
    const { thread: read, problems } = await desk.thread();
    expect([problems, read?.comments[0]?.state, read?.comments[0]?.author, read?.comments[0]?.text]).toEqual([
      [],
      'withdrawn',
      undefined,
      '',
    ]);
    expect(JSON.stringify(await desk.files())).not.toContain('A man in the well');
  });

  test('refuses what it can’t do', async ({ desk }) => {
    await desk.bring(thread);
    expect(await desk.withdraw('well', 'c9', '--because', 'x')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('has no comment c9') as string,
    });
    expect(await desk.withdraw('wel', 'c1', '--because', 'x')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('there is no interview “wel”') as string,
    });
    expect((await desk.withdraw('well', 'c1')).code).toBe(2);
    expect((await desk.withdraw('well', 'c1', '--because', 'x', '--dry-run')).out).toContain(
      'nothing was written',
    );
    expect(Object.keys(await desk.files())[0]).toBe('001-ann-reader.md');
    await desk.withdraw('well', 'c1', '--because', 'x');
    expect((await desk.withdraw('well', 'c1', '--because', 'x')).out).toBe(
      'well c1 was withdrawn before; nothing was written\n',
    );
  });
});

const seed = resolve('../shared/seed/000_3dc2b41856cb6ad5.txt');

describe.skipIf(!existsSync(seed))('the comment section that came with the project', () => {
  test('gives its three comments, character for character, and warns of nothing', async ({ desk }) => {
    const text = await readFile(seed, 'utf8');
    const { out, errors } = await desk.bring(text);
    expect(errors).toBe('');
    expect(out.split('\n').slice(0, 2)).toEqual([
      'pasted: a pasted comment section, 3 comments',
      `  new     ${desk.folder}/${INTO}/001-james-wang.md`,
    ]);
    const { thread, problems } = await desk.thread();
    expect(problems).toEqual([]);
    const bodies = text
      .split(/(?:\n[^\n]*['’]s avatar)+\n/)
      .slice(-3)
      .map((body) => body.trim());
    expect(thread?.comments.map(({ author }) => author?.name)).toEqual([
      'James Wang',
      'jeff fultz',
      'Sally Wong',
    ]);
    expect(thread?.comments.map(({ html }) => shownText(html))).toEqual(
      bodies.map((body) => body.replace(/^> /gm, '')),
    );
    expect(thread?.comments.map(({ html }) => html.match(/<(?:p|blockquote)>/g)?.length)).toEqual([9, 2, 4]);
    expect(thread?.comments[0]?.html.match(/<blockquote>/g)).toHaveLength(1);
    expect([thread?.statedCount, thread?.gaps]).toEqual([3, []]);
  });

  test('its edited quotation is linked to the passage with those words, its quotation of another text to none', async ({
    desk,
  }) => {
    await desk.edit(
      'interviews/well/en.md',
      'Why should that be so?',
      'He is one of the few who put right and wrong before profit and loss, who reminds us to see the inertia of the times, and who puts original innovation at the top of the agenda.',
    );
    await desk.bring(await readFile(seed, 'utf8'));
    await desk.passages('well', '--accept', 'p2');
    const { thread } = await desk.thread();
    expect(
      thread?.comments.map(({ quotes }) => quotes.map(({ passage, state }) => passage ?? state)),
    ).toEqual([['elsewhere'], [], ['p2']]);
  });
});

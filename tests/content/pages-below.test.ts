import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { FORD } from '../fixtures/ford.ts';
import { relisted } from '../fixtures/published.ts';
import { runCommand, tryCommand } from '../site.ts';
import { makeFolder, replaceIn } from './folder.ts';

/** The small content folder with a further translation of the ford, and its thread on a page of its own. */
const test = base.extend('desk', async ({}, { onCleanup }) => {
  const content = await makeFolder({
    ...FORD,
    'interviews/ford/de.md': `---
title: Die Frage nach der Furt
translationOf: lzh
participants:
  zilu: { name: Zilu }
  changju: { name: Chang Ju }
---

Sie pflügten nebeneinander.

**Chang Ju:** Wer ist das, der die Zügel hält?

**Zilu:** Das ist Kong Qiu.

^-

## Die Antwort

**Chang Ju:** Dann weiß er, wo die Furt ist.

^-
`,
    'interviews/ford/comments/thread.yaml': 'url: https://example.org/ford\npage: own\n',
  });
  const outDir = `${content}-dist`;
  onCleanup(async () => {
    for (const path of [content, outDir]) await rm(path, { recursive: true, force: true });
  });
  const environment = { CONTENT_DIR: content, OUT_DIR: outDir };
  const path = (name: string): string => join(content, name);
  const list = (): Promise<string> => readFile(path('published.tsv'), 'utf8');
  return {
    path,
    list,
    /** The lines of pages, with where they lead. */
    pages: async (): Promise<string[]> =>
      (await list())
        .split('\n')
        .map((row) => row.split('\t'))
        .flatMap(([address = '', , , state]) => (address.includes('/') ? [`${address} ${state}`] : [])),
    edit: (name: string, from: string, to: string): Promise<void> => replaceIn(path(name), from, to),
    move: (from: string, to: string): Promise<void> => rename(path(from), path(to)),
    problems: async (): Promise<string[]> =>
      (await readCollection(content, 'content', { drafts: false, proven: true })).problems.map(formatProblem),
    passages: (...args: string[]) => runCommand('passages', environment, ...args),
    refused: (...args: string[]) => tryCommand('passages', environment, ...args),
    build: () => runCommand('build', environment),
    /** How often each of these ids stands in a page below the interviews. */
    ids: async (page: string, ids: readonly string[]): Promise<number[]> => {
      const html = await readFile(join(outDir, 'interviews', page, 'index.html'), 'utf8');
      return ids.map((id) => html.split(` id="${id}"`).length - 1);
    },
  };
});

const NUMBERS = ['p1', 'p6', 'c1', 'c2'];
const ONCE = [1, 1, 1, 1];

test('a page that stood below an interview answers when it no longer stands, and when the interview was taken back', async ({
  desk,
}) => {
  expect(await desk.problems()).toEqual(
    expect.arrayContaining([
      'content/published.tsv:1:1: the page “ford/de” is not in the list of what is published — run npm run passages',
      'content/published.tsv:1:1: the page “ford/comments” is not in the list of what is published — run npm run passages',
    ]),
  );
  await desk.passages();
  expect(await desk.problems()).toEqual([]);
  expect(await desk.pages()).toEqual(
    expect.arrayContaining([
      'ford/de -> ford',
      'ford/comments -> ford',
      'asking-the-way/de -> asking-the-way',
      'asking-the-way/comments -> asking-the-way',
    ]),
  );

  await rm(desk.path('interviews/ford/de.md'));
  await desk.edit('interviews/ford/comments/thread.yaml', 'page: own\n', '');
  await desk.passages();
  await desk.build();
  for (const address of ['ford', 'asking-the-way'])
    for (const page of ['de', 'comments'])
      expect(await desk.ids(`${address}/${page}`, NUMBERS), `${address}/${page}`).toEqual(ONCE);

  await rm(desk.path('interviews/ford'), { recursive: true });
  await desk.passages('ford', '--withdraw', '--because', 'at his wish');
  await desk.build();
  for (const address of ['ford', 'asking-the-way'])
    for (const page of ['', '/de', '/comments', '/changes'])
      expect(await desk.ids(`${address}${page}`, NUMBERS), `${address}${page}`).toEqual(ONCE);
});

test('a list from before pages were in it learns of those that may have stood', async ({ desk }) => {
  await desk.passages();
  await desk.edit('interviews/ford/comments/thread.yaml', 'page: own\n', '');
  await rm(desk.path('interviews/ford/de.md'));
  await desk.passages();
  const old = relisted(await desk.list(), ({ interview }) => (interview.includes('/') ? undefined : {}));
  await writeFile(desk.path('published.tsv'), old);
  await desk.build();
  expect(await desk.ids('asking-the-way/de', NUMBERS)).toEqual(ONCE);
  await desk.passages();
  expect(await desk.pages()).toContain('asking-the-way/de -> asking-the-way');
});

test('a list without the line of such a page was changed by hand', async ({ desk }) => {
  await desk.passages();
  const list = await desk.list();
  await writeFile(desk.path('published.tsv'), list.replace(/^ford\/de\t.*\n/m, ''));
  expect((await desk.problems())[0]).toContain('was changed by hand, moved, or left by a merge');
});

const FORD_EN = 'interviews/ford/en.md';

test('the page of changes stays when what was retired stands again', async ({ desk }) => {
  await desk.edit(FORD_EN, 'He teaches in [another place](/interviews/well/#p2).\n\n', '');
  await desk.passages('ford', '--retire', 'p4', '--into', 'p3', '--because', 'cut');
  await desk.build();
  expect(await desk.ids('ford/changes', ['p4'])).toEqual([1]);
  await desk.edit(
    FORD_EN,
    'That is Kong Qiu.\n\n',
    'That is Kong Qiu.\n\nHe teaches in [another place](/interviews/well/#p2).\n\n',
  );
  await desk.passages();
  await desk.build();
  expect(await desk.ids('ford/changes', ['p4'])).toEqual([1]);
  expect(await desk.ids('asking-the-way/changes', ['p4'])).toEqual([1]);
});

describe('an interview that was renamed', () => {
  test('leaves all that it came to have at its earlier addresses when it is taken back, and gets them back', async ({
    desk,
  }) => {
    await desk.passages();
    await desk.move('interviews/ford', 'interviews/crossing');
    await desk.edit('interviews/crossing/en.md', '[asking-the-way]', '[asking-the-way, ford]');
    await desk.passages();
    await writeFile(
      desk.path('interviews/crossing/fr.md'),
      (await readFile(desk.path('interviews/crossing/de.md'), 'utf8')).replace('Die Frage', 'La question'),
    );
    await writeFile(
      desk.path('interviews/crossing/comments/003-late.md'),
      '---\nauthor: { name: Late }\n---\n\nI came late.\n',
    );
    await desk.passages();
    await desk.build();

    await desk.move('interviews/crossing', 'interviews-crossing');
    for (const id of ['crossing', 'ford']) await desk.passages(id, '--withdraw', '--because', 'at his wish');
    await rename(desk.path('interviews-crossing'), `${desk.path('.')}-aside`);
    await desk.build();
    for (const address of ['crossing', 'ford', 'asking-the-way'])
      for (const page of ['', '/de', '/fr', '/comments'])
        expect(await desk.ids(`${address}${page}`, [...NUMBERS, 'c3']), address + page).toEqual([...ONCE, 1]);

    await rename(`${desk.path('.')}-aside`, desk.path('interviews/crossing'));
    await desk.passages();
    await desk.build();
    expect(await desk.ids('ford/fr', NUMBERS)).toEqual(ONCE);
    expect(await desk.list()).toMatch(/\nford\t6\t3\tpublished, 20CF\t/);
  });
});

test('an interview that was taken back and is a draft now stays taken back', async ({ desk }) => {
  await desk.passages();
  const text = await readFile(desk.path('interviews/well/en.md'), 'utf8');
  await desk.edit(FORD_EN, '(/interviews/well/#p2)', '(https://example.org/)');
  await rm(desk.path('interviews/well/en.md'));
  await rm(desk.path('interviews/well/passages.tsv'));
  await desk.passages('well', '--withdraw', '--because', 'at his wish');
  await writeFile(desk.path('interviews/well/en.md'), text.replace('---\n', '---\ndraft: true\n'));
  await desk.passages();
  await desk.build();
  expect(await desk.ids('well', ['p1', 'p3'])).toEqual([1, 1]);
});

describe('an address that led to one interview', () => {
  const LED = 'the address “asking-the-way” has led to “ford” and its passages';

  test('is refused as the alias of another', async ({ desk }) => {
    await desk.passages();
    await desk.edit(FORD_EN, 'aliases: [asking-the-way]\n', '');
    await desk.edit(
      'interviews/well/en.md',
      'title: The Well\n',
      'title: The Well\naliases: [asking-the-way]\n',
    );
    const { code, errors } = await desk.refused();
    expect(code).toBe(1);
    expect(errors).toContain(
      `interviews/well/en.md:3:11: ${LED} — take the alias away here, and keep it with “ford”`,
    );
  });

  test('is refused as the folder of another', async ({ desk }) => {
    await desk.passages();
    await desk.edit(FORD_EN, 'aliases: [asking-the-way]\n', '');
    await desk.move('interviews/well', 'interviews/asking-the-way');
    await desk.edit(FORD_EN, '(/interviews/well/#p2)', '(https://example.org/)');
    const { code, errors } = await desk.refused();
    expect(code).toBe(1);
    expect(errors).toContain(`interviews/asking-the-way/en.md:1:1: ${LED} — give this folder another name`);
    expect(await desk.list()).toMatch(/\nasking-the-way\t0\t0\t-> ford\t/);
  });
});

describe('the ledger that an interview was published with', () => {
  const OTHER = (id: string): string =>
    `this is not the ledger that “${id}” was published with: links to its passages would land on others`;

  test('is not that of another folder', async ({ desk }) => {
    await desk.passages();
    const list = await desk.list();
    await desk.edit(FORD_EN, '(/interviews/well/#p2)', '(https://example.org/)');
    await desk.move('interviews/well', 'interviews/other');
    await desk.move('interviews/ford', 'interviews/well');
    const { code, errors } = await desk.refused();
    expect(code).toBe(1);
    expect(errors).toContain(
      `interviews/well/passages.tsv:1:1: ${OTHER('well')} — put that ledger and its texts back`,
    );
    expect(await desk.list()).toContain(list.split('\n')[2]);
  });

  test('is not that of another interview which takes its address as an alias', async ({ desk }) => {
    await desk.edit('interviews/ford/en.md', '(/interviews/well/#p2)', '(https://example.org/)');
    await desk.passages();
    await rm(desk.path('interviews/well'), { recursive: true });
    await desk.edit(FORD_EN, 'aliases: [asking-the-way]', 'aliases: [asking-the-way, well]');
    const { code, errors } = await desk.refused();
    expect(code).toBe(1);
    const refusal = `interviews/ford/passages.tsv:1:1: ${OTHER('well')} — take “well” out of the aliases, and keep its folder, or take it back: npm run passages -- well --withdraw`;
    expect(errors).toContain(refusal);
    // Nor once that was taken back.
    await desk.edit(FORD_EN, 'aliases: [asking-the-way, well]', 'aliases: [asking-the-way]');
    await desk.passages('well', '--withdraw', '--because', 'at his wish');
    expect(await desk.list()).toMatch(/\nwell\t3\t0\twithdrawn \w{4}, \d{4}-\d{2}-\d{2}, at his wish\t/);
    await desk.edit(FORD_EN, 'aliases: [asking-the-way]', 'aliases: [asking-the-way, well]');
    expect((await desk.refused()).errors).toContain(refusal);
  });

  test('is the same when a translation comes to be read first, whichever branch the list is from', async ({
    desk,
  }) => {
    await desk.passages();
    const list = await desk.list();
    await desk.edit('site.yaml', 'language: en', 'language: de');
    await desk.passages();
    await writeFile(desk.path('published.tsv'), list);
    await desk.passages();
    expect(await desk.problems()).toEqual([]);
  });
});

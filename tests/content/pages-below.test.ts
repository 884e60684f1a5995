import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { FORD } from '../fixtures/ford.ts';
import { runCommand } from '../site.ts';
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
  return {
    path,
    list: () => readFile(path('published.tsv'), 'utf8'),
    problems: async (): Promise<string[]> =>
      (await readCollection(content, 'content', { drafts: false, proven: true })).problems.map(formatProblem),
    passages: (...args: string[]) => runCommand('passages', environment, ...args),
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
  expect(await desk.list()).toMatch(
    /\nford\/de\t0\t0\t-> ford\t1\t\w{4}\nford\/comments\t0\t0\t-> ford\t1\t\w{4}\nend/,
  );

  await rm(desk.path('interviews/ford/de.md'));
  await replaceIn(desk.path('interviews/ford/comments/thread.yaml'), 'page: own\n', '');
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

test('a list without the line of such a page was changed by hand', async ({ desk }) => {
  await desk.passages();
  const list = await desk.list();
  await writeFile(desk.path('published.tsv'), list.replace(/^ford\/de\t.*\n/m, ''));
  expect((await desk.problems())[0]).toContain('was changed by hand, moved, or left by a merge');
});

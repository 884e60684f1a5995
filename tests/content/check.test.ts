import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test as base } from 'vitest';
import { htmlProblems } from '../../src/commands/html-validity.ts';
import { filesIn } from '../../src/content/file-digests.ts';
import { linkProblems } from '../../src/content/output-links.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { makeFolder, replaceIn } from './folder.ts';

/* What npm run check says of a built site, with one fault planted at a time. */

const PAGE = 'interviews/ion/index.html';
const HOME = { siteUrl: 'http://localhost:4321', basePath: '/' };

const test = base.extend('site', async ({}, { onCleanup }) => {
  const folder = await makeFolder({});
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  await cp(inject('siteDir'), folder, { recursive: true });
  const messages = async (): Promise<string[]> => {
    const files = filesIn(folder);
    return [
      ...(await linkProblems(folder, files, HOME, 'dist')),
      ...(await htmlProblems(folder, files, 'dist')),
    ].map(formatProblem);
  };
  const edit = (name: string, from: string, to: string): Promise<void> =>
    replaceIn(join(folder, name), from, to);
  return { folder, messages, edit };
});

test('the sample site has no fault', async ({ site }) => {
  expect(await site.messages()).toEqual([]);
});

test.for([
  [
    'a link to no page',
    PAGE,
    '</main>',
    '<a href="/nowhere/">x</a></main>',
    'the link “/nowhere/” leads to no file: the site has no nowhere/index.html — ',
  ],
  [
    'a link to no passage',
    PAGE,
    '</main>',
    '<a href="#p9999">x</a></main>',
    `the link “#p9999” leads to no passage: ${PAGE} has no id “p9999” — `,
  ],
  [
    'a feed’s entry that is nowhere',
    'feed.xml',
    'http://localhost:4321/interviews/ion/',
    'http://localhost:4321/interviews/gone/',
    'leads to no file: the site has no interviews/gone/index.html — ',
  ],
  [
    'an export’s address of a passage that is nowhere',
    'interviews/ion.json',
    '/interviews/ion/#p1"',
    '/interviews/ion/#p9999"',
    `leads to no passage: ${PAGE} has no id “p9999” — `,
  ],
  [
    'an id that stands twice',
    PAGE,
    '</main>',
    '<p id="p1"></p></main>',
    'this is no valid HTML: Duplicate ID "p1" — ',
  ],
  ['a block in a paragraph', PAGE, '</main>', '<ul><p>x</p></ul></main>', 'this is no valid HTML: '],
] as const)('%s is told with its place', async ([, name, from, to, what], { site }) => {
  await site.edit(name, from, to);
  const messages = await site.messages();
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) expect(message).toMatch(/^dist\/[^:]+:[1-9]\d*:[1-9]\d*: \S.* — \S/);
  expect(messages.filter((one) => one.startsWith(`dist/${name}:`) && one.includes(what))).not.toEqual([]);
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, inject, test as base } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { archiveOf } from '../../src/exports/archive.ts';
import { interviewData } from '../../src/exports/interview-json.ts';
import type { Collection } from '../../src/model/collection.ts';
import { formatPublished, parsePublished } from '../../src/model/published.ts';
import { withFolder } from './folder.ts';

const test = base.extend('folder', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-zip-'));
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  return folder;
});

const read = (folder: string): Promise<Collection> =>
  readCollection(folder, folder, { drafts: false, proven: true });

async function unpack(files: Record<string, Uint8Array>, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}

test('the published zips together are the content again: same passages, ids, notes and comments', async ({
  folder,
}) => {
  const first = await read('content');
  const lines = [];
  for (const { id } of first.interviews) {
    const files = unzipSync(await readFile(join(inject('siteDir'), 'interviews', `${id}.zip`)));
    lines.push(...parsePublished(strFromU8(files['published.tsv'] ?? new Uint8Array()), id).lines);
    await unpack(files, folder);
  }
  await writeFile(join(folder, 'published.tsv'), formatPublished(lines));
  const second = await read(folder);
  expect(second.problems).toEqual([]);
  const data = ({ interviews, people }: Collection): unknown[] =>
    interviews.map((interview) => interviewData(interview, { people }, (path) => path));
  expect(data(second)).toEqual(data(first));
});

test('one zip alone is a content folder that may be published', async ({ folder }) => {
  await unpack(unzipSync(await readFile(join(inject('siteDir'), 'interviews', 'ion.zip'))), folder);
  const { problems, interviews } = await read(folder);
  expect(problems).toEqual([]);
  expect(interviews.map(({ id }) => id)).toEqual(['ion']);
});

test('it is the same in every build', async () => {
  const { interviews, published } = await read('content');
  for (const interview of interviews) {
    const built = await readFile(join(inject('siteDir'), 'interviews', `${interview.id}.zip`));
    expect(Buffer.compare(built, await archiveOf(interview, published))).toBe(0);
  }
});

test('drafts, and what a withdrawn comment’s file keeps for editors, stay at home', async () => {
  const version = (title: string, more = ''): string =>
    `---\ntitle: ${title}\n${more}---\n\nText of ${title}.\n`;
  const files = {
    'interviews/talk/en.md': version('Talk'),
    'interviews/talk/de.md': version('Secret', 'translationOf: en\ndraft: true\n'),
    'interviews/talk/comments/001.md':
      '---\nstate: withdrawn\nbecause: a private matter\nsourceId: x-4711\ndigest: abcdef\n---\n',
    'interviews/talk/comments/002-ann.md': '---\nauthor: { name: Ann }\ninReplyTo: 1\n---\n\nWell.\n',
  };
  await withFolder(files, async (content) => {
    const options = { drafts: false, proven: false };
    const { interviews, published } = await readCollection(content, content, options);
    const [talk] = interviews;
    if (talk === undefined) throw new Error('no talk');
    const unzipped = unzipSync(await archiveOf(talk, published));
    expect(Object.keys(unzipped)).toEqual([
      'interviews/talk/comments/001.md',
      'interviews/talk/comments/002-ann.md',
      'interviews/talk/en.md',
      'published.tsv',
    ]);
    const all = Object.values(unzipped)
      .map((bytes) => strFromU8(bytes))
      .join('');
    expect(all).not.toMatch(/private matter|4711|abcdef|Secret/);
    expect(all).toContain('state: withdrawn');
  });
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { runCommand, tryCommand } from '../site.ts';
import { withFolder } from './folder.ts';

test('npm run new begins an interview with its original and thread, in order as it is, published as it is said to be', async () => {
  await withFolder({ 'site.yaml': 'title: New\n' }, async (content) => {
    const environment = { CONTENT_DIR: content };
    await runCommand('new', environment, 'my-talk', '--into', 'de', '--from', 'ja');
    const folder = join(content, 'interviews', 'my-talk');
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'comments',
      'comments/thread.yaml',
      'de.md',
      'ja.md',
    ]);
    const { interviews, problems } = await readCollection(content, 'content', {
      drafts: true,
      proven: false,
    });
    expect(problems.map(formatProblem)).toEqual([]);
    expect(interviews[0]?.versions.map(({ language, kind }) => [language, kind])).toEqual([
      ['de', 'reading'],
      ['ja', 'original'],
    ]);
    expect(interviews[0]?.thread).toMatchObject({ comments: [], gaps: [], missing: 0 });
    for (const name of ['de.md', 'ja.md']) {
      const text = await readFile(join(folder, name), 'utf8');
      await writeFile(join(folder, name), text.replace('draft: true\n', ''));
    }
    expect((await runCommand('passages', environment)).out).toBe('1 interview read, 1 ledger written\n');
  });
});

test('npm run new touches nothing that is there, and takes no other names', async () => {
  await withFolder({ 'interviews/my-talk/en.md': 'mine' }, async (content) => {
    for (const [args, message] of [
      [['my-talk'], 'is there already — nothing was changed'],
      [['My Talk'], 'use small letters, digits and single hyphens'],
      [['../other'], 'use small letters, digits and single hyphens'],
      [['talk', '--into', 'english'], 'must be two language tags'],
      [['talk', '--into', 'ja', '--from', 'ja'], 'must be two language tags'],
      [[], 'Usage'],
    ] as const) {
      const { code, errors } = await tryCommand('new', { CONTENT_DIR: content }, ...args);
      expect(code).toBe(1);
      expect(errors).toContain(message);
    }
    expect(await readFile(join(content, 'interviews/my-talk/en.md'), 'utf8')).toBe('mine');
    expect(await readdir(join(content, 'interviews'))).toEqual(['my-talk']);
  });
});

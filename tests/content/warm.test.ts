import { hash } from 'node:crypto';
import { cp, link, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { storedCode } from '../../src/commands/build/code-store.ts';
import { digestsOf } from '../digests.ts';
import { runCommand } from '../site.ts';
import { addInterview, CHARIOT, editComment, editFile, editPassage, ION } from './edits.ts';

/*
 * Whatever was edited since the last build, a build that takes from it what is still the same writes what a
 * clean build writes, to the byte.
 */
const test = base.extend('desk', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-warm-'));
  const content = join(folder, 'content');
  await cp('content', content, { recursive: true });
  const cache = join('node_modules', '.astro', hash('sha256', content).slice(0, 12));
  onCleanup(async () => {
    for (const dir of [folder, cache]) await rm(dir, { recursive: true, force: true });
  });
  const build = async (name: string, ...args: string[]) => {
    const outDir = join(folder, name);
    const { out } = await runCommand('build', { CONTENT_DIR: content, OUT_DIR: outDir }, ...args);
    return { out, site: await digestsOf(outDir), outDir };
  };
  return {
    content,
    cache,
    passages: (...args: string[]) => runCommand('passages', { CONTENT_DIR: content }, ...args),
    edit: (name: string, edit: (text: string) => string) => editFile(content, name, edit),
    warm: () => build('warm'),
    clean: () => build('clean', '--clean'),
  };
});

test('after every kind of edit', { timeout: 900_000 }, async ({ desk }) => {
  const { content, edit, passages } = desk;
  const first = await desk.warm();
  // Pages that are kept and those of the site are one file: what is written anew must not reach the old site.
  const held = join(first.outDir, '..', 'held.html');
  await link(join(first.outDir, ION, 'index.html'), held);
  const edits: Record<string, () => Promise<unknown>> = {
    'a title': () => edit(`${ION}/en.md`, (text) => text.replace(/^title: .*/m, 'title: Another title')),
    'a word of a passage': async () => {
      await editPassage(content);
      await passages();
    },
    'a comment': () => editComment(content),
    'a term': () =>
      edit('terms.yaml', (text) => text.replace('note: What somebody', 'note: All that somebody')),
    'a person': () => edit('people/socrates.yaml', (text) => text.replace(/^bio: /m, 'bio: Of Athens. ')),
    'a new interview, and one more person': async () => {
      await addInterview(content);
      await writeFile(join(content, 'people/ion.yaml'), 'names: { en: Ion }\n');
      await passages();
    },
    'an interview taken back': async () => {
      await rm(join(content, 'interviews/carriage'), { recursive: true });
      await passages('carriage', '--withdraw', '--because', 'it was a copy');
    },
    'an interview under another name': async () => {
      await rename(join(content, CHARIOT), join(content, 'interviews/chariot'));
      await edit('interviews/chariot/en.md', (text) =>
        text.replace('title:', 'aliases: [king-and-chariot]\ntitle:'),
      );
      await passages();
    },
    'a picture': () =>
      edit('interviews/how-to-publish-an-interview/passage-address.svg', (text) =>
        text.replace('<svg', '<svg '),
      ),
    'the name of the site': () =>
      edit('site.yaml', (text) => text.replace(/^title: .*/m, 'title: Dialogues')),
  };
  for (const [name, make] of Object.entries(edits)) {
    await make();
    const [warm, clean] = [await desk.warm(), await desk.clean()];
    expect(differences(warm.site, clean.site), name).toEqual([]);
    expect(warm.out, name).toMatch(/files: \d+ rendered/);
    if (['a word of a passage', 'a comment', 'a new interview, and one more person'].includes(name))
      expect(warm.out, name).toContain('1 begun early');
  }
  expect(hash('sha256', await readFile(held))).toBe(first.site.get(`${ION}/index.html`));
  // Nothing was edited: nothing is done, and a file of the site that somebody changed is put right.
  expect((await desk.warm()).out).toContain('Nothing has changed');
  const { outDir, site } = await desk.warm();
  await writeFile(join(outDir, 'about/index.html'), 'mine');
  const mended = await desk.warm();
  expect(mended.out).not.toContain('Nothing has changed');
  expect(differences(mended.site, site)).toEqual([]);
});

test('with a cache in which every file is damaged', { timeout: 300_000 }, async ({ desk }) => {
  const { site, outDir } = await desk.warm();
  for (const entry of await readdir(desk.cache, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.endsWith('built.json')) continue;
    const bytes = await readFile(path);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    await rm(path); // it may be one file with the site's
    await writeFile(path, bytes);
  }
  await rm(outDir, { recursive: true });
  expect(differences((await desk.warm()).site, site)).toEqual([]);
});

test('compiled code that is damaged is compiled anew', { timeout: 300_000 }, async ({ onTestFinished }) => {
  await mkdir('.astro', { recursive: true });
  const store = await mkdtemp(join('.astro', 'code-'));
  onTestFinished(() => rm(store, { recursive: true, force: true }));
  const made = hash('sha256', 'this code');
  const dir = await storedCode(store, made, false);
  const whole = await digestsOf(dir);
  const stamp = (await stat(dir)).birthtimeMs;
  expect(await storedCode(store, made, false)).toBe(dir);
  expect((await stat(dir)).birthtimeMs).toBe(stamp);
  await writeFile(join(dir, 'sw.js'), 'mine');
  await storedCode(store, made, false);
  expect([...(await digestsOf(dir)).keys()]).toEqual([...whole.keys()]);
  expect((await digestsOf(dir)).get('sw.js')).toBe(whole.get('sw.js'));
});

function differences(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

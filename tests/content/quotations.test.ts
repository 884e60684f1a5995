import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { FORD } from '../fixtures/ford.ts';
import { tryCommand, type Run } from '../site.ts';
import { makeFolder } from './folder.ts';

const FIRST = 'interviews/ford/comments/001-first-reader.md';
const SECOND = 'interviews/ford/comments/002-ann-reader.md';
const WELL = 'interviews/well/en.md';
/** Windows line ends, a remark, spaces at a line's end: all of it stays. */
const BEFORE = `---\r\nauthor: { name: First Reader } # as signed\r\nat:  p2\r\n---\r\n\r\n> Who is that, holding the reins?\r\n\r\nNot him.  \r\n`;
const LINKED = `  - { text: "Who is that, holding the reins?", passage: p2, state: ok }`;

const test = base.extend('desk', async ({}, { onCleanup }) => {
  const folder = await makeFolder({
    ...FORD,
    [FIRST]: BEFORE,
    [SECOND]: `---\nauthor: { name: Ann Reader }\ninReplyTo: 1\n---\n\nAs at the well: “there is a man in the well” and “whatever nobody has said here”.\n`,
  });
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  return {
    folder,
    read: (name: string): Promise<string> => readFile(join(folder, name), 'utf8'),
    write: (name: string, text: string): Promise<void> => writeFile(join(folder, name), text),
    passages: (...args: string[]): Promise<Run> => tryCommand('passages', { CONTENT_DIR: folder }, ...args),
  };
});

describe('npm run passages writes quotation links', () => {
  test('into the front matter, every other byte as it was; a second run changes nothing', async ({
    desk,
  }) => {
    expect(await desk.passages()).toEqual({
      code: 0,
      out: '2 interviews read, 0 ledgers written, quotation links of 2 comments written\n',
      errors: '',
    });
    expect(await desk.read(FIRST)).toBe(BEFORE.replace('at:  p2\r\n', `at:  p2\r\nquotes:\r\n${LINKED}\r\n`));
    expect(await desk.read(SECOND)).toContain(
      [
        'quotes:',
        '  - { text: "there is a man in the well", interview: well, passage: p1, state: ok }',
        '  - { text: "whatever nobody has said here", state: elsewhere }',
        '---',
      ].join('\n'),
    );
    expect((await desk.passages()).out).toBe('2 interviews read, 0 ledgers written\n');
    expect((await readdir(desk.folder, { recursive: true })).filter((name) => name.endsWith('.new'))).toEqual(
      [],
    );
  });

  test('that stay when the passage is written anew: drifted, and reported by npm run check', async ({
    desk,
  }) => {
    await desk.passages();
    const well = await desk.read(WELL);
    await desk.write(WELL, well.replace('there is a man in the well', 'a fellow had tumbled in down there'));
    await desk.passages();
    expect(await desk.read(SECOND)).toContain('interview: well, passage: p1, state: drifted }');
    const { out } = await tryCommand('check', {
      CONTENT_DIR: desk.folder,
      OUT_DIR: join(desk.folder, '../none'),
    });
    expect(out).toContain(
      `${SECOND}:5:5: drifted: well p1 no longer says “there is a man in the well” — see whether the link still holds`,
    );
    expect(out).toContain('passed  quotations: 2 links, 1 to look at: see above');
    await desk.write(WELL, well);
    await desk.passages();
    expect(await desk.read(SECOND)).toContain('interview: well, passage: p1, state: ok }');
  });

  test('of notes into a table of their own, for which the notes stay as they are', async ({ desk }) => {
    const ford = 'interviews/ford/en.md';
    const text = (await desk.read(ford)).replace(
      'Two men pull one plough.',
      'As “there is a man in the well”.',
    );
    await desk.write(ford, text);
    expect((await desk.passages()).out).toContain('those of the notes of 1 interview written');
    const table = await desk.read('interviews/ford/notes.tsv');
    expect(table).toMatch(
      /^colloquy-notes 1\nok\twell\tp1\t\w{4}\tthere is a man in the well\nend\t\w{4}\n$/,
    );
    expect(await desk.read(ford)).toBe(text);
    await desk.write(WELL, (await desk.read(WELL)).replace('there is a man in', 'a fellow had tumbled down'));
    await desk.passages();
    expect(await desk.read('interviews/ford/notes.tsv')).toMatch(/\ndrifted\twell\tp1\t/);
    expect((await desk.passages()).out).toBe('2 interviews read, 0 ledgers written\n');
  });

  test('not while a question is open, nor with --check', async ({ desk }) => {
    await desk.passages('--check');
    expect(await desk.read(FIRST)).toBe(BEFORE);
    const en = await desk.read('interviews/ford/en.md');
    await desk.write(
      'interviews/ford/en.md',
      en.replace('Who is that, holding the reins?', 'Where is the ferryman?'),
    );
    await desk.write(
      'interviews/ford/lzh.md',
      (await desk.read('interviews/ford/lzh.md')).replace('夫執輿者為誰', '津安在'),
    );
    expect((await desk.passages()).code).toBe(1);
    expect(await desk.read(FIRST)).toBe(BEFORE);
  });

  test('an interview or passage that is not there is an error at its line', async ({ desk }) => {
    await desk.passages();
    const text = await desk.read(SECOND);
    await desk.write(SECOND, text.replace('interview: well, passage: p1', 'interview: wel, passage: p1'));
    expect((await desk.passages()).errors).toContain(
      '002-ann-reader.md:5:5: the comment quotes “wel”, which is no interview of this site — did you mean “well”?',
    );
    await desk.write(SECOND, text.replace('interview: well, passage: p1', 'interview: well, passage: p9'));
    expect((await desk.passages()).errors).toContain(
      '002-ann-reader.md:5:5: the comment quotes “p9” of well, which has no such passage — name one of its passages, or take the link away',
    );
  });
});

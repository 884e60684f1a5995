import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect } from 'vitest';
import { test as base } from './pages.ts';
import { CORPUS, corpusSite } from '../corpus-site.ts';
import { readCollection } from '../../src/content/read.ts';
import { pagedVersions } from '../../src/exports/address.ts';
import type { Collection } from '../../src/model/collection.ts';
import { passagesOf } from '../../src/model/interview.ts';
import { formatPublished, parsePublished } from '../../src/model/published.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { fileFaults, pageFaults } from '../site-faults.ts';
import { runCommand, serveSite } from '../site.ts';

/** The address that a site is built for where none is set. */
const HOME = 'http://localhost:4321/';

interface Piece {
  id: string;
  language: string;
  originalLanguage?: string;
  turns: {
    kind?: string;
    speaker: string;
    paragraphs: { original?: string; translation: string; note?: string }[];
  }[];
}

const read = (path: string): Piece => JSON.parse(readFileSync(path, 'utf8')) as Piece;
const files = existsSync(CORPUS)
  ? ['', 'other-targets'].flatMap((folder) =>
      readdirSync(join(CORPUS, folder))
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(CORPUS, folder, name)),
    )
  : [];
const pieces = files
  .map(read)
  .filter(({ language, originalLanguage }) => language !== 'mul' && originalLanguage !== 'mul');

const test = base
  .extend('built', { scope: 'file' }, async ({}) => {
    const site = await corpusSite();
    return { content: join(dirname(site), 'content'), site };
  })
  .extend('corpusSite', { scope: 'file' }, async ({ built }, { onCleanup }) => {
    const server = await serveSite(built.site);
    onCleanup(server.stop);
    return server.address;
  })
  .extend('collection', { scope: 'file' }, ({ built }) =>
    readCollection(built.content, built.content, { drafts: false, proven: true }),
  );

/** Text without what Markdown and line breaks add: what must be equal in the source and on the page. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\\(?=[^\w\s])/g, '')
    .normalize('NFC')
    .replace(/[\s*_]+/g, '');
}

/** The content folder that the published zips of these interviews are together. */
async function unpackAll(
  site: string,
  content: string,
  { interviews, published }: Collection,
): Promise<void> {
  const order = published.map(({ interview }) => interview);
  const lines = [];
  for (const id of [...interviews.map((one) => one.id)].sort((a, b) => order.indexOf(a) - order.indexOf(b))) {
    const files = unzipSync(await readFile(join(site, 'interviews', `${id}.zip`)));
    for (const [name, bytes] of Object.entries(files)) {
      if (name === 'published.tsv') lines.push(...parsePublished(strFromU8(bytes), name).lines);
      await mkdir(dirname(join(content, name)), { recursive: true });
      await writeFile(join(content, name), bytes);
    }
  }
  await writeFile(join(content, 'published.tsv'), formatPublished(lines));
}

const slugOf = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

describe.skipIf(pieces.length === 0)('the corpus', () => {
  test('has the pieces that this test was written for', () => {
    expect(pieces.length).toBe(48);
    expect(
      [
        ...new Set(pieces.flatMap(({ language, originalLanguage = '' }) => [language, originalLanguage])),
      ].sort(),
    ).toEqual(['de', 'en', 'fr', 'grc', 'ja', 'lzh-Hant', 'pi', 'ru', 'zh-Hant']);
  });

  test.for(pieces.map((piece) => [piece.id, piece] as const))(
    '%s: no paragraph is lost, in either language',
    async ([, piece], { open, corpusSite }) => {
      const page = await open(`${corpusSite}interviews/${slugOf(piece.id)}/`, { javaScriptEnabled: false });
      const shown = await page.evaluate(() => {
        for (const extra of document.querySelectorAll('.speaker, .note-ref, .mentions')) extra.remove();
        const textOf = (root: Element | null): string => root?.textContent ?? '';
        return [...document.querySelectorAll('.passage, .heading')].map((element) => ({
          heading: element.matches('.heading'),
          reading: textOf(element.querySelector(':scope > .reading:not(.absent)')),
          other: textOf(element.querySelector(':scope > .other:not(.absent)')),
        }));
      });
      const hasOriginal =
        piece.originalLanguage !== undefined &&
        piece.originalLanguage !== piece.language &&
        piece.turns.some(({ paragraphs }) => paragraphs.some(({ original }) => original));
      const expected = piece.turns.flatMap(({ kind, paragraphs }) => {
        if (kind !== 'section')
          return paragraphs.map(({ translation, original }) => ({
            heading: false,
            reading: plain(translation),
            other: hasOriginal ? plain(original ?? '') : '',
          }));
        const title = (side: 'translation' | 'original'): string =>
          plain(paragraphs.map((paragraph) => paragraph[side] || paragraph.translation).join(' '));
        return [
          { heading: true, reading: title('translation'), other: hasOriginal ? title('original') : '' },
        ];
      });
      expect(
        shown.map(({ heading, reading, other }) => ({
          heading,
          reading: plain(reading),
          other: plain(other),
        })),
      ).toEqual(expected);
      const notes = piece.turns.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ note, translation }) =>
          note !== undefined && translation !== '' ? [plain(note)] : [],
        ),
      );
      const shownNotes = await page.locator('.note').evaluateAll((all) =>
        all.map((note) => {
          for (const label of note.querySelectorAll('.mark, .voice')) label.remove();
          return note.textContent;
        }),
      );
      expect(shownNotes.map(plain)).toEqual(notes);
    },
  );

  test('kept whole: without its server every page and the search are there', async ({ open, built }) => {
    const server = await serveSite(built.site);
    const page = await open(`${server.address}about/`, { serviceWorkers: 'allow' });
    const control = page.locator('keep-offline');
    await control.locator('button').click();
    await expect.poll(() => control.innerText(), { timeout: 60_000 }).toContain('Kept:');
    const [, size = '0'] = /([\d.]+) MB/.exec(await control.innerText()) ?? [];
    expect(Number(size)).toBeGreaterThan(5);
    server.stop();
    await expect.poll(() => fetch(server.address).then(Boolean, () => false)).toBe(false);
    for (const { id } of pieces) {
      await page.goto(`${server.address}interviews/${slugOf(id)}/`);
      expect(await page.locator('.passage').count(), id).toBeGreaterThan(0);
    }
    await page.goto(`${server.address}search/?q=${encodeURIComponent('“the way”')}`);
    await page.locator('a[data-hit]').first().waitFor();
  }, 180_000);
  test('every page tells programs what its files hold: JSON-LD, microformats, Open Graph, Zotero', async ({
    built,
    collection,
  }) => {
    const faults = await Promise.all(
      collection.interviews.flatMap((interview) =>
        pagedVersions(interview).map((version) =>
          pageFaults({ folder: built.site, home: HOME }, interview, version),
        ),
      ),
    );
    expect(faults.length).toBeGreaterThanOrEqual(48);
    expect(faults.flat()).toEqual([]);
  });

  test('every feed, the sitemap and every book keep to their rules', async ({ built, collection }) => {
    expect(await fileFaults({ folder: built.site, home: HOME }, collection)).toEqual([]);
  });

  test('the JSON lines hold every passage once, with each of its versions', async ({ built, collection }) => {
    const { shards } = JSON.parse(await readFile(join(built.site, 'passages', 'index.json'), 'utf8')) as {
      shards: { file: string }[];
    };
    const lines = await Promise.all(
      shards.map(async ({ file }) =>
        (await readFile(join(built.site, 'passages', file), 'utf8')).split('\n'),
      ),
    );
    const held = lines
      .flat()
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SearchRecord)
      .filter(({ kind }) => kind === 'interview')
      .map(({ url, texts }) =>
        [url, ...texts.map(({ language, text }) => `${language} ${text}`).sort()].join('\n'),
      );
    const expected = collection.interviews.flatMap((interview) =>
      passagesOf(interview).map(({ id, texts }) =>
        [
          `/interviews/${interview.id}/#${id}`,
          ...Object.entries(texts)
            .map(([language, { text }]) => `${language} ${text}`)
            .sort(),
        ].join('\n'),
      ),
    );
    expect(new Set(held).size).toBe(held.length);
    expect(held.sort()).toEqual(expected.sort());
  });

  test('the zips, built anew, give the same passages, ids and comments', async ({ built, collection }) => {
    const folder = await mkdtemp(join(tmpdir(), 'colloquy-zips-'));
    try {
      await unpackAll(built.site, join(folder, 'content'), collection);
      await runCommand('build', { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') });
      for (const { id } of collection.interviews) {
        const [first, second] = await Promise.all(
          [built.site, join(folder, 'dist')].map((site) =>
            readFile(join(site, 'interviews', `${id}.json`), 'utf8'),
          ),
        );
        expect(second, id).toBe(first);
      }
      const lines = (site: string): Promise<string> => readFile(join(site, 'passages', '0001.jsonl'), 'utf8');
      expect(await lines(join(folder, 'dist'))).toBe(await lines(built.site));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

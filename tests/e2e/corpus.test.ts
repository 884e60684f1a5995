import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect } from 'vitest';
import { test as base } from './pages.ts';
import { runCommand, serveSite } from '../site.ts';

/*
 * The shared corpus: 48 real dialogues in nine languages. It lies beside the checkout, not in it; where
 * it is absent these tests are skipped.
 */
const corpus = resolve('../shared/corpus');

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
const files = existsSync(corpus)
  ? ['', 'other-targets'].flatMap((folder) =>
      readdirSync(join(corpus, folder))
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(corpus, folder, name)),
    )
  : [];
const pieces = files
  .map(read)
  .filter(({ language, originalLanguage }) => language !== 'mul' && originalLanguage !== 'mul');

const test = base
  .extend('corpusDir', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'colloquy-corpus-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    execFileSync(process.execPath, [join(corpus, 'to-content.mjs'), join(folder, 'content', 'interviews')]);
    const environment = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
    await runCommand('passages', environment);
    await runCommand('build', environment);
    return environment.OUT_DIR;
  })
  .extend('corpusSite', { scope: 'file' }, async ({ corpusDir }, { onCleanup }) => {
    const server = await serveSite(corpusDir);
    onCleanup(server.stop);
    return server.address;
  });

/** Text without what Markdown and line breaks add: what must be equal in the source and on the page. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\\(?=[^\w\s])/g, '')
    .normalize('NFC')
    .replace(/[\s*_]+/g, '');
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
          note.querySelector('.mark')?.remove();
          return note.textContent;
        }),
      );
      expect(shownNotes.map(plain)).toEqual(notes);
    },
  );

  test('kept whole: without its server every page and the search are there', async ({ open, corpusDir }) => {
    const server = await serveSite(corpusDir);
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
});

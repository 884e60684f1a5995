import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test as base } from './pages.ts';
import { CORPUS, corpusSite } from '../corpus-site.ts';
import { serveSite } from '../site.ts';

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

const test = base.extend('corpusSite', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = await serveSite(await corpusSite());
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
});

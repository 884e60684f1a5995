import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './pages.ts';
import { CORPUS, corpusSite } from '../corpus-site.ts';
import { serveSite } from '../site.ts';

const readability = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const interviews = ['how-to-publish-an-interview', 'ion', 'king-and-chariot', 'sitting-in-attendance'];

/** What a page shows of its interview, and what the reader mode of Firefox keeps of it. */
export function keptByReaderMode(page: Page): Promise<{ shown: string[]; kept: string }> {
  return page.evaluate(() => {
    const words = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    const parts = [...document.querySelectorAll('.passage > .text, .passage > .note')].filter(isShown);
    const shown = parts.map((part) => {
      const copy = part.cloneNode(true) as Element;
      for (const extra of copy.querySelectorAll('.mentions, quoting-comments')) extra.remove();
      return words(copy.textContent);
    });
    const { Readability } = window as unknown as {
      Readability: new (document: Document) => { parse: () => { textContent: string } | null };
    };
    return {
      shown,
      kept: words(new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? ''),
    };
  });
}

test.for(interviews)(
  '%s: a reader mode keeps every speaker, passage and note that is shown',
  async (id, { open }) => {
    for (const view of ['translation', 'parallel', 'original']) {
      const page = await open(`${inject('site')}interviews/${id}/?view=${view}`);
      await page.evaluate(await readFile(readability, 'utf8')); // the page's policy lets no script be added
      const { shown, kept } = await keptByReaderMode(page);
      expect(shown.length, view).toBeGreaterThan(10);
      const lost = shown.filter((part) => !kept.includes(part.replace(/\s+/g, ' ')));
      expect(lost, view).toEqual([]);
    }
  },
);

test.skipIf(!existsSync(CORPUS))(
  'and so it does of every interview of the corpus',
  async ({ open }) => {
    const folder = await corpusSite();
    const ids = (await readdir(join(folder, 'interviews'), { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    expect(ids.length).toBeGreaterThanOrEqual(48);
    const server = await serveSite(folder);
    try {
      const page = await open('about:blank');
      for (const { name } of ids) {
        await page.goto(`${server.address}interviews/${name}/`);
        await page.evaluate(await readFile(readability, 'utf8'));
        const { shown, kept } = await keptByReaderMode(page);
        expect(
          shown.filter((part) => !kept.includes(part)),
          name,
        ).toEqual([]);
      }
    } finally {
      server.stop();
    }
  },
  240_000,
);

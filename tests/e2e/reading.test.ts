import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './pages.ts';

const interviews = ['sitting-in-attendance', 'king-and-chariot', 'ion', 'how-to-publish-an-interview'];
const pages = [...interviews.map((id) => `interviews/${id}/`), 'interviews/king-and-chariot/zh-Hans/'];
const withoutScripts = { javaScriptEnabled: false };

/** Which of an interview's passages, texts, notes and comments can be seen. */
async function visible(page: Page, selector: string): Promise<boolean[]> {
  const shown = [];
  for (const element of await page.locator(selector).all()) shown.push(await element.isVisible());
  return shown;
}

describe('without scripts', () => {
  test.for(pages)(
    '%s: every passage, note and comment can be read, in all three views',
    async (path, { open }) => {
      const page = await open(inject('site') + path, withoutScripts);
      for (const part of ['.passage', '.text', '.note', '.comment']) {
        const shown = await visible(page, part);
        expect(shown.every(Boolean), part).toBe(true);
      }
      expect(await page.locator('.passage').count()).toBeGreaterThan(10);
      for (const [view, hidden, shown] of [
        ['Translation', 'other', 'reading'],
        ['Original', 'reading', 'other'],
      ] as const) {
        await page.getByRole('radio', { name: view }).check();
        expect(await visible(page, `.passage:not(.lacks-${shown}) > .text.${hidden}`)).not.toContain(true);
        // A passage that this side lacks is shown in the other language, never blank.
        expect(await visible(page, `.passage:not(.lacks-${hidden}) > .text.${shown}`)).not.toContain(false);
        expect(await visible(page, `.passage.lacks-${shown} > .text.${hidden}`)).not.toContain(false);
      }
    },
  );

  test.for(pages)('%s: every link on the page lands', async (path, { open }) => {
    const page = await open(inject('site') + path, withoutScripts);
    const fragments = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(fragments.length).toBeGreaterThan(20);
    expect(fragments.filter((fragment) => !ids.includes(decodeURIComponent(fragment)))).toEqual([]);
    expect(ids.length).toBe(new Set(ids).size);
  });

  test('every link of the site leads to a page that is there, and to a fragment on it', async ({ open }) => {
    const site = inject('site');
    const page = await open(site, withoutScripts);
    const queue = [site];
    const ids = new Map<string, Set<string>>();
    const wanted: { from: string; to: URL }[] = [];
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      if (ids.has(address)) continue;
      if (/\.\w+$/.test(new URL(address).pathname)) {
        // A file to take along: there, and with nothing inside that a link could lead to.
        expect((await page.request.get(address)).status(), address).toBe(200);
        ids.set(address, new Set());
        continue;
      }
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      ids.set(
        address,
        new Set(await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))),
      );
      for (const href of await page
        .locator('a[href]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
        const to = new URL(href);
        if (to.origin !== new URL(site).origin) continue;
        wanted.push({ from: address, to });
        queue.push(to.origin + to.pathname);
      }
    }
    expect(ids.size).toBeGreaterThanOrEqual(12);
    const lost = wanted.filter(
      ({ to }) =>
        to.hash !== '' &&
        ids.get(to.origin + to.pathname)?.has(decodeURIComponent(to.hash.slice(1))) !== true,
    );
    expect(lost.map(({ from, to }) => `${from} → ${to.href}`)).toEqual([]);
  });

  test('a link to a passage scrolls to it and marks it', async ({ open }) => {
    const page = await open(`${inject('site')}interviews/ion/#p20`, withoutScripts);
    const box = await page.locator('#p20').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(700);
    const rule = await page
      .locator('#p20')
      .evaluate((passage) => getComputedStyle(passage, '::before').width);
    expect(rule).toBe('3px');
  });

  test('an earlier address offers the passage at the new one', async ({ open }) => {
    const page = await open(`${inject('site')}interviews/publishing-interviews/#p6`, withoutScripts);
    expect(await page.locator('#p6 a').isVisible()).toBe(true);
    expect(await page.locator('#p7 a').isVisible()).toBe(false);
    await page.locator('#p6 a').click();
    expect(page.url()).toBe(`${inject('site')}interviews/how-to-publish-an-interview/#p6`);
  });
});

describe('with scripts', () => {
  test('an earlier address goes on to the new one, keeping query and fragment', async ({ open }) => {
    const page = await open(`${inject('site')}interviews/publishing-interviews/?q=number#p6`);
    await page.waitForURL('**/interviews/how-to-publish-an-interview/?q=number#p6');
  });

  test('the view is kept in the address and for the next interview, and the passage stays in place', async ({
    open,
  }) => {
    const page = await open(`${inject('site')}interviews/how-to-publish-an-interview/#p30`);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const top = (): Promise<number> =>
      page.locator('#p30').evaluate((passage) => passage.getBoundingClientRect().top);
    const before = await top();
    await page.locator('#view-original').evaluate((radio: HTMLInputElement) => radio.click());
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    expect(new URL(page.url()).searchParams.get('view')).toBe('original');
    await page.goto(`${inject('site')}interviews/ion/`);
    expect(await page.locator('#view-original').isChecked()).toBe(true);
    await page.goto(`${inject('site')}interviews/ion/?view=translation`);
    expect(await page.locator('#view-translation').isChecked()).toBe(true);
  });

  test('/ puts the cursor into the search field, but not while something is typed', async ({ open }) => {
    const page = await open(`${inject('site')}interviews/ion/`);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.type('a/b');
    expect(await page.locator('#q').inputValue()).toBe('a/b');
  });
});

describe('layout', () => {
  const widths = [390, 768, 1280, 1440];
  test.for(widths)('at %i pixels nothing is wider than the window', async (width, { open }) => {
    for (const path of ['', ...pages, 'people/', 'search/', 'about/']) {
      const page = await open(inject('site') + path, { viewport: { width, height: 800 } });
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
        path,
      ).toBeLessThanOrEqual(0);
    }
  });

  test('a picture that both versions share stands once where columns are narrow, in every view', async ({
    open,
  }) => {
    for (const [width, view, shown] of [
      [800, 'parallel', [true, false]],
      [800, 'original', [false, true]],
      [390, 'translation', [true, false]],
      [1440, 'parallel', [true, true]],
    ] as const) {
      const page = await open(`${inject('site')}interviews/how-to-publish-an-interview/?view=${view}`, {
        viewport: { width, height: 900 },
      });
      expect(await visible(page, '.text img'), `${width} ${view}`).toEqual(shown);
    }
  });

  test.for(pages)(
    '%s: wide, the versions of a passage begin on one line and notes overlap nothing',
    async (path, { open }) => {
      const page = await open(inject('site') + path, { viewport: { width: 1440, height: 900 } });
      const report = await page.evaluate(() => {
        const top = (element: Element): number => element.getBoundingClientRect().top;
        const uneven = [...document.querySelectorAll('.passage')]
          .filter((passage) => {
            const texts = [...passage.querySelectorAll(':scope > .text')];
            return texts.length === 2 && texts.some((text) => Math.abs(top(text) - top(passage)) > 8);
          })
          .map(({ id }) => id);
        const notes = [...document.querySelectorAll('.note')].map((note) => ({
          id: note.id,
          box: note.getBoundingClientRect(),
        }));
        const overlaps = notes.flatMap((a, i) =>
          notes
            .slice(i + 1)
            .filter(
              (b) =>
                a.box.bottom > b.box.top + 1 &&
                b.box.bottom > a.box.top + 1 &&
                a.box.right > b.box.left &&
                b.box.right > a.box.left,
            )
            .map((b) => `${a.id} ${b.id}`),
        );
        const turns = [...document.querySelectorAll('.turn:not(.spanning)')];
        const gaps = turns
          .slice(1)
          .map((turn, i) =>
            Math.round(turn.getBoundingClientRect().top - (turns[i]?.getBoundingClientRect().bottom ?? 0)),
          );
        return {
          uneven,
          overlaps,
          widest: Math.max(...gaps.filter((gap) => gap < 40), 0),
          pushed: gaps.filter((gap) => gap > 20 && gap < 40),
        };
      });
      expect(report.uneven).toEqual([]);
      expect(report.overlaps).toEqual([]);
      // Turns follow at one distance (a section's heading stands in the larger gaps).
      expect(report.pushed).toEqual([]);
    },
  );
});

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test as base } from './pages.ts';
import { violationsOf } from './axe.ts';
import { watch } from './violations.ts';
import { makeFolder } from '../content/folder.ts';
import { MANY, THREADS } from '../fixtures/large-thread.ts';
import { runCommand, serveSite } from '../site.ts';

const test = base.extend('threads', { scope: 'file' }, async ({}, { onCleanup }) => {
  const folder = await makeFolder(THREADS);
  const outDir = `${folder}-dist`;
  const environment = { CONTENT_DIR: folder, OUT_DIR: outDir };
  await runCommand('passages', environment);
  await runCommand('build', environment);
  const server = await serveSite(outDir);
  onCleanup(async () => {
    server.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(outDir, { recursive: true, force: true });
  });
  return { address: server.address, outDir };
});

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Open the choices of how to read, where the switch stands. */
const howToRead = (page: Page): Promise<void> =>
  page.locator('.site-bar').getByRole('button', { name: 'How to read' }).click();

describe('a thread', () => {
  test('is a nested list: who answers whom, who made this, what is missing and gone', async ({
    open,
    threads,
  }) => {
    const page = await open(`${threads.address}interviews/ford/`, { javaScriptEnabled: false });
    expect(await page.locator('#thread-title').innerText()).toBe('7 comments');
    expect(await page.locator('.origin').innerText()).toContain(
      '7 of 9 comments archived. Missing here: 1 more comment.',
    );
    const depths = await page.locator('article.comment').evaluateAll((all) =>
      all.map((comment) => {
        let depth = 0;
        for (let list = comment.closest('ol'); list; list = list.parentElement?.closest('ol') ?? null)
          depth++;
        return `${'  '.repeat(depth - 1)}${comment.id} ${comment.querySelector('h3')?.innerText.trim() ?? ''}`;
      }),
    );
    expect(depths).toEqual([
      'c1 First Reader',
      '  c2 Ann Reader',
      '    c4 This comment was withdrawn.',
      '      c5 Cy',
      '        c6 Di',
      '        c7 Ed',
      'c3 Bo',
      'c8 Flo',
    ]);
    expect(await page.locator('#c2 .about').innerText()).toContain('took part in this interview');
    expect(await page.locator('details.replies[open] > summary').allInnerTexts()).toEqual([
      '5 replies',
      '4 replies',
      '3 replies',
      '2 replies',
    ]);
    expect(await page.locator('summary a').count()).toBe(0);
    expect(
      await page.locator('.comment:has(a:text("in reply to"))').evaluateAll((all) => all.map(({ id }) => id)),
    ).toEqual(['c6', 'c7']);
    expect(await page.locator('[data-tools]').isVisible()).toBe(false);
  });

  test('leads to what it quotes, here and in another interview', async ({ open, threads }) => {
    const page = await open(`${threads.address}interviews/ford/`);
    const links = await page
      .locator('#c3 .about span a')
      .evaluateAll((all) =>
        all.map((link) => [link.textContent, (link as HTMLAnchorElement).href.replace(location.origin, '')]),
      );
    expect(links).toEqual([
      ['The Well p1', '/interviews/well/#p1'],
      ['p2', '/interviews/ford/#p2'],
    ]);
    expect(await page.locator('#c1 .about').innerText()).toMatch(/quotes p2$|quotes p2\s/);
    expect(await page.locator('#c8 .about').innerText()).toContain(
      'quotes p5 (the words were changed since)',
    );
  });

  test('keys go from comment to comment, among siblings, and up; not while typing or with modifiers', async ({
    open,
    threads,
  }) => {
    const page = await open(`${threads.address}interviews/ford/#c1`);
    const walked = [];
    for (const key of ['n', 'n', 'n', 'p', 'u', 'p', 'N', 'N', 'N', 'P', 'Control+n', 'x']) {
      await page.keyboard.press(key.length === 1 && /[NP]/.test(key) ? `Shift+${key}` : key);
      walked.push(await focused(page));
    }
    expect(walked).toEqual(['c2', 'c4', 'c5', 'c4', 'c2', 'c1', 'c3', 'c8', 'c8', 'c3', 'c3', 'c3']);
    await page.keyboard.press('/');
    await page.keyboard.type('nnu');
    expect(await page.locator('#q').inputValue()).toBe('nnu');
  });

  test('a link, and a key, open what was closed', async ({ open, threads }) => {
    const page = await open(`${threads.address}interviews/ford/#c7`);
    for (const details of await page.locator('details.replies').all())
      expect(await details.evaluate((one: HTMLDetailsElement) => one.open)).toBe(true);
    await page.locator('summary', { hasText: '5 replies' }).click();
    expect(await page.locator('#c7').isVisible()).toBe(false);
    await page.evaluate(() => (location.hash = '#c6'));
    await page.locator('#c6').waitFor({ state: 'visible' });
    await page.locator('summary', { hasText: '5 replies' }).click();
    await page.locator('#c1').focus();
    await page.keyboard.press('n');
    expect(await page.locator('#c2').isVisible()).toBe(true);
  });

  test('by liking, and back', async ({ open, threads }) => {
    const page = await open(`${threads.address}interviews/ford/`);
    const roots = (): Promise<string[]> =>
      page.locator('thread-view > ol > li > article').evaluateAll((all) => all.map(({ id }) => id));
    await page.getByLabel('Best liked').check();
    expect(await roots()).toEqual(['c3', 'c1', 'c8']);
    await page.locator('#c3').focus();
    await page.keyboard.press('n');
    expect(await focused(page)).toBe('c1');
    await page.getByLabel('As written').check();
    expect(await roots()).toEqual(['c1', 'c3', 'c8']);
  });
});

describe('comments beside the text', () => {
  test('a count at the passage opens them beside it, and closes them', async ({ open, threads }) => {
    const page = await open(`${threads.address}interviews/ford/`, { viewport: { width: 1440, height: 900 } });
    const count = page.locator('#p2 [data-count]');
    expect(await count.innerText()).toBe('2 comments');
    await count.click();
    const panel = page.locator('#p2 .quoting');
    expect(await panel.locator('.who').allInnerTexts()).toEqual(['First Reader c1', 'Bo c3']);
    expect(await count.getAttribute('aria-expanded')).toBe('true');
    const [beside, text] = [
      await panel.boundingBox(),
      await page.locator('#p2 > .text').last().boundingBox(),
    ];
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('#p2 .close').focus();
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-count'))).toBe(true);
    await page.locator('#p2 a[href="#c3"]').last().click();
    expect(page.url()).toMatch(/#c3$/);
  });

  test('without scripts it is a link to the first of them', async ({ open, threads }) => {
    const page = await open(`${threads.address}interviews/ford/`, { javaScriptEnabled: false });
    await page.locator('#p2 [data-count]').click();
    expect(page.url()).toMatch(/#c1$/);
  });

  test.for([true, false])(
    'one switch hides them all, and is remembered (scripts: %s)',
    async (javaScriptEnabled, { open, threads }) => {
      const page = await open(`${threads.address}interviews/ford/`, { javaScriptEnabled });
      const isShown = (): Promise<boolean> => page.locator('#p2 .mentions').isVisible();
      expect(await isShown()).toBe(true);
      await howToRead(page);
      await page.getByLabel('Comments beside the text').uncheck();
      expect(await isShown()).toBe(false);
      if (!javaScriptEnabled) return;
      await page.reload();
      expect(await isShown()).toBe(false);
      await howToRead(page);
      await page.getByLabel('Comments beside the text').check();
      await page.reload();
      expect(await isShown()).toBe(true);
    },
  );
});

describe('a thread of 1,500 comments', () => {
  test('has a page of its own, one document, without scripts too', async ({ open, threads }) => {
    const page = await open(`${threads.address}interviews/large/comments/`, { javaScriptEnabled: false });
    expect(await page.locator('article.comment').count()).toBe(MANY);
    expect(await page.locator('h1').innerText()).toBe('large');
    const deepest = await page.locator('ol ol ol ol ol ol').count();
    expect(deepest).toBe(0);
    await page.locator('#c13 .about span a').click();
    expect(page.url()).toMatch(/\/interviews\/large\/#p2$/);
  });

  test.for([true, false])(
    'ids published before lead there from the interview’s page (scripts: %s)',
    async (javaScriptEnabled, { open, threads }) => {
      const page = await open(`${threads.address}interviews/large/#c1499`, { javaScriptEnabled });
      if (!javaScriptEnabled) {
        const shown = page.locator('.elsewhere li:visible');
        expect(await shown.allInnerTexts()).toEqual(['Comment c1499 is on the page of the comments']);
        await shown.locator('a').click();
      }
      await page.waitForURL(/\/interviews\/large\/comments\/#c1499$/);
      expect(await page.locator('#c1499').isVisible()).toBe(true);
    },
  );

  test('its count at a passage, and its hits of a search, lead to it', async ({ open, threads }) => {
    const page = await open(`${threads.address}interviews/large/`);
    await page.locator('#p2 [data-count]').click();
    await page.waitForURL(/\/interviews\/large\/comments\/#c13$/);
    const records = await readFile(join(threads.outDir, 'passages/0001.jsonl'), 'utf8');
    expect(records).toContain('"url":"/interviews/large/comments/#c1500"');
  });

  test('a jump to the last comment, keys from there, and axe', async ({ open, threads }) => {
    const page = await open(`${threads.address}interviews/large/comments/#c${MANY}`);
    await expect
      .poll(() =>
        page
          .locator(`#c${MANY}`)
          .evaluate(
            (last) =>
              last.getBoundingClientRect().top < window.innerHeight &&
              last.getBoundingClientRect().bottom > 0,
          ),
      )
      .toBe(true);
    for (let i = 0; i < 20; i++) await page.keyboard.press('p');
    const id = await focused(page);
    expect(id).toMatch(/^c14\d\d$/);
    expect(
      await page
        .locator(`#${id}`)
        .evaluate(
          (here) =>
            here.getBoundingClientRect().top >= 0 && here.getBoundingClientRect().top < window.innerHeight,
        ),
    ).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('hostile comments', () => {
  test('run nothing, load nothing, and move nothing in a real browser', async ({ open, threads }) => {
    const page = await open('about:blank');
    const noticed: string[] = [];
    const seen = await watch(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(threads.address)) noticed.push(request.url());
    });
    await page.goto(`${threads.address}interviews/hostile/`);
    await page.locator('article.comment').last().scrollIntoViewIfNeeded();
    expect(await page.locator('article.comment').count()).toBeGreaterThan(1000);
    const inside = await page
      .locator('.said')
      .evaluateAll((all) => [
        ...new Set(
          all.flatMap((said) =>
            [...said.querySelectorAll('*')].flatMap((element) => [
              element.localName,
              ...element.getAttributeNames().map((name) => `@${name}`),
            ]),
          ),
        ),
      ]);
    const allowed =
      'p br a em strong del code pre blockquote ul ol li sup sub span @href @rel @start @tabindex @lang @dir'.split(
        ' ',
      );
    expect(inside.filter((name) => !allowed.includes(name))).toEqual([]);
    const links = await page
      .locator('.said a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
    expect([...new Set(links)].sort()).toEqual(['http:', 'https:']);
    expect(
      await page
        .locator('.comment script, .comment iframe, .comment img, .comment form, .comment style')
        .count(),
    ).toBe(0);
    expect(await page.locator('#main, #thread, #p1').count()).toBe(3);
    expect(noticed).toEqual([]);
    expect(seen).toEqual({ violations: [], ran: [] });
  });
});

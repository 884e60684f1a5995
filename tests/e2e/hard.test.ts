import { rm } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { makeFolder } from '../content/folder.ts';
import { hardContent, refrain } from '../fixtures/hard.ts';
import { runCommand, serveSite } from '../site.ts';
import { test as base } from './pages.ts';

/** Reading pages of content that is hard to lay out; `hard` is the address of its site. */
const test = base.extend('hard', { scope: 'file' }, async ({}, { onCleanup }): Promise<string> => {
  const folder = await makeFolder({ ...hardContent, ...refrain });
  const [CONTENT_DIR, OUT_DIR] = [folder, `${folder}-dist`];
  await runCommand('passages', { CONTENT_DIR });
  await runCommand('build', { CONTENT_DIR, OUT_DIR });
  const server = await serveSite(OUT_DIR);
  onCleanup(async () => {
    server.stop();
    for (const path of [CONTENT_DIR, OUT_DIR]) await rm(path, { recursive: true, force: true });
  });
  return server.address;
});
const views = ['translation', 'parallel', 'original'] as const;

/** What is wrong with where speakers stand, of those that hang beside their text. */
async function misplacedSpeakers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hanging = '.reading .speaker, .interview:has(#view-original:checked) .other .speaker';
    const shown = [...document.querySelectorAll(hanging)].filter((one) => one.getClientRects().length > 0);
    const wrong = shown.flatMap((speaker) => {
      const box = speaker.getBoundingClientRect();
      const passage = speaker.closest('.passage');
      const next = speaker.closest('.turn')?.nextElementSibling;
      return [
        ...(box.right > (passage?.getBoundingClientRect().left ?? 0) - 10 ? ['over its text'] : []),
        ...(box.left < 0 ? ['out of the window'] : []),
        ...(next && box.bottom > next.getBoundingClientRect().top ? ['over the next turn'] : []),
      ].map((fault) => `${passage?.id}: ${fault}`);
    });
    return shown.length < 4 ? ['fewer than four speakers hang'] : wrong;
  });
}

describe('names', () => {
  test.for(
    ['to-arabic', 'from-hebrew', 'long-names'].flatMap((id) =>
      views.flatMap((view) => [800, 1440].map((width) => [id, view, width] as const)),
    ),
  )(
    '%s, %s at %i pixels: speakers hang at the page’s side, clear of every text',
    async ([id, view, width], { open, hard }) => {
      const viewport = { width, height: 900 };
      const page = await open(`${hard}interviews/${id}/?view=${view}`, { viewport });
      expect(await misplacedSpeakers(page)).toEqual([]);
    },
  );

  test('of forty participants six are named, and all are a click away', async ({ open, hard }) => {
    const page = await open(`${hard}interviews/many/`);
    const facts = page.locator('.title > .facts', { hasText: 'Participant Number' });
    expect((await facts.innerText()).match(/Participant Number/g)).toHaveLength(6);
    expect(await facts.innerText()).toContain('and 34 others');
    await page.locator('.title summary').click();
    expect((await page.locator('.title details p').innerText()).match(/Participant Number/g)).toHaveLength(
      40,
    );
    await page.goto(hard);
    expect(await page.locator('.card', { hasText: 'Many voices' }).innerText()).toContain('and 34 others');
  });
});

describe('direction', () => {
  test('titles, headings, summaries, texts and notes run as their language does', async ({ open, hard }) => {
    const page = await open(`${hard}interviews/to-arabic/`);
    const parts = 'h1, .original-title, .summary, .heading > [lang], .text, .note';
    const wrong = await page
      .locator(parts)
      .evaluateAll((all) =>
        all
          .filter(
            (one) => getComputedStyle(one).direction !== ((one as HTMLElement).lang === 'ar' ? 'rtl' : 'ltr'),
          )
          .map(({ className }) => className),
      );
    expect(wrong).toEqual([]);
  });

  test('the columns of a passage keep their distance, and notes stand in the margin', async ({
    open,
    hard,
  }) => {
    for (const id of ['to-arabic', 'from-hebrew']) {
      const page = await open(`${hard}interviews/${id}/`, { viewport: { width: 1440, height: 900 } });
      const [reading, other, note] = await Promise.all(
        ['#p2 > .reading', '#p2 > .other', '.note'].map((part) => page.locator(part).first().boundingBox()),
      );
      const end = (reading?.x ?? 0) + (reading?.width ?? 0);
      expect((other?.x ?? 0) - end).toBeGreaterThan(24);
      expect(note?.x).toBeGreaterThan((other?.x ?? 0) + (other?.width ?? 0));
      expect((note?.x ?? 0) + (note?.width ?? 0)).toBeLessThan(1440);
    }
  });
});

test('a note of a text that stands in for the other side is shown with it', async ({ open, hard }) => {
  const page = await open(`${hard}interviews/from-hebrew/?view=translation`);
  expect(await page.locator('#p6 > .text').isVisible()).toBe(true);
  expect(await page.locator('#p6 > .note').isVisible()).toBe(true);
  expect(await page.locator('#p2 > .note').isVisible()).toBe(false);
});

test('a broken fragment does no harm', async ({ open, hard }) => {
  const page = await open('about:blank');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${hard}interviews/long-names/?view=original#100%`);
  expect(await page.locator('#view-original').isChecked()).toBe(true);
  expect(errors).toEqual([]);
});

test('where nothing can hover, every passage shows its number', async ({ open, hard }) => {
  const page = await open(`${hard}interviews/many/`, { isMobile: true, hasTouch: true });
  const opacity = page.locator('#p2 > .number').evaluate((number) => getComputedStyle(number).opacity);
  expect(await opacity).toBe('1');
});

describe('comments', () => {
  test('each is reached from its passage', async ({ open, hard }) => {
    const page = await open(`${hard}interviews/many/`);
    expect(await page.locator('#p2 [data-count]').innerText()).toMatch(/^3 /);
    for (const id of ['c1', 'c2', 'c4'])
      expect(await page.locator(`#p2 a[href="#${id}"]`).last().isVisible(), id).toBe(true);
  });

  test('lead to their author and their source, and show what they were answered with', async ({
    open,
    hard,
  }) => {
    const page = await open(`${hard}interviews/many/`);
    const foreign = page.locator('#c1 a[rel="nofollow ugc noopener noreferrer"]');
    expect(
      await foreign.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual(['https://example.org/me', 'https://example.org/post#1']);
    expect(await page.locator('#c1 .about').innerText()).toMatch(/❤\s7/);
    expect(await page.locator('footer a').first().getAttribute('href')).toBe('mailto:editors@example.org');
  });

  test('name what they answer only where no indent shows it', async ({ open, hard }) => {
    const page = await open(`${hard}interviews/many/`);
    expect(
      await page.locator('.comment:has(a:text("in reply to"))').evaluateAll((all) => all.map(({ id }) => id)),
    ).toEqual(['c5', 'c6', 'c7']);
  });

  test('sixty quotations in one another leave room for their words', async ({ open, hard }) => {
    const page = await open(`${hard}interviews/many/`, { viewport: { width: 390, height: 800 } });
    const box = await page.locator('#c2 blockquote p').boundingBox();
    expect(box?.width).toBeGreaterThan(150);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  });
});

test('of more hits than are loaded a button gives the next ones, and the keyboard stays among them', async ({
  open,
  hard,
}) => {
  const page = await open(`${hard}search/?q=refrain`);
  const hits = page.locator('a[data-hit]');
  const count = page.locator('[data-count]');
  const more = page.getByRole('button', { name: /^Show \d+ more hits?$/ });
  await more.waitFor();
  expect(await more.textContent()).toBe('Show 200 more hits');
  expect(await count.textContent()).toBe('410 hits in 1 interview; here are the first 200, in 1 interview');
  expect(await hits.count()).toBe(200);
  const first = await hits.evaluateAll((all) => all.map((hit) => hit.getAttribute('href')));
  await more.press('Enter');
  await expect.poll(() => hits.count()).toBe(400);
  expect((await hits.evaluateAll((all) => all.map((hit) => hit.getAttribute('href')))).slice(0, 200)).toEqual(
    first,
  );
  expect(await more.textContent()).toBe('Show 10 more hits');
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  await more.press('Enter');
  await expect.poll(() => hits.count()).toBe(410);
  expect(await more.count()).toBe(0);
  expect(await count.textContent()).toBe('410 passages in 1 interview');
  expect(new Set(await hits.evaluateAll((all) => all.map((hit) => hit.getAttribute('href')))).size).toBe(410);
  // The other hits of the interview are folded up: the keyboard stands at what unfolds them.
  expect(await page.evaluate(() => document.activeElement?.closest('.hits')?.className)).toBe('hits');
});

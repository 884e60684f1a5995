import { expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './pages.ts';

const field = (page: Page) => page.locator('find-here input[type=search]');
const count = (page: Page) => page.locator('find-here output');
/** Words marked under a name, and the passage that the first of them stands in. */
const marked = (page: Page, name: 'here' | 'now') =>
  page.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])].map((range) => ({
        words: (range as Range).toString(),
        id: (range as Range).startContainer.parentElement?.closest('.passage, .comment')?.id,
      })),
    name,
  );

test('words are found in the interview that is read, one after the other and back', async ({ open }) => {
  const page = await open(`${inject('site')}interviews/king-and-chariot/`);
  await field(page).fill('axle');
  await expect.poll(() => count(page).textContent()).toMatch(/^\d+$/);
  const all = await marked(page, 'here');
  expect(all.length).toBeGreaterThan(2);
  expect(all.every(({ words }) => /^axle/i.test(words))).toBe(true);
  expect(await marked(page, 'now')).toEqual([]);
  const places: (string | undefined)[] = [];
  for (const [key, place] of [
    ['Enter', 1],
    ['Enter', 2],
    ['Shift+Enter', 1],
    ['Shift+Enter', all.length],
    ['Enter', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => count(page).textContent()).toBe(`${place} of ${all.length}`);
    const [now] = await marked(page, 'now');
    expect(now).toEqual(all[place - 1]);
    places.push(now?.id);
    const box = await page.locator(`#${now?.id ?? ''}`).boundingBox();
    expect(box?.y).toBeGreaterThan(-200);
    expect(box?.y).toBeLessThan(900);
  }
  expect(await field(page).isVisible()).toBe(true);
  expect((await field(page).boundingBox())?.y).toBeLessThan(60);
  await page.getByRole('button', { name: 'Next match' }).click();
  await expect.poll(() => count(page).textContent()).toBe(`2 of ${all.length}`);
  await field(page).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => count(page).textContent()).toBe('');
  expect(await marked(page, 'here')).toEqual([]);
});

test('every word must stand in the passage, in whichever language; the hidden one is opened', async ({
  open,
}) => {
  const page = await open(`${inject('site')}interviews/sitting-in-attendance/?view=translation`);
  await field(page).fill('hemmed 摄乎大');
  await expect.poll(() => count(page).textContent()).toBe('2');
  expect((await marked(page, 'here')).map(({ id }) => id)).toEqual(['p5', 'p5']);
  expect(await page.locator('#p5 .other').isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#p5 .other').isVisible()).toBe(true);
  await field(page).fill('hemmed axle');
  await expect.poll(() => count(page).textContent()).toBe('not here');
});

test('a search that led here goes on from passage to passage', async ({ open }) => {
  const page = await open(`${inject('site')}interviews/king-and-chariot/?q=axle#p20`);
  expect(await field(page).inputValue()).toBe('axle');
  await field(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => count(page).textContent()).toMatch(/^\d+ of \d+$/);
});

test('without scripts the field leads to the search page, narrowed to the interview', async ({ open }) => {
  const page = await open(`${inject('site')}interviews/ion/`, { javaScriptEnabled: false });
  await field(page).fill('Homer');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?interview=ion&q=Homer');
});

test('a person’s page asks what the person said about something', async ({ open }) => {
  const page = await open(`${inject('site')}people/socrates/`);
  await page.getByLabel('What did Socrates say about …').fill('Homer');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?speaker=socrates&q=Homer');
  await page.locator('a[data-hit]').first().waitFor();
  expect(new Set(await page.locator('.who bdi').allTextContents())).toEqual(new Set(['Socrates']));
  expect(await page.locator('.chips button').allTextContents()).toEqual(['Spoken by Socrates ×']);
});

import { expect, inject } from 'vitest';
import { test } from './pages.ts';

test('a term in the text leads to every passage that uses it, without scripts, and from there back', async ({
  open,
}) => {
  const page = await open(`${inject('site')}interviews/sitting-in-attendance/`, { javaScriptEnabled: false });
  await page.locator('#p22 a.term', { hasText: '禮' }).click();
  await page.waitForURL('**/terms/*/');
  expect(await page.locator('h1').textContent()).toBe('禮');
  const uses = page.locator('main li');
  expect(await uses.count()).toBe(
    Number.parseInt((await page.locator('[data-count]').textContent()) ?? '', 10),
  );
  expect(await uses.locator('p[lang=lzh] mark').allTextContents()).toEqual(['禮', '禮']);
  expect(await uses.locator('p[lang=en] mark').allTextContents()).toEqual(['Ritual', 'ritual']);
  await page.getByRole('link', { name: 'Link to passage 22' }).click();
  await page.waitForURL('**/interviews/sitting-in-attendance/#p22');
});

test('the list of terms is linked from every page, and leads to each of them', async ({ open }) => {
  const page = await open(inject('site'));
  await page.getByRole('link', { name: 'Terms' }).click();
  await page.getByRole('link', { name: '志' }).click();
  await expect.poll(() => page.locator('main li').count()).toBeGreaterThan(1);
});

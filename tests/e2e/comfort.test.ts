import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './pages.ts';

const ion = (): string => `${inject('site')}interviews/ion/`;
const style = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const openChoices = (page: Page): Promise<void> =>
  page.locator('.site-bar').getByRole('button', { name: 'How to read' }).click();
/** A choice as a reader makes it: by the name beside the radio button. */
const choose = (page: Page, name: string): Promise<void> =>
  page.locator('#view-comfort').getByRole('radio', { name, exact: true }).check();
const shifts = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { shift?: number }).shift ?? 0);
const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const state = window as unknown as { shift: number };
    state.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) state.shift += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

describe('how to read', () => {
  test.for([true, false])(
    'is chosen by keyboard or hand, scripts: %s',
    async (javaScriptEnabled, { open }) => {
      const page = await open(ion(), { javaScriptEnabled, colorScheme: 'light' });
      const size = parseFloat(await style(page, '#p1 .text', 'font-size'));
      await openChoices(page);
      await choose(page, 'Very large');
      expect(parseFloat(await style(page, '#p1 .text', 'font-size'))).toBeCloseTo(size * 1.5, 1);
      const light = await style(page, 'html', 'background-color');
      await choose(page, 'sepia');
      const sepia = await style(page, 'html', 'background-color');
      await choose(page, 'dark');
      const dark = await style(page, 'html', 'background-color');
      expect(new Set([light, sepia, dark]).size).toBe(3);
      await choose(page, 'sans');
      expect(await style(page, '#p1 .text', 'font-family')).not.toMatch(/Literata/);
      const width = async (): Promise<number> =>
        (await page.locator('#p9 .text.reading').boundingBox())?.width ?? 0;
      await choose(page, 'Small');
      await page.keyboard.press('Escape');
      await page.locator('#view-translation').check();
      const usual = await width();
      await openChoices(page);
      await choose(page, 'short');
      expect(await width()).toBeLessThan(usual);
      await choose(page, 'long');
      expect(await width()).toBeGreaterThan(usual);
    },
  );

  test('is kept for every page and put back before anything is painted', async ({ open }) => {
    const page = await open(ion(), { colorScheme: 'light' });
    await openChoices(page);
    for (const choice of ['Large', 'dark', 'long']) await choose(page, choice);
    await page.locator('#view-original').check();
    const ground = await style(page, 'html', 'background-color');
    await watchShifts(page);
    for (const path of ['interviews/king-and-chariot/', '', 'people/', 'search/']) {
      await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
      expect(await style(page, 'html', 'background-color'), path).toBe(ground);
      expect(await page.locator('#view-size-4').isChecked(), path).toBe(true);
      expect(await shifts(page), path).toBe(0);
    }
  });

  test('without a choice the system’s scheme holds', async ({ open }) => {
    const grounds = [];
    for (const colorScheme of ['light', 'dark'] as const)
      grounds.push(await style(await open(ion(), { colorScheme }), 'html', 'background-color'));
    expect(new Set(grounds).size).toBe(2);
  });

  test('what is stored by another hand does no harm', async ({ open }) => {
    const page = await open(ion());
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const stored of ['{', 'null', '{"size":"main","x":false}', '[]']) {
      await page.evaluate((text) => localStorage.setItem('colloquy.comfort', text), stored);
      await page.reload();
      expect(await page.locator('.passage').count(), stored).toBeGreaterThan(10);
    }
    expect(errors).toEqual([]);
  });
});

describe('keys', () => {
  test('lead from passage to passage, change the view and show themselves', async ({ open }) => {
    const page = await open(ion());
    const at = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest('.passage')?.id);
    await page.keyboard.press('j');
    expect(await at()).toBe('p1');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await at()).toBe('p3');
    await page.keyboard.press('k');
    expect(await at()).toBe('p2');
    await page.keyboard.press('v');
    expect(await page.locator('#view-original').isChecked()).toBe(true);
    expect(new URL(page.url()).searchParams.get('view')).toBe('original');
    expect(await at()).toBe('p2');
    await page.keyboard.press('?');
    expect(await page.locator('#view-help').isVisible()).toBe(true);
    expect(await page.locator('#view-help').innerText()).toContain('next, previous passage');
    await page.keyboard.press('Escape');
    expect(await page.locator('#view-help').isVisible()).toBe(false);
  });

  test('do nothing while something is typed, with a modifier, or once they are switched off', async ({
    open,
  }) => {
    const page = await open(ion());
    await page.locator('#q').focus();
    await page.keyboard.type('jvk?/');
    expect(await page.locator('#q').inputValue()).toBe('jvk?/');
    expect(await page.locator('#view-parallel').isChecked()).toBe(true);
    await page.locator('h1').click();
    await page.keyboard.press('Control+j');
    await page.keyboard.press('Alt+v');
    expect(await page.locator('#view-parallel').isChecked()).toBe(true);
    await openChoices(page);
    await page.getByLabel('Single keys').uncheck();
    await page.keyboard.press('Escape');
    for (const again of [false, true]) {
      if (again) await page.reload();
      for (const key of ['v', '/', '?', 'j', 'c']) await page.keyboard.press(key);
      expect(await page.locator('#view-parallel').isChecked()).toBe(true);
      expect(await page.locator('#view-help').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q');
    }
  });
});

describe('the place', () => {
  test('is shown, and offered on the next visit; not once the interview is read', async ({ open }) => {
    const page = await open(ion());
    const place = page.locator('reading-place');
    await page.locator('#p20').evaluate((passage) => passage.scrollIntoView({ block: 'start' }));
    await page.evaluate(() => scrollBy(0, 140));
    await expect.poll(() => place.locator('span').textContent()).toMatch(/^(19|20) \/ 39$/);
    await watchShifts(page);
    await page.goto(`${inject('site')}about/`);
    await page.goto(ion());
    const link = place.getByRole('link', { name: /^Continue at p(19|20)$/ });
    expect(await link.isVisible()).toBe(true);
    expect(await shifts(page)).toBe(0);
    await link.click();
    expect(page.url()).toMatch(/#p(19|20)$/);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator('#p39').evaluate((passage) => passage.scrollIntoView({ block: 'start' }));
    await page.evaluate(() => scrollBy(0, 150));
    await expect.poll(() => page.evaluate(() => localStorage.getItem('colloquy.places'))).toBe('{}');
    await page.goto(ion());
    expect(await place.getByRole('link').isVisible()).toBe(false);
  });

  test('a link inside the page leads back to where it was followed, by the key b too', async ({ open }) => {
    const page = await open(ion(), { viewport: { width: 390, height: 800 } });
    const back = page.locator('reading-place a');
    await page.evaluate(() => scrollTo(0, 2500));
    const from = page.locator('#p13 .note-ref a').first();
    await from.click();
    expect(await back.isVisible()).toBe(false); // the note is opened under its own passage
    await page.locator('.comment a[href="#p10"]').first().click();
    await expect.poll(() => back.textContent()).toMatch(/^Back to c\d+$/);
    const id = (await back.textContent())?.replace('Back to ', '');
    await page.keyboard.press('b');
    expect(page.url()).toMatch(new RegExp(`#${id}$`));
    expect(await back.isVisible()).toBe(false);
  });

  test('the contents follow', async ({ open }) => {
    const page = await open(ion());
    const contents = page.getByRole('button', { name: 'Contents' });
    await contents.click();
    await page.locator('#contents').getByRole('link', { name: 'Homer alone' }).click();
    await page.keyboard.press('Escape');
    await page.evaluate(() => scrollBy(0, 400));
    await expect
      .poll(() => page.locator('#contents [aria-current]').allTextContents())
      .toEqual([expect.stringContaining('Homer alone')]);
  });
});

describe('a mistake is reported', () => {
  test('from its passage, with link and words filled in', async ({ open }) => {
    const page = await open(ion());
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.dataset['report'] = 'mailto:editors@example.org';
      document.querySelector('passage-tools [role="toolbar"]')?.append(link);
    });
    await page.locator('#p5 .number').click();
    // The tools are loaded when they are first asked for, and fill the link in then.
    const report = page.locator('[data-report]');
    await expect.poll(() => report.getAttribute('href')).toContain('?');
    const [to, query = ''] = ((await report.getAttribute('href')) ?? '').split('?');
    expect(to).toBe('mailto:editors@example.org');
    const fields = Object.fromEntries(
      query.split('&').map((field) => field.split('=').map(decodeURIComponent) as [string, string]),
    );
    expect(fields['subject']).toBe('Ion, on Homer alone, p5');
    expect(fields['body']).toMatch(/\/interviews\/ion\/\?k=\w+#p5\n\n> Well then, did you compete\?/);
  });
});

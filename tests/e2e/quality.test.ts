import { describe, expect, inject } from 'vitest';
import { test } from './pages.ts';
import { violationsOf } from './axe.ts';

const kinds = [
  '',
  'interviews/how-to-publish-an-interview/',
  'interviews/king-and-chariot/zh-Hans/',
  'people/',
  'people/socrates/',
  'people/socrates/said/',
  'browse/',
  'browse/languages/grc/',
  'terms/',
  'terms/τέχνη/',
  'search/?q=passage',
  'about/',
  'interviews/publishing-interviews/',
  '404.html',
];

describe('accessibility', () => {
  test.for(kinds.flatMap((path) => (['light', 'dark'] as const).map((scheme) => [path, scheme] as const)))(
    'axe finds nothing on /%s, %s',
    async ([path, colorScheme], { open }) => {
      const page = await open(inject('site') + path, {
        colorScheme,
        javaScriptEnabled: true,
        reducedMotion: 'reduce',
      });
      if (path.includes('?q=')) await page.locator('a[data-hit]').first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
    },
  );

  test.for(['translation', 'parallel', 'original'])(
    'axe finds nothing in the view %s, in any colours, wide and narrow, with every panel open',
    { timeout: 60_000 },
    async (view, { open }) => {
      for (const width of [390, 1440]) {
        const page = await open(`${inject('site')}interviews/ion/?view=${view}`, {
          viewport: { width, height: 900 },
          reducedMotion: 'reduce',
        });
        for (const colours of ['light', 'sepia', 'dark']) {
          await page.locator(`#view-colours-${colours}`).evaluate((radio: HTMLInputElement) => radio.click());
          expect(await violationsOf(page), `${width} ${colours}`).toEqual([]);
        }
        for (const panel of ['view-comfort', 'view-help', 'contents']) {
          await page.locator(`#${panel}`).evaluate((element: HTMLElement) => element.showPopover());
          expect(await violationsOf(page), `${width} ${panel}`).toEqual([]);
        }
      }
    },
  );

  test('an interview is used by keyboard alone: read, change the view, open a note, copy a link, reach a comment', async ({
    open,
  }) => {
    const page = await open(`${inject('site')}interviews/ion/`);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        return `${element?.closest('[id]')?.id ?? ''} ${element?.className ?? ''}`.trim();
      });
    const tabTo = async (selector: string): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((one) => document.activeElement?.matches(one) === true, selector)) return;
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    // Past everything that comes before the text.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    await tabTo('input[name="view"]');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('#view-translation').isChecked()).toBe(true);
    await page.keyboard.press('ArrowRight');
    // Read: passage by passage.
    for (let i = 0; i < 10; i++) await page.keyboard.press('j');
    expect(await focused()).toContain('p10');
    await tabTo('.note-ref a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#n-t1$/);
    await page.keyboard.press('b');
    await page.locator('#p10 > .number').focus();
    await page.keyboard.press('Enter');
    // The tools come, and take the focus.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-copy')))
      .toBe('link');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    for (let i = 0; i < 2; i++) await page.keyboard.press('n');
    expect(await focused()).toMatch(/^c\d+/);
    const rule = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element, '::before').content,
    );
    expect(rule).not.toBe('none');
  });

  test('at 320 pixels, and at twice the size, nothing is lost', async ({ open }) => {
    for (const [width, scale] of [
      [320, 1],
      [640, 2],
    ] as const) {
      for (const path of kinds.filter((kind) => kind !== '404.html')) {
        const page = await open(inject('site') + path, {
          viewport: { width: width / scale, height: 512 },
          deviceScaleFactor: scale,
        });
        const over = await page.evaluate(() => ({
          page: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
          cut: [...document.querySelectorAll('main *')]
            .filter((one) => {
              const style = getComputedStyle(one);
              const box = one.getBoundingClientRect();
              return (
                box.width > 1 &&
                one.childElementCount === 0 &&
                style.overflowX !== 'auto' &&
                one.closest('pre, .panel, .visually-hidden, [hidden]') === null &&
                (box.right > document.documentElement.clientWidth + 1 || box.left < -1)
              );
            })
            .map((one) => one.outerHTML.slice(0, 80)),
        }));
        expect(over, `${path} at ${width}`).toEqual({ page: 0, cut: [] });
      }
    }
  });

  test('with forced colours, what is chosen, marked or focused can be told apart', async ({ open }) => {
    const page = await open(`${inject('site')}interviews/ion/?q=envied#p9`, { forcedColors: 'active' });
    const ground = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground('label:has(#view-parallel)')).not.toBe(await ground('label:has(#view-original)'));
    const rule = await page
      .locator('#p9')
      .evaluate((passage) => getComputedStyle(passage, '::before').backgroundColor);
    expect(rule).not.toBe(await ground('html'));
    expect(await violationsOf(page)).toEqual([]);
  });

  test('the whole of search can be done by keyboard alone', async ({ open }) => {
    const page = await open(`${inject('site')}`);
    await page.keyboard.press('/');
    await page.keyboard.type('"hemmed in"');
    await page.keyboard.press('Enter');
    await page.locator('a[data-hit]').waitFor();
    await page.keyboard.press('/');
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-hit]'))) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p5$/);
  });
});

test('targets are at least 24 pixels wide and high', async ({ open }) => {
  const page = await open(`${inject('site')}interviews/how-to-publish-an-interview/`);
  for (const part of ['.name', '.kicker a', '.note-ref a', '.note .mark', '.mentions a', '.site-foot a']) {
    const boxes = await page
      .locator(part)
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(boxes.length, part).toBeGreaterThan(0);
    expect(Math.min(...boxes.flatMap(({ width, height }) => [width, height])), part).toBeGreaterThanOrEqual(
      24,
    );
  }
});

test('the navigation says what it is, and which page or section is shown', async ({ open }) => {
  for (const [path, current] of [
    ['', 'page'],
    ['interviews/ion/', 'true'],
    ['people/', 'page'],
    ['people/socrates/', 'true'],
  ]) {
    const page = await open(`${inject('site')}${path}`);
    const links = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]');
    expect(await links.evaluateAll((all) => all.map((one) => one.ariaCurrent)), path).toEqual([current]);
  }
});

test('no page asks another host for anything', async ({ open }) => {
  for (const path of kinds) {
    const page = await open('about:blank');
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(inject('site')) && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
    expect(foreign, path).toEqual([]);
  }
});

test.for(['', 'interviews/king-and-chariot/', 'interviews/ion/', 'about/'])(
  '/%s: nothing moves while fonts load, quick or slow',
  async (path, { open }) => {
    for (const delay of [0, 600]) {
      const page = await open('about:blank', { viewport: { width: 1280, height: 900 } });
      let fonts = 0;
      await page.route('**/*.woff2', async (route) => {
        fonts++;
        await new Promise((resolve) => setTimeout(resolve, delay));
        await route.continue();
      });
      await page.addInitScript(() => {
        const state = window as unknown as { shift: number };
        state.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) state.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
      await page.waitForTimeout(delay + 200);
      expect(fonts).toBeGreaterThan(0);
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    }
  },
);

test('no page has an error in its console', async ({ open }) => {
  for (const path of kinds.filter((kind) => kind !== '404.html')) {
    const page = await open('about:blank');
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
    expect(errors, path).toEqual([]);
  }
});

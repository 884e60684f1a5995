import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, inject } from 'vitest';
import { test } from './pages.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const kinds = [
  '',
  'interviews/how-to-publish-an-interview/',
  'interviews/king-and-chariot/zh-Hans/',
  'people/',
  'people/socrates/',
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
      await page.evaluate(await readFile(axePath, 'utf8')); // the page's policy lets no script be added
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map((node) => node.html.slice(0, 120))
              .slice(0, 3)
              .join(' | ')}`,
        );
      });
      expect(violations).toEqual([]);
    },
  );

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

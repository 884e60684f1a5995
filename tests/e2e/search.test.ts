import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './pages.ts';

/** The words that are marked on the page that a hit led to. */
function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()),
  );
}

/** Search for something on the search page and wait for the answer. */
async function search(page: Page, words: string): Promise<void> {
  await page.locator('search-page input').fill(words);
  await page.waitForFunction(() =>
    /^\d|stands nowhere|No passage/.test(
      document.querySelector('search-page [role=status]')?.textContent ?? '',
    ),
  );
}

const hits = (page: Page) => page.locator('a[data-hit]');

describe('a quote', () => {
  const quotes = [
    { words: '攝乎大', language: 'lzh', path: 'interviews/sitting-in-attendance/', id: 'p5' },
    {
      words: '"hemmed in by greater ones"',
      language: 'en',
      path: 'interviews/sitting-in-attendance/',
      id: 'p5',
    },
    { words: '信封上', language: 'zh-Hans', path: 'interviews/how-to-publish-an-interview/', id: 'p25' },
    {
      words: '“postman adds a word on the envelope”',
      language: 'en',
      path: 'interviews/how-to-publish-an-interview/',
      id: 'p25',
    },
    { words: 'ῥαψῳδῶν ἀγῶνα', language: 'grc', path: 'interviews/ion/', id: 'p3' },
  ];
  test.for(quotes)(
    '$words is found and its link lands on the marked words',
    async ({ words, language, path, id }, { open }) => {
      const plain = words.replace(/["“”]/g, '');
      const page = await open(`${inject('site')}search/`);
      await search(page, words);
      expect(await hits(page).count()).toBe(1);
      const shown = page.locator('[data-hit] .words').first();
      expect(await shown.getAttribute('lang')).toBe(language);
      expect((await shown.locator('mark').allTextContents()).join(' ')).toBe(plain);
      await hits(page).first().click();
      await page.waitForURL((url) => url.pathname.endsWith(path) && url.hash === `#${id}`);
      await page.waitForFunction(() => CSS.highlights.has('found'));
      expect((await markedWords(page)).join(' ')).toBe(plain);
      const box = await page.locator(`#${id}`).boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(900);
    },
  );

  test('an original that the reader had hidden is opened by its hit', async ({ open }) => {
    const page = await open(
      `${inject('site')}interviews/sitting-in-attendance/?view=translation&q=${encodeURIComponent('攝乎大')}#p5`,
    );
    await page.waitForFunction(() => CSS.highlights.has('found'));
    expect(await page.locator('#p5 .other').isVisible()).toBe(true);
  });

  test('both languages count as one hit, with the other under it and marks in both', async ({ open }) => {
    const page = await open(`${inject('site')}search/?q=${encodeURIComponent('"three years" 三年')}`);
    await hits(page).first().waitFor();
    expect(await page.locator('search-page [data-count]').textContent()).toBe('2 passages in 1 interview');
    expect(await hits(page).first().locator('.words').count()).toBe(2);
    expect(await hits(page).first().locator('.words.other mark').textContent()).toBe('三年');
  });

  test('a comment is found, says who wrote it, and its link lands on it', async ({ open }) => {
    const page = await open(`${inject('site')}search/?q=${encodeURIComponent('"pulled down"')}`);
    await hits(page).first().waitFor();
    expect(await hits(page).count()).toBe(1);
    expect(await page.locator('.who').first().textContent()).toBe('Second readercomment c1');
    await hits(page).first().click();
    await page.waitForURL(/#c1$/);
    expect(await page.locator('article.comment#c1').isVisible()).toBe(true);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    expect(await markedWords(page)).toEqual(['pulled down']);
  });

  test('a word that is nowhere says so, and is not quietly shortened to one that is somewhere', async ({
    open,
  }) => {
    const page = await open(`${inject('site')}search/`);
    await search(page, 'passage zzzqq');
    await expect
      .poll(() => page.locator('[role=status]').textContent())
      .toBe('“zzzqq” stands nowhere in these interviews.');
    expect(await hits(page).count()).toBe(0);
    await search(page, '"passage zzzqq"');
    await expect
      .poll(() => page.locator('[role=status]').textContent())
      .toBe('No passage holds all of this.');
  });
});

test('a hit shows its passage to the letter, tags and brackets too', async ({ open }) => {
  const records = await (await fetch(`${inject('site')}passages/0001.jsonl`)).text();
  const texts = new Set(
    records
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => (JSON.parse(line) as { texts: { text: string }[] }).texts.map(({ text }) => text)),
  );
  const page = await open(`${inject('site')}search/?q=${encodeURIComponent('地址')}`);
  await hits(page).first().waitFor();
  const shown = (await page.locator('[data-hit] .words').allTextContents()).filter(
    (text) => !/^… | …$/.test(text),
  );
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.filter((text) => !texts.has(text))).toEqual([]);
});

describe('narrowing', () => {
  test.for([
    ['In', 'passage'],
    ['Spoken by', 'passage'],
    ['Role', 'passage'],
    ['Interview', 'man'],
    ['Language', 'GPT-4o'],
  ] as const)(
    '“%s”: true counts, fewer hits, kept in the address, undone by back',
    async ([group, words], { open }) => {
      const page = await open(`${inject('site')}search/?q=${words}`);
      await hits(page).first().waitFor();
      const total = await hits(page).count();
      const buttons = page.getByRole('group', { name: group, exact: true }).getByRole('button');
      const counts = (await buttons.locator('.count').allTextContents()).map(Number);
      expect(counts.length).toBeGreaterThan(1);
      expect(Math.max(...counts)).toBeLessThanOrEqual(total);
      const label = await buttons.nth(1).textContent();
      await buttons.nth(1).click();
      await expect.poll(() => hits(page).count()).toBe(counts[0]);
      const pressed = page
        .getByRole('group', { name: group, exact: true })
        .getByRole('button', { pressed: true });
      expect(await pressed.allTextContents()).toEqual([label]);
      expect(new URL(page.url()).searchParams.size).toBe(2);
      await page.goBack();
      await expect.poll(() => hits(page).count()).toBe(total);
    },
  );

  test('a link to a narrowed search opens it so', async ({ open }) => {
    const page = await open(`${inject('site')}search/?q=passage&kind=comment`);
    await hits(page).first().waitFor();
    expect(await page.getByRole('button', { pressed: true, name: /^comments/ }).count()).toBe(1);
    expect(await page.locator('.who small').allTextContents()).toSatisfy((labels: string[]) =>
      labels.every((label) => label.startsWith('comment c')),
    );
    expect(await page.locator('search-page input').inputValue()).toBe('passage');
  });
});

describe('a search for', () => {
  test.for([
    ['words and an exclusion', 'king chariot -axle', (text: string) => !text.includes('axle')],
    ['an accent left out', 'nagasena', (text: string) => text.includes('Nāgasena')],
    ['a word beside Han characters', 'smiled', (text: string) => text.includes('smil')],
  ] as const)('%s', async ([, words, holds], { open }) => {
    const page = await open(`${inject('site')}search/?q=${encodeURIComponent(words)}`);
    await hits(page).first().waitFor();
    const texts = await page.locator('[data-hit] .said-there').allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every(holds)).toBe(true);
  });

  test('nothing shows how to search', async ({ open }) => {
    const page = await open(`${inject('site')}search/`);
    expect(await page.locator('[role=status]').textContent()).toContain('exact phrase');
  });
});

test('the field in the header of any page leads to the search page', async ({ open }) => {
  const page = await open(`${inject('site')}interviews/ion/`);
  await page.locator('.site-bar input').fill('Homer');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=Homer');
  await hits(page).first().waitFor();
});

test('without scripts the search page says what it needs', async ({ open }) => {
  const page = await open(`${inject('site')}search/`, { javaScriptEnabled: false });
  expect(await page.locator('noscript').textContent()).toContain('needs scripts');
});

test('an index that can not be loaded is said, not shown as no hits', async ({ open }) => {
  const page = await open(`${inject('site')}about/`);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${inject('site')}search/?q=passage`);
  await page.waitForFunction(() =>
    document.querySelector('[role=status]')?.textContent?.includes('could not be loaded'),
  );
});

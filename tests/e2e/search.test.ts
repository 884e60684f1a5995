import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import type { Summaries } from '../../src/search/summaries.ts';
import { test } from './pages.ts';

/** The words that are marked on the page that a hit led to. */
function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()),
  );
}

/** Search for something on the search page and wait for the answer. */
async function search(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.waitForFunction(() =>
    /^\d|stands nowhere|No passage/.test(document.querySelector('[data-count]')?.textContent ?? ''),
  );
}

/** Wait until all hits are there, not only the first ones. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    /^\d(?!.*so far)/.test(document.querySelector('[data-count]')?.textContent ?? ''),
  );
}

const field = (page: Page) => page.locator('search-page input');
const asked = (page: Page) => new URL(page.url()).searchParams.get('q');
const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
/** Which filter has the keyboard, and its text. */
const focused = (page: Page) =>
  page.evaluate(() => [
    document.activeElement?.closest('[role=group]')?.getAttribute('aria-label'),
    document.activeElement?.textContent,
  ]);
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

  test('a phrase is marked across a note mark, which is no part of the text, nor is the speaker’s name', async ({
    open,
  }) => {
    const phrase = encodeURIComponent('"those who listen, and to do that well"');
    const page = await open(`${inject('site')}interviews/ion/?q=${phrase}#p10`);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    expect((await markedWords(page)).map((words) => words.replace(/\d/g, ''))).toEqual([
      'those who listen, and to do that well',
    ]);
    await page.goto(`${inject('site')}interviews/ion/?q=Socrates+Ion#p6`);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    expect(
      await page.evaluate(
        () =>
          [...(CSS.highlights.get('found') ?? [])].filter((range) =>
            (range as Range).startContainer.parentElement?.closest('.speaker'),
          ).length,
      ),
    ).toBe(0);
  });

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
      .toBe('“zzzqq” stands nowhere in these interviews.');
    await search(page, '"holds passage"');
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
      await settled(page);
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

describe('the history', () => {
  test('back and forward bring the words back too, into a field that has the keyboard', async ({ open }) => {
    const page = await open(`${inject('site')}search/`);
    await search(page, 'postman');
    await page.keyboard.press('Enter');
    await field(page).fill('chariot');
    await page.keyboard.press('Enter');
    await expect.poll(() => asked(page)).toBe('chariot');
    await page.goBack();
    await expect.poll(() => asked(page)).toBe('postman');
    await expect.poll(() => field(page).inputValue()).toBe('postman');
    await page.goForward();
    await expect.poll(() => field(page).inputValue()).toBe('chariot');
  });

  test('typing makes one entry, Enter none for what stands there already', async ({ open }) => {
    const page = await open(`${inject('site')}search/`);
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    for (const words of ['po', 'post', 'postman']) {
      await field(page).fill(words);
      await expect.poll(() => asked(page)).toBe(words);
    }
    expect(await entries()).toBe(before + 1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await entries()).toBe(before + 1);
    for (const words of ['char', 'chariot']) {
      await field(page).fill(words);
      await expect.poll(() => asked(page)).toBe(words);
    }
    expect(await entries()).toBe(before + 2);
    await page.goBack();
    await expect.poll(() => asked(page)).toBe('postman');
    await page.goBack();
    await expect.poll(() => asked(page)).toBe(null);
  });
});

test('what an input method composes is looked for once it is done', async ({ open }) => {
  const page = await open(`${inject('site')}search/`);
  await field(page).focus();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'xinfeng', selectionStart: 7, selectionEnd: 7 });
  await page.waitForTimeout(500);
  expect(asked(page)).toBe(null);
  await input.send('Input.insertText', { text: '信封上' });
  await expect.poll(() => asked(page)).toBe('信封上');
});

describe('a filter', () => {
  test('keeps the keyboard when it is picked, though another has a value of the same name', async ({
    open,
  }) => {
    const page = await open(`${inject('site')}search/?q=passage`);
    await facet(page, 'Role').getByRole('button', { name: 'all', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toEqual(['Role', 'all']);
    const first = facet(page, 'Role').getByRole('button').nth(1);
    const label = await first.textContent();
    await first.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.has('role')).toBe(true);
    expect(await focused(page)).toEqual(['Role', label]);
  });

  test('has its value shown and pressed where no hit has it, and can be undone', async ({ open }) => {
    for (const [parameter, name] of [
      ['kind=note', 'In'],
      ['kind=nothing', 'In'],
      ['speaker=nobody', 'Spoken by'],
    ] as const) {
      const page = await open(`${inject('site')}search/?q=postman&${parameter}`);
      const pressed = facet(page, name).getByRole('button', { pressed: true });
      await expect.poll(() => pressed.locator('.count').textContent()).toBe('0');
      await pressed.click();
      await hits(page).first().waitFor();
      expect(new URL(page.url()).search).toBe('?q=postman');
    }
  });

  test('offers five values, and the others behind a number, also to the address', async ({ open }) => {
    const page = await open(`${inject('site')}search/?q=the`);
    await settled(page);
    const speakers = facet(page, 'Spoken by');
    expect(await speakers.getByRole('button').count()).toBe(1 + 5);
    const more = speakers.locator('summary');
    expect(await more.textContent()).toMatch(/^\d+ more$/);
    await more.click();
    const last = speakers.locator('details button').last();
    const value = (await last.getAttribute('data-key'))?.replace('speaker=', '') ?? '';
    await last.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('speaker')).toBe(value);
    await page.goto(`${inject('site')}search/?q=the&speaker=${encodeURIComponent(value)}`);
    await settled(page);
    const pressed = speakers.getByRole('button', { pressed: true });
    expect(await pressed.isVisible()).toBe(true);
    expect(await pressed.getAttribute('data-key')).toBe(`speaker=${value}`);
    await pressed.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?q=the');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(
      `speaker=${value}`,
    );
  });

  test('tells speakers of one name apart by their interviews', async ({ open }) => {
    const page = await open(`${inject('site')}about/`);
    await page.route('**/interviews.json', async (route) => {
      const summaries = (await (await route.fetch()).json()) as Summaries;
      for (const { speakers } of summaries.interviews)
        for (const value of Object.keys(speakers)) speakers[value] = 'The Master';
      await route.fulfill({ json: summaries });
    });
    await page.goto(`${inject('site')}search/?q=the`);
    await settled(page);
    const names = await facet(page, 'Spoken by').locator('button[data-key*=":"]').allTextContents();
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(/^The Master · \S.* \d+$/);
  });

  test('of a language brings the text in it to the top of each hit', async ({ open }) => {
    const words = encodeURIComponent('"three years" 三年');
    for (const language of ['en', 'lzh']) {
      const page = await open(`${inject('site')}search/?q=${words}&lang=${language}`);
      await settled(page);
      const first = page.locator('[data-hit] .words:not(.other)');
      expect(await first.evaluateAll((all) => all.map((one) => one.getAttribute('lang')))).toEqual([
        language,
        language,
      ]);
    }
  });

  test('stands folded on a narrow screen, with the number in use', async ({ open }) => {
    const page = await open(`${inject('site')}search/?q=passage&kind=comment`, {
      viewport: { width: 390, height: 844 },
    });
    await hits(page).first().waitFor();
    const summary = page.locator('.filters > summary');
    expect(await summary.innerText()).toBe('Narrow the hits 1 chosen');
    expect(await facet(page, 'In').count()).toBe(0);
    expect((await hits(page).first().boundingBox())?.y).toBeLessThan(560);
    await summary.click();
    expect(await facet(page, 'In').isVisible()).toBe(true);
    await facet(page, 'In').getByRole('button', { name: 'all', exact: true }).click();
    await expect.poll(() => summary.innerText()).toBe('Narrow the hits');
    expect(await facet(page, 'In').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(() => summary.isVisible()).toBe(false);
    expect(await facet(page, 'In').isVisible()).toBe(true);
  });
});

test('the title above hits leads to the interview', async ({ open }) => {
  const page = await open(`${inject('site')}search/?q=chariot`);
  await page.locator('.group h2 a').first().click();
  await page.waitForURL('**/interviews/king-and-chariot/');
});

test('what is found is shown at once and read out once typing has settled', async ({ open }) => {
  const page = await open(`${inject('site')}search/`);
  await page.evaluate(() => {
    const state = window as unknown as { said: string[] };
    state.said = [];
    const status = document.querySelector('[role=status]');
    if (status)
      new MutationObserver(() => state.said.push(status.textContent)).observe(status, { childList: true });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  for (const words of ['post', 'postm', 'postman']) {
    await field(page).fill(words);
    await expect.poll(() => asked(page)).toBe(words);
  }
  await expect.poll(() => page.locator('[data-count]').textContent()).toMatch(/^\d/);
  await expect.poll(said).toEqual([await page.locator('[data-count]').textContent()]);
});

test('the key / puts the cursor into the field, whose focus is seen', async ({ open }) => {
  const page = await open(`${inject('site')}search/?q=passage`);
  await hits(page).first().waitFor();
  for (const press of [() => Promise.resolve(), () => facet(page, 'In').getByRole('button').nth(1).click()]) {
    await press();
    await page.keyboard.press('/');
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('passage');
  }
  const outline = await field(page).evaluate((input) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(input);
    return [outlineStyle, parseFloat(outlineWidth)];
  });
  expect(outline).toEqual(['solid', 2]);
});

test('the field in the header of any page leads to the search page', async ({ open }) => {
  const page = await open(`${inject('site')}interviews/ion/`);
  await page.locator('#q').fill('Homer');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=Homer');
  await hits(page).first().waitFor();
});

describe('where nothing is found, the page offers', () => {
  const offers = (page: Page) => page.locator('search-page .offers a');

  test('the word that was meant, as the interviews write it', async ({ open }) => {
    const page = await open(`${inject('site')}search/?q=postmen+nagasenna`);
    await expect.poll(() => offers(page).count()).toBe(1);
    expect(await page.locator('.offers').textContent()).toMatch(/^Did you mean postman Nāgasena$/);
    await page.goto(`${inject('site')}search/?q=postmna`);
    await offers(page).click();
    await hits(page).first().waitFor();
    expect(asked(page)).toBe('postman');
    expect(await field(page).inputValue()).toBe('postman');
    await page.goBack();
    await expect.poll(() => asked(page)).toBe('postmna');
    await expect.poll(() => hits(page).count()).toBe(0);
  });

  test('the other words, where nobody can tell what one was meant for', async ({ open }) => {
    const page = await open(`${inject('site')}search/?q=zxqvk+postman`);
    await expect.poll(() => offers(page).textContent()).toMatch(/^\d+ hits? without “zxqvk”$/);
    await offers(page).click();
    await hits(page).first().waitFor();
    expect(asked(page)).toBe('postman');
  });

  test('the words of a quotation in any order', async ({ open }) => {
    const page = await open(`${inject('site')}search/?q=${encodeURIComponent('"envelope the postman"')}`);
    await expect.poll(() => offers(page).textContent()).toBe('1 hit without the quotation marks');
    await offers(page).click();
    await expect.poll(() => hits(page).count()).toBe(1);
    expect(asked(page)).toBe('envelope the postman');
  });

  test('a search without the filters, which are chips that can be taken away', async ({ open }) => {
    const page = await open(`${inject('site')}search/?q=postman&speaker=nobody&kind=interview`);
    await expect.poll(() => offers(page).textContent()).toMatch(/^\d+ hits? without the filters$/);
    const chips = page.locator('.chips button');
    expect(await chips.allTextContents()).toEqual(['In interviews ×', 'Spoken by nobody ×']);
    expect(await chips.nth(1).getAttribute('aria-label')).toBe('Take the filter away: Spoken by nobody');
    await chips.nth(1).click();
    await hits(page).first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=postman&kind=interview');
    await field(page).fill('passage');
    await expect.poll(() => asked(page)).toBe('passage');
    expect(new URL(page.url()).searchParams.get('kind')).toBe('interview');
  });
});

test('either script of Chinese finds the other, and is marked in it', async ({ open }) => {
  for (const [words, shown] of [
    ['资訊', undefined],
    ['摄乎大', '攝乎大'],
    ['地址', '地址'],
    ['信封上', '信封上'],
  ] as const) {
    const page = await open(`${inject('site')}search/?q=${encodeURIComponent(words)}`);
    if (shown === undefined) {
      await expect.poll(() => page.locator('[data-count]').textContent()).toMatch(/^No passage/);
      continue;
    }
    await hits(page).first().waitFor();
    expect(await page.locator('[data-hit] mark').first().textContent()).toBe(shown);
    await hits(page).first().click();
    await page.waitForFunction(() => CSS.highlights.has('found'));
    expect((await markedWords(page))[0]).toBe(shown);
  }
});

test('an answer stands below the question that it answers', async ({ open }) => {
  const page = await open(`${inject('site')}search/?q=${encodeURIComponent('"hemmed in by greater ones"')}`);
  await hits(page).first().waitFor();
  const question = page.locator('.asked');
  expect(await question.getAttribute('lang')).toBe('en');
  expect(await question.textContent()).toMatch(/\?”?$/);
});

test('hits of an interview can be shown in its order', async ({ open }) => {
  const page = await open(`${inject('site')}search/?q=king+chariot`);
  await settled(page);
  await facet(page, 'Order').getByRole('button', { name: 'as in the text' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('order')).toBe('place');
  const groups = await page
    .locator('.group')
    .evaluateAll((all) =>
      all.map((group) =>
        [...group.querySelectorAll<HTMLAnchorElement>('a[data-hit]')].map(({ hash }) => hash.slice(1)),
      ),
    );
  for (const ids of groups) {
    const numbers = ids.filter((id) => /^p\d+$/.test(id)).map((id) => Number(id.slice(1)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  }
});

test('the arrow keys lead from the field to the hits and back', async ({ open }) => {
  const page = await open(`${inject('site')}search/?q=chariot`);
  await settled(page);
  const place = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('a[data-hit]')].indexOf(document.activeElement as Element),
    );
  await field(page).focus();
  for (const [key, expected] of [
    ['ArrowDown', 0],
    ['ArrowDown', 1],
    ['j', 2],
    ['k', 1],
    ['ArrowUp', 0],
    ['ArrowUp', -1],
  ] as const) {
    await page.keyboard.press(key);
    expect(await place(), key).toBe(expected);
  }
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await field(page).inputValue()).toBe('chariot');
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

test('without a connection the page says so, and searches once there is one', async ({ open }) => {
  const page = await open(`${inject('site')}search/`);
  await page.context().setOffline(true);
  await field(page).fill('postman');
  await expect.poll(() => page.locator('[data-count]').textContent()).toMatch(/^You are not connected/);
  await page.context().setOffline(false);
  await hits(page).first().waitFor();
  expect(await page.locator('.offers').textContent()).toBe('');
});

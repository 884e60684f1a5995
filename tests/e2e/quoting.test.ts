import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { installedBrowser, openBrowser } from '../browser.ts';
import { test } from './pages.ts';

const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const INTERVIEW = 'interviews/sitting-in-attendance/';

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const copy = async (page: Page, name: string): Promise<string> => {
  await page.getByRole('toolbar').getByRole('button', { name }).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Copied' }).waitFor();
  return copied(page);
};

/** Select words on the page as a reader would with the mouse: from the first ones to the last ones, each once in its element. */
async function select(page: Page, from: [selector: string, words: string], to = from): Promise<void> {
  await page.evaluate(
    ([start, end]) => {
      const find = ([selector, words]: readonly [string, string]): { node: Text; at: number } => {
        const walker = document.createTreeWalker(
          document.querySelector(selector) as Element,
          NodeFilter.SHOW_TEXT,
        );
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (node.data.includes(words)) return { node, at: node.data.indexOf(words) };
        }
        throw new Error(`${selector} has no “${words}”`);
      };
      const [first, last] = [find(start), find(end)];
      getSelection()?.setBaseAndExtent(first.node, first.at, last.node, last.at + end[1].length);
    },
    [from, to] as const,
  );
  await page.getByRole('toolbar').waitFor();
}

describe('the tools of a passage', () => {
  test('come when its number is followed, take the focus from the keyboard, and give it back with Escape', async ({
    open,
  }) => {
    const page = await open(inject('site') + INTERVIEW);
    await page.locator('#p5 > .number').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#p5');
    await page.getByRole('toolbar').waitFor();
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Copy link');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Copy quotation');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('toolbar').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('number');
  });

  test('copy a link that leads back to it and carries the mark of its text', async ({ open }) => {
    const page = await open(inject('site') + INTERVIEW, allowed);
    await page.locator('#p5 > .number').click();
    const link = await copy(page, 'Copy link');
    expect(link).toBe(`${inject('site')}${INTERVIEW}?k=88PM#p5`);
    await page.goto(link);
    expect(await page.locator('.edited').count()).toBe(0);
    expect(await page.locator('#p5').evaluate((passage) => passage.matches(':target'))).toBe(true);
  });

  test('copy it with the key c, wherever the focus is in it, but not from a field', async ({ open }) => {
    const page = await open(`${inject('site')}${INTERVIEW}#p2`, allowed);
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await copied(page)).toBe(`${inject('site')}${INTERVIEW}?k=GJJ5#p2`);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.locator('#q').focus();
    await page.keyboard.press('c');
    expect(await copied(page)).toBe('before');
  });

  test('copy a quotation: words, original, speaker, title, date, link', async ({ open }) => {
    const page = await open(inject('site') + INTERVIEW, allowed);
    await page.locator('#p7 > .number').click();
    const link = `${inject('site')}${INTERVIEW}?k=3ZTN#p7`;
    const [title, date] = await Promise.all([
      page.locator('h1').textContent(),
      page.locator('passage-tools').getAttribute('data-date'),
    ]);
    expect(date).toBeTruthy();
    const source = title?.trim() ?? '';
    const speaker = (await page.locator('#p7 .reading .speaker').textContent())?.trim() ?? '';
    expect(await copy(page, 'Copy quotation')).toBe(
      `“Qiu, and you?”\n「求！爾何如？」\n— ${speaker}, ${source}, ${date}\n${link}\n`,
    );
    await page.locator('#p9 > .number').click();
    expect(await copy(page, 'as Markdown')).toBe(
      `> “Chi, and you?”\n>\n> 「赤！爾何如？」\n>\n> — ${speaker}, [${source}](<${link.replace('3ZTN#p7', 'MR64#p9')}>), ${date}\n`,
    );
  });

  test('in the original view it is the original that is quoted', async ({ open }) => {
    const page = await open(`${inject('site')}${INTERVIEW}?view=original`, allowed);
    await page.locator('#p7 > .number').click();
    expect(await copy(page, 'Copy quotation')).toMatch(/^「求！爾何如？」\n“Qiu, and you\?”\n/);
    expect(await copy(page, 'Copy link')).toBe(`${inject('site')}${INTERVIEW}?k=TT67#p7`);
  });

  test('where the browser lets nothing be copied, the text stands there to be taken by hand', async ({
    open,
  }) => {
    const page = await open(inject('site') + INTERVIEW);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
    });
    await page.locator('#p5 > .number').click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await page.getByRole('toolbar').locator('textarea').inputValue()).toContain('?k=88PM#p5');
  });

  test('never stand in the text without scripts', async ({ open }) => {
    const page = await open(inject('site') + INTERVIEW, { javaScriptEnabled: false });
    expect(await page.getByRole('toolbar').count()).toBe(0);
    expect(await page.locator('#p5 > .number').getAttribute('href')).toBe('#p5');
  });
});

describe('a selection', () => {
  test('gives a link to exactly these words', async ({ open }) => {
    const page = await open(inject('site') + INTERVIEW, allowed);
    await select(page, ['#p5 .reading', 'hemmed in by greater ones']);
    expect(await copy(page, 'Copy link')).toBe(
      `${inject('site')}${INTERVIEW}?k=88PM#p5:~:text=hemmed%20in%20by%20greater%20ones`,
    );
  });

  test('leads to the search for its words in every interview', async ({ open }) => {
    const page = await open(inject('site') + INTERVIEW);
    await page.locator('#p5 > .number').click();
    // The tools are loaded when they are first asked for: a selection before that would be answered first.
    await page.getByRole('toolbar').waitFor();
    expect(await page.getByRole('link', { name: 'Find these words elsewhere' }).count()).toBe(0);
    await select(page, ['#p5 .reading', 'hemmed in by greater ones']);
    await page.getByRole('link', { name: 'Find these words elsewhere' }).click();
    await page.waitForURL('**/search/?q=*');
    expect(new URL(page.url()).searchParams.get('q')).toBe('"hemmed in by greater ones"');
    await page.locator('a[data-hit]').first().waitFor();
  });

  test('of words that stand elsewhere too, with what is around them', async ({ open }) => {
    const page = await open(inject('site') + INTERVIEW, allowed);
    await select(page, ['#p8 .reading', 'by the end of three years']);
    const link = await copy(page, 'Copy link');
    expect(link).toMatch(/\?k=WAJJ#p8:~:text=/);
    const directive = link.split(':~:text=')[1] ?? '';
    expect(directive).toMatch(/-,by%20the%20end|three%20years,-/);
  });

  test('of the original, in its own language', async ({ open }) => {
    const page = await open(inject('site') + INTERVIEW, allowed);
    await select(page, ['#p5 .other', '攝乎大國之間']);
    const link = decodeURIComponent(await copy(page, 'Copy link'));
    expect(link).toMatch(/\?k=V0B5#p5:~:text=(?:.+-,)?.*攝乎大國之間/);
    const quotation = await copy(page, 'Copy quotation');
    expect(quotation.startsWith('「攝乎大國之間」\n“')).toBe(true);
  });

  test('without note marks and speaker, with the sentence beside it', async ({ open }) => {
    const page = await open(`${inject('site')}interviews/ion/`, allowed);
    const text = await page
      .locator('.passage:has(.reading .note-ref) .reading')
      .first()
      .evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return element.textContent ?? '';
      });
    await page.getByRole('toolbar').waitFor();
    const [quoted = ''] = (await copy(page, 'Copy quotation')).split('\n');
    const speaker = await page
      .locator('.passage:has(.reading .note-ref) .reading .speaker')
      .first()
      .textContent();
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted).not.toMatch(/\d/);
    expect(quoted.startsWith(`“${speaker?.trim() ?? '?'}`)).toBe(false);
    expect(text.length).toBeGreaterThan(quoted.length - 2);
  });

  test('over several passages gives a range, which is marked at its side', async ({ open }) => {
    const page = await open(inject('site') + INTERVIEW, allowed);
    await page.getByRole('radio', { name: 'Translation' }).check();
    await select(page, ['#p7 .reading', 'Qiu, and'], ['#p9 .reading', 'Chi, and you']);
    const link = await copy(page, 'Copy link');
    expect(link).toMatch(/\?k=3ZTN&to=p9#p7:~:text=/);
    await page.goto(link);
    const ranged = await page.locator('.passage.ranged').evaluateAll((all) => all.map(({ id }) => id));
    expect(ranged).toEqual(['p7', 'p8', 'p9']);
    const quotation = await page.evaluate(() => document.querySelector('#p8')?.matches(':target'));
    expect(quotation).toBe(false);
  });

  test('outside the text brings no tools', async ({ open }) => {
    const page = await open(inject('site') + INTERVIEW);
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('h1') as Element);
    });
    await page.waitForTimeout(500);
    expect(await page.getByRole('toolbar').count()).toBe(0);
  });
});

test('a range whose end was retired, does not exist, or stands before: the passage alone, or up to the survivor', async ({
  open,
}) => {
  const page = await open(`${inject('site')}${INTERVIEW}?to=p99#p7`);
  expect(await page.locator('.passage.ranged').count()).toBe(0);
  await page.goto(`${inject('site')}${INTERVIEW}?to=p3#p7`);
  expect(await page.locator('.passage.ranged').count()).toBe(0);
});

const full = installedBrowser();
test.skipIf(full === undefined)(
  'in a full Chromium, a link to words marks just these words (skipped where none is installed)',
  async () => {
    const browser = await openBrowser(full);
    try {
      for (const [selector, words] of [
        ['#p5 .reading', 'hemmed in by greater ones'],
        ['#p8 .reading', 'by the end of three years'],
        ['#p5 .other', '師旅'],
      ] as const) {
        const context = await browser.newContext({
          viewport: { width: 1280, height: 900 },
          serviceWorkers: 'block',
          ...allowed,
        });
        const page = await context.newPage();
        await page.goto(inject('site') + INTERVIEW);
        await select(page, [selector, words]);
        const link = await copy(page, 'Copy link');
        expect(link).toContain(':~:text=');
        await page.close();
        const fresh = await context.newPage();
        await fresh.goto(link);
        await fresh.waitForTimeout(300);
        const marked = await markedShare(fresh, selector, words);
        expect(marked.inside, `${words}: ${link}`).toBeGreaterThan(0.4);
        expect(marked.outside, `${words}: ${link}`).toBeLessThan(0.1);
        await context.close();
      }
    } finally {
      await browser.close();
    }
  },
);

/** The share of pixels in the colour of marked words, where the words stand and in the first line of the next passage. */
async function markedShare(
  page: Page,
  selector: string,
  words: string,
): Promise<{ inside: number; outside: number }> {
  const boxes = await page.evaluate(
    ([where, what]) => {
      const root = document.querySelector(where) as Element;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(what);
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + what.length);
      }
      const box = (found: DOMRect | undefined) =>
        found && { x: found.x, y: found.y, width: found.width, height: found.height };
      const next = root.closest('.passage')?.querySelector('.number');
      return [box(range.getClientRects()[0]), box(next?.getBoundingClientRect())];
    },
    [selector, words] as const,
  );
  const share = async (clip: (typeof boxes)[number]): Promise<number> => {
    if (clip === undefined) throw new Error('the words have no place on the page');
    const picture = (await page.screenshot({ clip })).toString('base64');
    // The page's own policy lets no picture in that is written into it.
    const reader = await page.context().newPage();
    const counted = reader.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      // --marked in the light scheme.
      const isMarked = (at: number): boolean =>
        [0xf6, 0xe3, 0xa8].every((value, channel) => Math.abs((pixels[at + channel] ?? 0) - value) < 24);
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) if (isMarked(at)) count++;
      return (4 * count) / pixels.length;
    }, picture);
    return counted.finally(() => reader.close());
  };
  return { inside: await share(boxes[0]), outside: await share(boxes[1]) };
}

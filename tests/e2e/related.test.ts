import { describe, expect, inject } from 'vitest';
import { test } from './pages.ts';

const QUOTING = 'interviews/how-to-publish-an-interview/';
const QUOTED = 'interviews/sitting-in-attendance/';

describe('an interview that quotes another', () => {
  test('is named at the passage, once for a paragraph and its note, and leads there; without scripts too', async ({
    open,
  }) => {
    const page = await open(`${inject('site')}${QUOTED}#p3`, { javaScriptEnabled: false });
    const also = page.locator('#p3 > .also');
    expect((await also.innerText()).replace(/\s+/g, ' ')).toMatch(
      /^Mentioned in How to publish an interview p\d+$/,
    );
    expect(await also.getByRole('link').count()).toBe(1);
    expect(await page.locator('.also').count()).toBe(await page.locator('.passage:has(> .also)').count());
    await also.getByRole('link').click();
    expect(page.url()).toContain(QUOTING);
    expect(await page.locator(':target').innerHTML()).toContain(`${QUOTED}#p3`);
  });

  test('has at its note what is quoted there, as a link', async ({ open }) => {
    const page = await open(`${inject('site')}${QUOTING}#n-e2`, { javaScriptEnabled: false });
    const quotes = page.locator('#n-e2 .quotes');
    expect(await quotes.innerText()).toBe('quotes And if somebody did know? p3');
    await quotes.getByRole('link').click();
    expect(page.url()).toBe(`${inject('site')}${QUOTED}#p3`);
    expect(await page.locator('#p3').evaluate((passage) => passage.matches(':target'))).toBe(true);
  });
});

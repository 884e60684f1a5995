import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, inject, test } from 'vitest';
import { readAsZotero } from '../zotero.ts';
import { test as browserTest } from './pages.ts';

const read = (path: string): Promise<string> => readFile(join(inject('siteDir'), path), 'utf8');

describe('Zotero reads', () => {
  test.each([
    [
      'ion/index.html',
      ['interviewee: Ion', 'interviewer: Socrates', 'translator: The Colloquy editors'],
      'Ion, on Homer alone',
      'en',
    ],
    [
      'king-and-chariot/index.html',
      [
        'interviewee: Nāgasena',
        'contributor: The five hundred Greeks',
        'interviewer: King Milinda',
        'translator: The Colloquy editors',
      ],
      'The king and the chariot',
      'en',
    ],
    [
      'king-and-chariot/zh-Hans/index.html',
      ['interviewee: 那先', 'contributor: 五百希腊人', 'interviewer: 弥兰王', 'translator: Colloquy 编辑部'],
      '国王与车',
      'zh-Hans',
    ],
    [
      'how-to-publish-an-interview/index.html',
      ['interviewee: Editor', 'interviewer: Reader', 'translator: The Colloquy editors'],
      'How to publish an interview',
      'en',
    ],
  ])('%s as an interview, with everyone’s part', async (page, creators, title, language) => {
    const item = readAsZotero(await read(`interviews/${page}`));
    expect(item).toMatchObject({ itemType: 'interview', title, language, creators });
    expect(item.date).toMatch(/^2026-\d{2}-\d{2}$/);
    expect(item.rights).toBe('CC BY 4.0');
  });

  test('a medium where one is named', async () => {
    const item = readAsZotero(await read('interviews/how-to-publish-an-interview/index.html'));
    expect(item.medium).toBe('written exchange');
  });
});

test('one BibTeX file holds every version that has a page, each under a key of its own', async () => {
  const entries = plugins.input.chain(await read('interviews.bib'), { generateGraph: false });
  expect(entries.map(({ id }) => id).sort()).toEqual([
    'how-to-publish-an-interview',
    'ion',
    'king-and-chariot',
    'king-and-chariot-zh-hans',
    'sitting-in-attendance',
  ]);
  const single = plugins.input.chain(await read('interviews/king-and-chariot/zh-Hans.bib'), {
    generateGraph: false,
  });
  expect(entries).toContainEqual(single[0]);
});

test('the page leads to its citation files', async () => {
  const html = await read('interviews/king-and-chariot/zh-Hans/index.html');
  for (const file of ['csl.json', 'bib', 'ris']) {
    expect(html).toContain(`href="/interviews/king-and-chariot/zh-Hans.${file}"`);
    expect(await read(`interviews/king-and-chariot/zh-Hans.${file}`)).not.toBe('');
  }
});

describe('the citations on the page', () => {
  const PAGE = 'http://localhost:4321/interviews/ion/';

  browserTest('unfold without scripts, in three styles, with the page’s address', async ({ open }) => {
    const page = await open(`${inject('site')}interviews/ion/`, { javaScriptEnabled: false });
    await page.locator('#cite-panel > summary').click();
    const citations = page.locator('.citation');
    expect(await citations.allTextContents()).toEqual([
      `Ion. (2026, November 2). Ion, on Homer alone (Socrates, Interviewer; The Colloquy editors, Trans.) [Interview]. In Colloquy. ${PAGE}`,
      expect.stringMatching(/^Ion\. “Ion, on Homer Alone\.” Colloquy, .* 2 Nov\. 2026/),
      expect.stringMatching(/^Ion\. Ion, on Homer alone\. Interview by Socrates\./),
    ]);
    expect(await page.locator('#cite-panel button:visible').count()).toBe(0);
  });

  browserTest('name the passage whose tools led to them, and are copied so', async ({ open }) => {
    const page = await open(`${inject('site')}interviews/ion/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('#p3 > .number').click();
    await page.locator('#p3 [data-cite]').click();
    await expect.poll(() => page.locator('.citation a').first().textContent()).toBe(`${PAGE}#p3`);
    const button = page.locator('#cite-panel button').last();
    await button.click();
    await expect.poll(() => button.textContent()).toContain('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Ion\. Ion, on Homer alone\. .*interviews\/ion\/#p3\.$/,
    );
  });
});

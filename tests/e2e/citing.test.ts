import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, inject, test } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { citationFile, pagedVersions, pageOf } from '../../src/exports/address.ts';
import { citationOf, printedName, rolesInWords } from '../../src/exports/citation.ts';
import { wording as english } from '../../src/wording/english.ts';
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

test('the citation files of every page read back with all that their formats hold', async () => {
  const { interviews, site } = await readCollection('content', 'content', { drafts: false, proven: true });
  const addressOf = (path: string): string => `http://localhost:4321${path}`;
  const back = async (path: string): Promise<Record<string, unknown>> =>
    plugins.input.chain(await read(path), { generateGraph: false })[0] ?? {};
  for (const interview of interviews)
    for (const version of pagedVersions(interview)) {
      const item = citationOf(interview, version, site, addressOf);
      const file = (ending: string): string => citationFile(interview, version, ending).slice(1);
      expect(JSON.parse(await read(file('csl.json')))).toEqual([item]);
      expect(await back(file('csl.json'))).toMatchObject(item);
      const whole = (names = item.author): object[] | undefined =>
        names?.map((name) => ('literal' in name ? { family: name.literal } : name));
      expect(await back(file('bib'))).toMatchObject({
        title: item.title,
        author: whole(),
        translator: whole(item.translator),
        issued: item.issued,
        publisher: item['container-title'],
        language: item.language,
        URL: item.URL,
        ...(item['original-title'] === undefined ? {} : { 'original-title': item['original-title'] }),
        note: rolesInWords(item, english),
      });
      const { author, ...rest } = await back(file('ris'));
      expect(rest).toMatchObject({
        title: item.title,
        issued: item.issued,
        abstract: item.abstract,
        language: item.language,
        URL: item.URL,
      });
      // Of one word the parser makes a family name, of several a whole one.
      const found = (author ?? []) as { literal?: string; family?: string }[];
      expect(found.map(({ literal, family }) => literal ?? family)).toEqual(item.author?.map(printedName));
      const ris = await read(file('ris'));
      for (const [tag, names] of [
        ['A2', item.interviewer],
        ['A4', item.translator],
      ] as const)
        for (const name of names ?? []) expect(ris).toContain(`${tag}  - ${printedName(name)}\r\n`);
      const zotero = readAsZotero(await read(`${pageOf(interview, version).slice(1)}index.html`));
      const creators = Object.entries({
        interviewee: item.author,
        contributor: item.contributor,
        interviewer: item.interviewer,
        translator: item.translator,
      }).flatMap(([role, names = []]) => names.map((name) => `${role}: ${printedName(name)}`));
      expect(zotero).toMatchObject({ itemType: 'interview', title: item.title, creators });
    }
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

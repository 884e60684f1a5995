import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, inject, test } from 'vitest';
import { readAsZotero } from '../zotero.ts';

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

import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import { citationTags } from '../../src/exports/citation-tags.ts';
import { citationOf, rolesInWords, type CslItem } from '../../src/exports/citation.ts';
import { ris } from '../../src/exports/ris.ts';
import { wording as chinese } from '../../src/wording/chinese.ts';
import { wording as english } from '../../src/wording/english.ts';
import { interview, version } from '../fixtures/sources.ts';

const addressOf = (path: string): string => `https://example.org/reader${path}`;
const PARTICIPANTS = {
  a: { name: 'Liu & Co', role: 'interviewer' },
  b: { name: 'Liang Wenfeng', role: 'interviewee' },
  anyong: { name: '暗涌' },
} as const;

function item(): CslItem {
  const talk = interview([
    version('en', '**Liu & Co:** One', {
      title: 'Talk: 100% {true}',
      translationOf: 'zh',
      translators: ['Jo Schneider', '译者'],
      published: '2024-11-27',
      held: '2023-07',
      medium: 'podcast',
      license: 'CC0-1.0',
      summary: 'Two\nlines.',
      participants: PARTICIPANTS,
    }),
    version('zh', '**A:** 一', { title: '对话', source: { name: '暗涌' }, published: '2023' }),
    version('de', '**A:** Eins', { title: 'Gespräch', translationOf: 'zh' }),
  ]);
  const [reading] = talk.versions;
  if (reading === undefined) throw new Error('no version');
  return citationOf(talk, reading, { title: 'Reader' }, addressOf);
}

/** What an independent parser reads out of a citation file. */
function readBack(file: string): Record<string, unknown> {
  return plugins.input.chain(file, { generateGraph: false })[0] ?? {};
}

test('an interview as CSL-JSON: who asked, who answered, who translated', () => {
  expect(item()).toEqual({
    id: 'talk',
    type: 'interview',
    title: 'Talk: 100% {true}',
    author: [{ literal: 'Liang Wenfeng' }],
    interviewer: [{ literal: 'Liu & Co' }],
    translator: [{ literal: 'Jo Schneider' }, { literal: '译者' }],
    contributor: [{ literal: '暗涌' }],
    issued: { 'date-parts': [[2024, 11, 27]] },
    'event-date': { 'date-parts': [[2023, 7]] },
    'container-title': 'Reader',
    'original-title': '对话',
    'original-date': { 'date-parts': [[2023]] },
    language: 'en',
    medium: 'podcast',
    abstract: 'Two\nlines.',
    source: '暗涌',
    URL: 'https://example.org/reader/interviews/talk/',
  });
});

describe('BibTeX', () => {
  test('reads back with everything that the format can hold', () => {
    expect(readBack(bibtex(item(), rolesInWords(item(), english)))).toEqual({
      id: 'talk',
      'citation-key': 'talk',
      type: 'document',
      title: 'Talk: 100% {true}',
      author: [{ family: 'Liang Wenfeng' }],
      translator: [{ family: 'Jo Schneider' }, { family: '译者' }],
      issued: { 'date-parts': [[2024, 11, 27]] },
      'event-date': { 'date-parts': [[2023, 7]] },
      'original-title': '对话',
      publisher: 'Reader',
      language: 'en',
      genre: 'podcast',
      note: 'Interview by Liu & Co; Translated by Jo Schneider and 译者',
      abstract: 'Two lines.',
      URL: 'https://example.org/reader/interviews/talk/',
    });
  });

  test('no text breaks out of its field', () => {
    const text = fc.string({ unit: fc.constantFrom(...'\\{}$&#%_^~@,"=a b暗'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (title, name) => {
        const written = bibtex({ ...item(), title: `t${title}`, author: [{ literal: `n${name}` }] }, '');
        const read = readBack(written);
        const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();
        expect(read['title']).toBe(folded(`t${title}`));
        expect(read['author']).toEqual([{ family: folded(`n${name}`) }]);
        expect(read['URL']).toBe(item().URL);
      }),
      { numRuns: 300 },
    );
  });
});

describe('RIS', () => {
  test('is lines of tag and value, ended by ER', () => {
    expect(ris(item()).split('\r\n')).toEqual([
      'TY  - PCOMM',
      'ID  - talk',
      'AU  - Liang Wenfeng',
      'A2  - Liu & Co',
      'A4  - Jo Schneider',
      'A4  - 译者',
      'TI  - Talk: 100% {true}',
      'T2  - Reader',
      'OP  - 对话',
      'PY  - 2024',
      'DA  - 2024/11/27',
      'N1  - 2023-07',
      'M3  - podcast',
      'LA  - en',
      'AB  - Two lines.',
      'UR  - https://example.org/reader/interviews/talk/',
      'ER  - ',
      '',
    ]);
  });

  test('reads back', () => {
    expect(readBack(ris(item()))).toMatchObject({
      title: 'Talk: 100% {true}',
      author: [{ literal: 'Liang Wenfeng' }],
      issued: { 'date-parts': [[2024, 11, 27]] },
      abstract: 'Two lines.',
      URL: 'https://example.org/reader/interviews/talk/',
    });
  });
});

test('the page’s tags name every part, and no citation_author', () => {
  const tags = citationTags(item(), 'CC0-1.0').map(({ name, content }) => `${name}=${content}`);
  expect(tags).toEqual([
    'z:itemType=interview',
    'dc:title=Talk: 100% {true}',
    'z:interviewees=Liang Wenfeng,',
    'z:interviewers=Liu & Co,',
    'z:translators=Jo Schneider,',
    'z:translators=译者,',
    'bib:contributors=暗涌,',
    'dc:date=2024-11-27',
    'dc:language=en',
    'dcterms:medium=podcast',
    'dcterms:abstract=Two\nlines.',
    'dc:rights=CC0-1.0',
  ]);
});

test('the roles in words follow the language of the interface', () => {
  expect(rolesInWords(item(), chinese)).toBe('Liu & Co采访; Jo Schneider和译者译');
  expect(rolesInWords({ ...item(), interviewer: [], translator: [] }, english)).toBe('');
});

import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import { citationTags } from '../../src/exports/citation-tags.ts';
import { citationOf, printedName, rolesInWords, type CslItem } from '../../src/exports/citation.ts';
import { formatCitation } from '../../src/exports/formatted-citation.ts';
import { ris } from '../../src/exports/ris.ts';
import { strayFamilyNames } from '../../src/model/family-name.ts';
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

describe('family names that an editor has named', () => {
  const divided = (familyNames: string[]): CslItem => {
    const talk = interview([
      version('en', '**Jo Schneider:** One\n\n**Liang Wenfeng:** Two\n\n**梁文锋:** Three', {
        title: 'Talk',
        translators: ['Ann van Dyk', 'The editors'],
        familyNames,
        participants: {
          a: { name: 'Jo Schneider', role: 'interviewer' },
          b: { name: 'Liang Wenfeng', role: 'interviewee' },
          c: { name: '梁文锋', role: 'interviewee' },
        },
      }),
    ]);
    const [reading] = talk.versions;
    if (reading === undefined) throw new Error('no version');
    return citationOf(talk, reading, { title: 'Reader' }, addressOf);
  };
  const named = divided(['Schneider', 'Liang', '梁', 'van Dyk']);

  test('divide the names, whichever part is printed first', () => {
    expect(named).toMatchObject({
      author: [
        { family: 'Liang', given: 'Wenfeng', 'static-ordering': true },
        { family: '梁', given: '文锋', 'static-ordering': true },
      ],
      interviewer: [{ family: 'Schneider', given: 'Jo' }],
      translator: [{ family: 'van Dyk', given: 'Ann' }, { literal: 'The editors' }],
    });
    expect(rolesInWords(named, english)).toBe(
      'Interview by Jo Schneider; Translated by Ann van Dyk and The editors',
    );
    expect(named.author?.map(printedName)).toEqual(['Liang Wenfeng', '梁文锋']);
  });

  test('reach every form', () => {
    expect(readBack(bibtex(named, ''))['author']).toEqual([
      { family: 'Liang', given: 'Wenfeng' },
      { family: '梁', given: '文锋' },
    ]);
    expect(readBack(ris(named))['author']).toEqual([
      { family: 'Liang', given: 'Wenfeng' },
      { family: '梁', given: '文锋' },
    ]);
    expect(citationTags(named, undefined).map(({ content }) => content)).toContain('Schneider, Jo');
  });

  test('are a problem where no name has them', () => {
    const stray = version('en', '**A:** One', { familyNames: ['Schnieder'], translators: ['Jo Schneider'] });
    expect(strayFamilyNames(stray).map(({ what, todo }) => `${what} — ${todo}`)).toEqual([
      'no participant or translator of this version has the family name “Schnieder” — did you mean “Schneider”?',
    ]);
  });

  test('are turned round by the styles that do so', () => {
    const plain = formatCitation(named, 'en-GB').map(({ style, html }) => [
      style,
      html.replace(/<[^>]*>/g, ''),
    ]);
    expect(plain).toEqual([
      [
        'APA',
        expect.stringMatching(
          /^Liang, W\., &#38; 梁文锋\. \(n\.d\.\)\. Talk \(J\. Schneider, Interviewer; A\. van Dyk &#38; The editors, Trans\.\)/,
        ),
      ],
      [
        'MLA',
        expect.stringMatching(
          /^Liang Wenfeng, and 梁文锋\. “Talk\.” Reader, translated by Ann van Dyk and The editors, interview by Jo Schneider/,
        ),
      ],
      [
        'Chicago',
        expect.stringMatching(
          /^Liang Wenfeng, and 梁文锋\. Talk\. Interview by Jo Schneider\. Translated by Ann van Dyk and The editors\. Reader, n\.d\. /,
        ),
      ],
    ]);
  });
});

describe('citations as the styles print them', () => {
  const formatted = (changes: Partial<CslItem> = {}, language = 'en-GB'): string[] =>
    formatCitation({ ...item(), ...changes }, language).map(({ html }) => html);

  test('name everyone’s part, the day, the site, and lead to the page', () => {
    const page = 'https://example.org/reader/interviews/talk/';
    const link = `<a href="${page}">${page}</a>`;
    expect(formatted()).toEqual([
      `Liang Wenfeng. (2024, November 27). Talk: 100% {true} (Liu &#38; Co, Interviewer; Jo Schneider &#38; 译者, Trans.) [Podcast]. In <i>Reader</i>. ${link} (Original work published 2023)`,
      expect.stringContaining(`interview by Liu &#38; Co, podcast, 27 Nov. 2024, ${link}.`),
      `Liang Wenfeng. Talk: 100% {true}. Interview by Liu &#38; Co. Podcast. Translated by Jo Schneider and 译者. <i>Reader</i>, November 27, 2024. ${link}.`,
    ]);
  });

  test('are the same whatever was cited before', () => {
    const { author: _a, interviewer: _i, translator: _t, ...nobody } = item();
    for (const language of ['en-GB', 'fr-FR', 'zh-CN']) {
      const first = formatCitation({ ...nobody, id: 'nobody' }, language);
      formatCitation(item(), language);
      formatCitation({ ...nobody, id: 'nobody', title: '“' }, language);
      expect(formatCitation({ ...nobody, id: 'nobody' }, language)).toEqual(first);
    }
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'may be of what objects have by themselves: %s',
    (word) => {
      const author = [{ family: 'Liang', given: word }, { family: word, given: 'Wen' }, { literal: word }];
      const [before] = formatted();
      for (const html of formatted({ id: word, title: word, author })) expect(html).toContain(word);
      expect(formatted()[0]).toBe(before);
    },
  );

  test('follow the language of the interface', () => {
    expect(formatted({}, 'zh-CN')[2]).toContain('2024年11月27日');
  });

  test('hold no markup but that of the styles', () => {
    const text = fc.string({ unit: fc.constantFrom(...'<>&"\'a b/=i'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, text, (title, name) => {
        const url = 'https://example.org/?a=1&b="2"';
        for (const html of formatted({ title, author: [{ literal: name }], URL: url }))
          expect(html.replace(/<\/?(?:i|a|sup|sub|b|span)(?: (?:href|style)="[^"<>]*")?>/g, '')).not.toMatch(
            /[<>]/,
          );
      }),
      { numRuns: 50 },
    );
  });
});

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atom } from '../../src/exports/atom.ts';
import { changeEntries } from '../../src/exports/change-feed.ts';
import { commentEntries } from '../../src/exports/comment-feed.ts';
import { feedEntries } from '../../src/exports/feed.ts';
import { fullText } from '../../src/exports/full-text.ts';
import { jsonFeed } from '../../src/exports/json-feed.ts';
import { rss } from '../../src/exports/rss.ts';
import { element, textElement, xmlText } from '../../src/exports/xml.ts';
import type { Interview } from '../../src/model/interview.ts';
import type { PublishedLine } from '../../src/model/published.ts';
import { wording as english } from '../../src/wording/english.ts';
import { atomFaults, jsonFeedFaults, rssFaults } from '../feeds.ts';
import { comment, interview, version } from '../fixtures/sources.ts';

const addressOf = (path: string): string => `https://example.org/reader${path}`;
const EN = `Before [here](#p2) & [there](/interviews/ion/#p1).

**A:** One[^t1].

- a list

## Two

**Bo:** Three <ruby>漢<rt>kan</rt></ruby>.

[^t1]: A *note*.`;
const HEAD = {
  title: 'R & D',
  description: 'x',
  language: 'en',
  authors: [],
  hasTerms: false,
  home: addressOf('/'),
};

function talk(front: object = {}): Interview {
  return interview(
    [
      version('en', EN, {
        title: 'A < B',
        translationOf: 'zh',
        published: '2024-11-27',
        summary: 'S',
        ...front,
      }),
      version('de', 'Davor.\n\n**A:** Eins\n\nzwei\n\n## Zwei\n\n**Bo:** Drei', {
        translationOf: 'zh',
        published: '2025-02-01',
        translators: ['Jo'],
      }),
      version('zh', '前\n\n**A:** 一\n\n## 二\n\n**Bo:** 三'),
    ],
    {
      comments: [
        comment(1, 'First]]>', { date: '2024-12-01T10:00:00+02:00' }),
        comment(2, 'Second', { inReplyTo: 1, date: '2024-12-02' }),
        comment(3, 'Undated'),
        comment(4, '', { state: 'withdrawn', author: undefined }),
      ],
    },
  );
}

const entries = (whole = talk(), published: PublishedLine[] = []) =>
  feedEntries({ interviews: [whole], published }, addressOf);

test('the full text stands alone: speakers, notes, absolute links, no ids', () => {
  const whole = talk();
  const [reading] = whole.versions;
  if (reading === undefined) throw new Error('no version');
  const page = 'https://example.org/reader/interviews/talk/';
  expect(fullText(whole, reading, addressOf)).toBe(
    `<p>Before <a href="${page}#p2">here</a> &#x26; <a href="https://example.org/reader/interviews/ion/#p1">there</a>.</p>` +
      `<p><strong>A:</strong> One<sup><a href="${page}#n-t1">1</a></sup>.</p>` +
      '<ul>\n<li>a list</li>\n</ul><h2>Two</h2>' +
      '<p><strong>Bo:</strong> Three <ruby><span lang="zh">漢</span><rt>kan</rt></ruby>.</p>' +
      `<ul><li><a href="${page}#p2">1</a> <p>A <em>note</em>.</p></li></ul>`,
  );
});

describe('feeds of interviews', () => {
  test('keep to the rules of their formats', () => {
    const self = addressOf('/feed.xml');
    expect(rssFaults(rss({ ...HEAD, self }, entries()), self)).toEqual([]);
    expect(jsonFeedFaults(jsonFeed({ ...HEAD, self }, entries()), self)).toEqual([]);
    expect(rssFaults(rss({ ...HEAD, self }, []), self)).toEqual([]);
  });

  test('tell the newest version first, each under an id that a move leaves alone', () => {
    expect(entries().map(({ id, published }) => `${published} ${id}`)).toEqual([
      '2025-02-01 https://example.org/reader/interviews/talk/de/',
      '2024-11-27 https://example.org/reader/interviews/talk/',
    ]);
    const line = { lastPassage: 1, lastComment: 0, state: 'published' };
    const moved = entries(talk({ aliases: ['old-talk'] }), [
      { interview: 'old-talk', ...line },
      { interview: 'talk', ...line },
    ]);
    expect(moved.map(({ id, address }) => `${id} ${address}`)[1]).toBe(
      'https://example.org/reader/interviews/old-talk/ https://example.org/reader/interviews/talk/',
    );
  });

  test('lead to the comments, and count them', () => {
    const xml = rss({ ...HEAD, self: 'x' }, entries());
    expect(xml).toContain('<slash:comments>3</slash:comments>');
    expect(xml).toContain(
      '<wfw:commentRss>https://example.org/reader/interviews/talk/comments.xml</wfw:commentRss>',
    );
  });
});

describe('the feed of comments', () => {
  const self = addressOf('/comments.xml');
  const listed = (whole = talk()) => commentEntries([whole], [], english.commentBy, addressOf);

  test('keeps to the rules, and says what answers what', () => {
    const xml = atom({ ...HEAD, self }, listed(), '2024-01-01T00:00:00Z');
    expect(atomFaults(xml, self)).toEqual([]);
    expect(listed().map(({ id, inReplyTo }) => [id, inReplyTo?.id].map((one) => one?.slice(43)))).toEqual([
      ['#c2', '#c1'],
      ['#c1', ''],
      ['#c3', ''],
    ]);
  });

  test('invents no date, and keeps nothing of a withdrawn comment', () => {
    expect(listed().map(({ updated, published }) => `${updated} ${published ?? '–'}`)).toEqual([
      '2024-12-02T00:00:00Z 2024-12-02T00:00:00Z',
      '2024-12-01T08:00:00Z 2024-12-01T08:00:00Z',
      '2024-11-27T00:00:00Z –',
    ]);
  });
});

test('the feed of changes: each change under an id that later ones leave alone', () => {
  const whole: Interview = {
    ...talk(),
    changes: [
      {
        id: 'p1',
        changes: [
          { language: 'en', date: '2025-03-02', before: 'b < c', after: 'd' },
          { language: 'en', date: '2025-03-01', before: undefined, after: 'b', withheld: 'a court said so' },
        ],
      },
      { id: 'p9', changes: [], retired: { id: 'p4', survivor: 'p2', date: '2025-03-03', because: 'joined' } },
    ],
  };
  const listed = changeEntries([whole], [], english, addressOf);
  const self = addressOf('/changes.xml');
  expect(atomFaults(atom({ ...HEAD, self }, listed, '2024-01-01T00:00:00Z'), self)).toEqual([]);
  expect(listed.map(({ id, html }) => [id.slice(43), html])).toEqual([
    [
      'changes/#p9.retired',
      '<p>p9 was joined to this passage on 2025-03-03 (joined). <a href="https://example.org/reader/interviews/talk/#p2">p2</a></p>',
    ],
    ['changes/#p1.en.2', '<p><del>b &lt; c</del></p><p><ins>d</ins></p>'],
    ['changes/#p1.en.1', '<p>An earlier text is withheld (a court said so).</p><p><ins>b</ins></p>'],
  ]);
});

test('no text breaks XML, and what it can hold is read back', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(anything, anything, (text, value) => {
      const xml = element('a', { b: value }, textElement('c', `x${text}`));
      expect(XMLValidator.validate(xml)).toBe(true);
      const options = { ignoreAttributes: false, trimValues: false, parseTagValue: false };
      const read = new XMLParser(options).parse(xml) as { a: { c: string } };
      expect(xmlText(read.a.c).replace(/\r\n?/g, '\n')).toBe(xmlText(`x${text}`).replace(/\r\n?/g, '\n'));
    }),
  );
});

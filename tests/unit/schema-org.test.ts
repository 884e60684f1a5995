import { describe, expect, test } from 'vitest';
import { citationOf } from '../../src/exports/citation.ts';
import { localeOf, openGraphTags } from '../../src/exports/open-graph.ts';
import { articleOf, jsonLd } from '../../src/exports/schema-org.ts';
import type { Thing } from '../../src/exports/schema-thing.ts';
import type { Interview } from '../../src/model/interview.ts';
import type { CommentSource, ThreadSource, VersionFront } from '../../src/model/source.ts';
import { comment, interview, version } from '../fixtures/sources.ts';

const site = { title: 'Reader', description: '', language: 'en', authors: [], hasTerms: false };
const addressOf = (path: string): string => `https://example.org${path}`;

function talk(comments: CommentSource[] = [], front: Partial<VersionFront> = {}, thread?: ThreadSource) {
  return interview(
    [
      version('en', '**A:** One', { title: 'Talk', translationOf: 'zh', published: '2024-11-27', ...front }),
      version('zh', '**A:** 一', { title: '对话', source: { name: '暗涌', url: 'https://example.com/x' } }),
      version('de', '**A:** Eins', { title: 'Gespräch', translationOf: 'zh' }),
    ],
    { comments, ...(thread === undefined ? {} : { thread }) },
  );
}

function article(whole: Interview, language = 'en'): Thing {
  const shown = whole.versions.find((one) => one.language === language);
  if (shown === undefined) throw new Error(`no version in ${language}`);
  return articleOf({ site, people: [] }, whole, shown, citationOf(whole, shown, site, addressOf), addressOf);
}

describe('the article', () => {
  test('names its genre, its makers and the work that it translates', () => {
    expect(article(talk([], { translators: ['Jo'], license: 'CC BY-SA 4.0' }))).toMatchObject({
      '@type': 'Article',
      genre: 'Interview',
      inLanguage: 'en',
      author: [{ '@type': 'Person', name: 'A' }],
      translator: [{ '@type': 'Person', name: 'Jo' }],
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      translationOfWork: {
        '@type': 'Article',
        headline: '对话',
        inLanguage: 'zh',
        url: 'https://example.com/x',
      },
    });
  });

  test('of a further translation stands at its own page, without the thread', () => {
    const german = article(talk([comment(1, 'Well.')]), 'de');
    expect(german['url']).toBe('https://example.org/interviews/talk/de/');
    expect(german).not.toHaveProperty('comment');
  });

  test('leaves out a licence that has no address', () => {
    expect(article(talk([], { license: 'Public domain' }))).not.toHaveProperty('license');
  });
});

describe('comments', () => {
  test('nest as they answer; of one that was taken away only the replies are left', () => {
    const whole = talk([
      comment(1, 'One.', { date: '2024-12-01' }),
      comment(2, 'Two.', { inReplyTo: 1 }),
      comment(3, '', { state: 'deleted', author: undefined, inReplyTo: 1 }),
      comment(4, 'Four.', { inReplyTo: 3 }),
    ]);
    const at = (id: string): string => `https://example.org/interviews/talk/#${id}`;
    const node = (id: string, text: string): Thing => ({
      '@type': 'Comment',
      '@id': at(id),
      text,
      author: { '@type': 'Person', name: 'Ann' },
    });
    expect(article(whole)['comment']).toEqual([
      {
        ...node('c1', 'One.'),
        dateCreated: '2024-12-01',
        comment: [node('c2', 'Two.'), node('c4', 'Four.')],
      },
    ]);
    expect(article(whole)['commentCount']).toBe(3);
  });

  test('cite what they quote, with its speaker and its place; what is found nowhere they do not', () => {
    const quotes = [
      { text: 'One', passage: 'p1', state: 'ok' as const },
      { text: 'There', passage: 'p3', interview: 'other', state: 'ok' as const },
      { text: 'Lost', state: 'orphan' as const },
    ];
    expect(article(talk([comment(1, 'Well.', { quotes })]))['comment']).toMatchObject([
      {
        citation: [
          {
            '@type': 'Quotation',
            text: 'One',
            url: 'https://example.org/interviews/talk/#p1',
            spokenByCharacter: { '@type': 'Person', name: 'A' },
          },
          { '@type': 'Quotation', text: 'There', url: 'https://example.org/interviews/other/#p3' },
        ],
      },
    ]);
  });

  test('two hundred levels are flattened, none is lost, and each names what it answers', () => {
    const chain = Array.from({ length: 200 }, (_, index) =>
      comment(index + 1, `Number ${index + 1}`, index === 0 ? {} : { inReplyTo: index }),
    );
    const written = jsonLd(article(talk(chain)));
    expect(written.match(/"text":"Number /g)).toHaveLength(200);
    expect(written.match(/"parentItem"/g)?.length).toBe(200 - 20);
  });

  test('no comment ends the script element', () => {
    const written = jsonLd(article(talk([comment(1, '</script><script>alert(1)</script><!--')])));
    expect(written).not.toContain('<');
    expect(JSON.parse(written)).toMatchObject({
      comment: [{ text: '</script><script>alert(1)</script><!--' }],
    });
  });
});

test('Open Graph: an article with its languages', () => {
  const whole = talk();
  const [reading] = whole.versions;
  if (reading === undefined) throw new Error('no version');
  const item = citationOf(whole, reading, site, addressOf);
  expect(
    openGraphTags(whole, item, 'Reader').map(({ property, content }) => `${property}=${content}`),
  ).toEqual([
    'og:type=article',
    'og:title=Talk',
    'og:url=https://example.org/interviews/talk/',
    'og:site_name=Reader',
    'og:locale=en_US',
    'og:locale:alternate=de_DE',
    'article:published_time=2024-11-27',
  ]);
  expect(localeOf('zh-Hant')).toBe('zh_TW');
});

import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/model/interview.ts';
import type { PublishedLine } from '../../src/model/published.ts';
import { jsonLines, recordsOf, speakerValue } from '../../src/search/records.ts';
import { shardsOf } from '../../src/search/shards.ts';
import { summaryOf } from '../../src/search/summaries.ts';
import { comment, interview, version } from '../fixtures/sources.ts';

const EN = `Before.

**A:** One[^t1].

**B:** ^-

## Two

**A:** Three.

[^t1]: A *note*.`;
const ZH = '前\n\n**A:** 一[^o1]\n\n**B:** 二\n\n## 二\n\n**A:** 三\n\n四\n\n[^o1]: 注';
const DE = 'Davor.\n\n**A:** Eins[^t1].\n\n[^t1]: Eine Notiz.';

function talk(): Interview {
  return interview(
    [
      version('en', EN, { translationOf: 'zh', published: '2024-11-27', held: '2023-07', title: 'Talk' }),
      version('zh', ZH, { title: '对话' }),
      version('de', DE, { translationOf: 'zh' }),
    ],
    {
      comments: [
        comment(1, 'Well *said*.', { date: '2024-12-01T10:00:00Z', at: 'p2' }),
        comment(2, '', { state: 'deleted', author: undefined }),
        comment(3, '说得好', { lang: 'zh' }),
      ],
    },
  );
}

describe('records', () => {
  test('one a passage, a note and a comment, in the order of the page', () => {
    const rows = recordsOf(talk()).map(({ url, kind, speaker, role, author, date, texts }) =>
      [
        url,
        kind,
        speaker,
        role,
        author,
        date,
        texts.map(({ language, text }) => `${language}: ${text}`).join(' | '),
      ]
        .filter((field) => field !== undefined)
        .join(', '),
    );
    expect(rows).toEqual([
      '/interviews/talk/#p1, interview, 2024-11-27, en: Before. | zh: 前 | de: Davor.',
      '/interviews/talk/#p2, interview, talk:a, interviewer, 2024-11-27, en: One. | zh: 一 | de: Eins.',
      '/interviews/talk/#p3, interview, talk:b, other, 2024-11-27, zh: 二',
      '/interviews/talk/#p4, interview, talk:a, interviewer, 2024-11-27, en: Three. | zh: 三 四',
      '/interviews/talk/#n-t1, note, 2024-11-27, en: A note.',
      '/interviews/talk/#n-o1, note, 2024-11-27, zh: 注',
      '/interviews/talk/de/#n-de-t1, note, 2024-11-27, de: Eine Notiz.',
      '/interviews/talk/#c1, comment, Ann, 2024-12-01, en: Well said.',
      '/interviews/talk/#c3, comment, Ann, 2024-11-27, zh: 说得好',
    ]);
  });

  test('have addresses of their own, also where two versions give a note one label', () => {
    const versions = [
      version('en', 'One[^o1].\n\n[^o1]: Note.', { translationOf: 'zh' }),
      version('zh', '一[^o1]\n\n[^o1]: 注'),
      version('de', 'Eins[^o1].\n\n[^o1]: Notiz.', { translationOf: 'zh' }),
      version('fr', 'Un[^o1].\n\n[^o1]: Note.', { translationOf: 'zh' }),
    ];
    const urls = recordsOf(interview(versions)).map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toHaveLength(5);
  });

  test('the year is when the talk took place, else when it was published', () => {
    const yearOf = (front: object): unknown => recordsOf(interview([version('en', 'One.', front)]))[0]?.year;
    expect(
      [{ held: '2023-07', published: '2024-11-27' }, { held: 'long ago', published: '2024-11-27' }, {}].map(
        yearOf,
      ),
    ).toEqual(['2023', '2024', undefined]);
  });

  test('without a date are sorted last', () => {
    expect(recordsOf(interview([version('en', 'One.')])).map(({ date }) => date)).toEqual(['0000']);
  });

  test('are a JSON line each', () => {
    const lines = jsonLines(recordsOf(talk())).split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('');
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      url: '/interviews/talk/#p2',
      id: 'p2',
      kind: 'interview',
      interview: 'talk',
      year: '2023',
      date: '2024-11-27',
      speaker: 'talk:a',
      role: 'interviewer',
      texts: [
        { language: 'en', text: 'One.' },
        { language: 'zh', text: '一' },
        { language: 'de', text: 'Eins.' },
      ],
    });
  });
});

test('a speaker has one value on the site only where a person stands behind the name', () => {
  expect(speakerValue('talk', { id: 'a', person: false })).toBe('talk:a');
  expect(speakerValue('talk', { id: 'a', person: true })).toBe('a');
});

test('the summary gives titles, languages in the order of the records, and names', () => {
  expect(summaryOf(talk())).toEqual({
    id: 'talk',
    title: 'Talk',
    language: 'en',
    originalTitle: '对话',
    originalLanguage: 'zh',
    date: '2024-11-27',
    languages: ['en', 'zh', 'de'],
    speakers: { 'talk:a': 'A', 'talk:b': 'Bo', 'talk:anyong': '暗涌' },
  });
});

describe('shards', () => {
  const talkOf = (id: string): Interview => ({ ...talk(), id });
  const line = (interview: string, shard?: number): PublishedLine => ({
    interview,
    lastPassage: 1,
    lastComment: 0,
    state: 'published',
    ...(shard === undefined ? {} : { shard }),
  });
  const shown = (ids: string, published: PublishedLine[]): string[] =>
    shardsOf(ids.split(' ').map(talkOf), published).map(
      ({ name, interviews: those }) => `${name}: ${those.map(({ id }) => id).join(' ')}`,
    );

  test('hold the interviews that the list gives them, in its order, whatever order they come in', () => {
    const published = [line('b'), line('a'), line('d', 2), line('c', 2), line('e', 3)];
    const expected = ['0001: b a', '0002: d c', '0003: e'];
    expect(shown('a b c d e', published)).toEqual(expected);
    expect(shown('e d c b a', published)).toEqual(expected);
  });

  test('keep their names where one is empty', () => {
    expect(shown('a e', [line('a'), line('d', 2), line('e', 3)])).toEqual(['0001: a', '0003: e']);
  });

  test('what is not published yet comes last, by id', () => {
    expect(shown('d c b a', [line('b'), line('a', 2)])).toEqual(['0001: b', '0002: a c d']);
  });

  test('none where there is no interview', () => {
    expect(shardsOf([], [])).toEqual([]);
  });
});

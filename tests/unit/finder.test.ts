import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { parseFacts } from '../../src/search/facts.ts';
import { find, MOST_HITS, type Searched } from '../../src/search/finder.ts';
import { indexRecords } from '../../src/search/indexing.ts';
import { countValues, narrow } from '../../src/search/narrowing.ts';
import type { Pagefind } from '../../src/search/pagefind.ts';
import { parseQuery } from '../../src/search/query.ts';
import { jsonLines, type SearchRecord } from '../../src/search/records.ts';
import type { InterviewSummary } from '../../src/search/summaries.ts';
import { loadPagefind } from '../pagefind.ts';

const spoken = {
  interview: 'a',
  kind: 'interview',
  role: 'interviewee',
  speaker: 'a:anna',
  date: '2026-01-01',
} as const;
const records: SearchRecord[] = [
  {
    ...spoken,
    url: '/interviews/a/#p1',
    id: 'p1',
    texts: [
      { language: 'en', text: 'The <art> of the ferry.' },
      { language: 'zh-Hans', text: '渡船的艺术。' },
    ],
    question: { language: 'en', text: 'Is this {"your"} art — https://example.org//ferry?' },
  },
  {
    ...spoken,
    url: '/interviews/a/#p2',
    id: 'p2',
    role: 'interviewer',
    speaker: 'socrates',
    texts: [{ language: 'en', text: 'An article on ferries.' }],
  },
  { ...spoken, url: '/interviews/a/#p3', id: 'p3', texts: [{ language: 'ko', text: '서울은 큰 도시이다.' }] },
  {
    interview: 'a',
    kind: 'comment',
    url: '/interviews/a/#c1',
    id: 'c1',
    author: 'Reader',
    date: '2026-01-02',
    texts: [{ language: 'en', text: 'The ferry again, with art.' }],
  },
];

/** More hits than are loaded: the comments come last, as the index ranks longer texts lower. */
const many: SearchRecord[] = [
  ...Array.from({ length: MOST_HITS + 100 }, (_, index): SearchRecord => {
    const interview = index < MOST_HITS ? 'a' : 'b';
    const id = `p${index}`;
    const texts = [{ language: 'en', text: index % 7 === 0 ? 'A long ferry.' : 'The ferry.' }];
    return { ...spoken, interview, id, url: `/interviews/${interview}/#${id}`, texts };
  }),
  ...Array.from({ length: 30 }, (_, index): SearchRecord => ({
    interview: 'a',
    kind: 'comment',
    url: `/interviews/a/#c${index}`,
    id: `c${index}`,
    date: '2026-01-02',
    texts: [
      {
        language: 'en',
        text: 'A ferry among a great many other words, and then some more of them after it.',
      },
      { language: 'ko', text: index < 5 ? 'ferry' : '서울은' },
    ],
  })),
];

async function openRecords(folder: string, given: readonly SearchRecord[]): Promise<Searched> {
  await mkdir(join(folder, 'passages'));
  await writeFile(
    join(folder, 'passages/index.json'),
    JSON.stringify({ shards: [{ name: '0001', file: '0001.jsonl' }] }),
  );
  await writeFile(join(folder, 'passages/0001.jsonl'), jsonLines(given));
  expect((await indexRecords(folder)).records).toBe(given.length);
  const index = join(folder, 'pagefind/0001');
  return {
    pagefind: (await loadPagefind(index)) as unknown as Pagefind,
    summaries: new Map(),
    facts: async () => parseFacts([await readFile(join(index, 'facts.json'), 'utf8')]),
  };
}

const test = base
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'colloquy-finder-'));
    onCleanup(() => rm(folder, { recursive: true }));
    return folder;
  })
  .extend('pagefind', { scope: 'file' }, async ({ folder }) => {
    await mkdir(join(folder, 'few'));
    return openRecords(join(folder, 'few'), records);
  })
  .extend('large', { scope: 'file' }, async ({ folder }) => {
    await mkdir(join(folder, 'many'));
    return openRecords(join(folder, 'many'), many);
  });

const ids = async (pagefind: Searched, typed: string): Promise<string[]> =>
  (await find(pagefind, parseQuery(typed))).hits.map(({ id }) => id).sort();

describe('a query', () => {
  test.for([
    ['words: all must occur', 'art again', ['c1']],
    ['a phrase', '"of the ferry"', ['p1']],
    ['a phrase and a word', '"the ferry" again', ['c1']],
    ['Han characters without a space', '船的艺', ['p1']],
    ['Han characters and a word, in two versions', '渡船 ferry', ['p1']],
    ['an excluded word leaves out that word alone', 'ferry -art', ['p2']],
    ['an excluded phrase', 'ferry -"the ferry"', ['p2']],
    ['the beginning of a longer word, where it is no word itself', '서울', ['p3']],
    ['a stem', 'ferries', ['c1', 'p1', 'p2']],
    ['nothing but what is left out', '-art', []],
    ['no word that only begins with the one that is asked for', 'art ferry', ['c1', 'p1']],
    ['a quotation that leaves something out', '"the art … ferry"', ['p1']],
    ['a quotation that leaves something out, and that nothing holds', '"ferry … article"', []],
    ['a long phrase, by its end too', '"the art of the ferry"', ['p1']],
    ['no long phrase whose end is another', '"the art of the river"', []],
    ['no long phrase whose beginning is another', '"an art of the ferry"', []],
  ] as const)('%s: %s', async ([, typed, expected], { pagefind }) => {
    expect(await ids(pagefind, typed)).toEqual([...expected]);
  });

  test('names the words of a phrase that stand nowhere', async ({ pagefind }) => {
    const { hits, unknown } = await find(pagefind, parseQuery('"the ferry zzzqq"'));
    expect([hits, unknown]).toEqual([[], ['zzzqq']]);
  });

  test('names the words that stand nowhere, and looks for nothing then', async ({ pagefind }) => {
    expect(await find(pagefind, parseQuery('ferry zzzqq innovashun'))).toEqual({
      hits: [],
      total: 0,
      unknown: ['zzzqq', 'innovashun'],
    });
  });

  test.for(['ferryy', 'ferrye'])(
    'names a word that only looks like another shape of one: %s',
    async (word, { pagefind }) => {
      expect(await find(pagefind, parseQuery(word))).toEqual({ hits: [], total: 0, unknown: [word] });
    },
  );
});

describe('a hit', () => {
  test('holds the texts to the letter, each with its language in the order of the versions', async ({
    pagefind,
  }) => {
    const { hits } = await find(pagefind, parseQuery('"art of"'));
    expect(hits).toEqual([
      {
        url: '/interviews/a/#p1',
        id: 'p1',
        kind: 'interview',
        interview: 'a',
        speaker: 'a:anna',
        role: 'interviewee',
        year: undefined,
        author: undefined,
        place: 0,
        question: { language: 'en', text: 'Is this {"your"} art — https://example.org//ferry?' },
        texts: [
          { language: 'en', text: 'The <art> of the ferry.' },
          { language: 'zh-Hans', text: '渡船的艺术。' },
        ],
        matched: ['en'],
        exact: true,
        rank: 0,
      },
    ]);
  });

  test('is exact only where its words stand as they were asked for', async ({ pagefind }) => {
    const { hits } = await find(pagefind, parseQuery('ferries'));
    expect(hits.filter(({ exact }) => exact).map(({ id }) => id)).toEqual(['p2']);
  });
});

test('narrowing by several facets keeps hits that have all values; counts leave the own facet open', async ({
  pagefind,
}) => {
  const { hits } = await find(pagefind, parseQuery('ferry'));
  expect(
    narrow(hits, { kind: 'interview' })
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['p1', 'p2']);
  expect(narrow(hits, { kind: 'interview', speaker: 'socrates' }).map(({ id }) => id)).toEqual(['p2']);
  expect(narrow(hits, { kind: 'comment', speaker: 'socrates' })).toEqual([]);
  expect(countValues(hits, { kind: 'comment' }, 'kind')).toEqual([
    { value: 'interview', count: 2, isAtMost: false },
    { value: 'comment', count: 1, isAtMost: false },
  ]);
  expect(countValues(hits, { kind: 'comment' }, 'speaker')).toEqual([]);
});

describe('of more hits than are loaded', () => {
  test('the first ones are given, with counts of all', async ({ large }) => {
    const found = await find(large, parseQuery('ferry'));
    expect(found.hits.length).toBe(MOST_HITS);
    expect(found.total).toBe(MOST_HITS + 130);
    expect(found.part?.interviews).toBe(2);
    expect(found.part?.counts.kind).toEqual([
      { value: 'interview', count: MOST_HITS + 100, isAtMost: false },
      { value: 'comment', count: 30, isAtMost: false },
    ]);
    // The index does not know in which of a record's languages the match stands.
    expect(found.part?.counts.lang).toEqual([
      { value: 'en', count: MOST_HITS + 130, isAtMost: true },
      { value: 'ko', count: 30, isAtMost: true },
    ]);
  });

  test('a narrowing reaches those that stand last, and still counts what it leaves out', async ({
    large,
  }) => {
    const found = await find(large, parseQuery('ferry'), { narrowing: { kind: 'comment' } });
    expect(found.hits.length).toBe(30);
    expect(found.hits.every(({ kind }) => kind === 'comment')).toBe(true);
    expect(found.total).toBe(30);
    expect(found.part?.counts.kind).toContainEqual({
      value: 'interview',
      count: MOST_HITS + 100,
      isAtMost: false,
    });
    // All that are kept are loaded: these are counted on them.
    expect(found.part?.counts.interview).toBeUndefined();
    expect(countValues(found.hits, { kind: 'comment' }, 'lang')).toEqual([
      { value: 'en', count: 30, isAtMost: false },
      { value: 'ko', count: 5, isAtMost: false },
    ]);
  });

  test('a language keeps those whose match stands in it', async ({ large }) => {
    const found = await find(large, parseQuery('ferry'), { narrowing: { lang: 'ko' } });
    expect(found.hits.length).toBe(30);
    expect(narrow(found.hits, { lang: 'ko' }).length).toBe(5);
  });

  test('a query of several parts is counted, too', async ({ large }) => {
    const found = await find(large, parseQuery('ferry -long'));
    const long = Math.ceil((MOST_HITS + 100) / 7);
    expect(found.total).toBe(MOST_HITS + 130 - long);
    expect(found.part?.counts.kind?.[0]).toEqual({
      value: 'interview',
      count: MOST_HITS + 100 - long,
      isAtMost: false,
    });
  });

  test('records that hold a word only as the beginning of another are not counted', async ({ large }) => {
    const found = await find(large, parseQuery('fer'));
    expect(found.total).toBe(MOST_HITS + 130);
    // No record has it as a word of its own: so those count, and there may be others among them.
    expect(found.looked).toBe(MOST_HITS);
    expect(found.part?.counts.kind?.[0]?.isAtMost).toBe(true);
    const both = await find(large, parseQuery('a ferry'));
    expect(both.hits.every(({ texts }) => /\ba\b/i.test(texts[0]?.text ?? ''))).toBe(true);
  });

  test('by date the newest of all come first, not the newest of the best', async ({ large }) => {
    const [older, newer] = ['2020-01-01', '2024-01-01'].map((date) => ({ date }) as InterviewSummary);
    const dated = {
      ...large,
      summaries: new Map([
        ['a', older!],
        ['b', newer!],
      ]),
    };
    const { hits, total } = await find(dated, parseQuery('ferry'), { order: 'newest', most: 120 });
    expect(total).toBe(MOST_HITS + 130);
    expect(hits.slice(0, 100).every(({ interview }) => interview === 'b')).toBe(true);
    expect(hits.length).toBe(120);
  });

  test('by place an interview’s first passages come first', async ({ large }) => {
    const { hits } = await find(large, parseQuery('ferry'), { order: 'place', most: 20 });
    expect(hits.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => `p${index}`));
  });

  test('more are given where more are wanted', async ({ large }) => {
    const { hits, part } = await find(large, parseQuery('ferry'), { most: MOST_HITS + 130 });
    expect([hits.length, part]).toEqual([MOST_HITS + 130, undefined]);
  });

  test('a value that nothing has leaves nothing', async ({ large }) => {
    const found = await find(large, parseQuery('ferry'), { narrowing: { speaker: 'nobody' } });
    expect(found.hits).toEqual([]);
    expect(found.total).toBe(0);
  });
});

describe('a phrase with very many candidates', () => {
  const crowd: SearchRecord[] = Array.from({ length: 5100 }, (_, index): SearchRecord => ({
    ...spoken,
    url: `/interviews/a/#p${index}`,
    id: `p${index}`,
    texts: [
      {
        language: 'en',
        text:
          index % 100 === 0
            ? 'Word of the ferry.'
            : index % 100 === 1
              ? 'The word, offered then.'
              : 'The word of it.',
      },
    ],
  }));

  test('is looked for without exact search, and proven on the text', async ({ folder }) => {
    await mkdir(join(folder, 'crowd'));
    const index = await openRecords(join(folder, 'crowd'), crowd);
    const asked: string[] = [];
    const { pagefind } = index;
    const watched: Searched = {
      ...index,
      pagefind: {
        ...pagefind,
        search: (query, options) => {
          asked.push(query);
          return pagefind.search(query, options);
        },
      },
    };
    const { hits, total } = await find(watched, parseQuery('"of the"'));
    expect(total).toBe(51);
    expect(hits.every(({ texts }) => texts[0]?.text === 'Word of the ferry.')).toBe(true);
    expect(asked).toContain('of the');
    expect(asked).not.toContain('"of the"');
    asked.length = 0;
    expect((await find(watched, parseQuery('"the ferry"'))).total).toBe(51);
    expect(asked).toContain('"the ferry"');
  });
});

test('two records with one address are refused: Pagefind would keep the last and say nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-finder-'));
  await mkdir(join(folder, 'passages'));
  await writeFile(
    join(folder, 'passages/index.json'),
    JSON.stringify({ shards: [{ name: '0001', file: '0001.jsonl' }] }),
  );
  await writeFile(join(folder, 'passages/0001.jsonl'), jsonLines(records.slice(0, 1)).repeat(2));
  await expect(indexRecords(folder)).rejects.toThrow(
    'Two search records have the address /interviews/a/#p1.',
  );
  await rm(folder, { recursive: true });
});

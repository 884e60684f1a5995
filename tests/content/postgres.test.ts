import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test as base } from 'vitest';
import { damagedQuotes, sampleQuotes } from '../../src/commands/bench/quotes.ts';
import { openSite, phrase, readRecords } from '../../src/commands/bench/search-site.ts';
import { readFilesWithFetch } from '../../src/commands/quote/read-files.ts';
import { find } from '../../src/search/finder.ts';
import { allFolds } from '../../src/search/han-table.ts';
import { readQuery } from '../../src/search/index-files.ts';
import { sqlOf } from '../../src/search/postgres-query.ts';
import { parseQuery } from '../../src/search/query.ts';
import { jsonLines, type SearchRecord } from '../../src/search/records.ts';
import { CORPUS, corpusSite } from '../corpus-site.ts';
import { postgresPrograms, startPostgres, type PostgresServer } from '../postgres-server.ts';
import { tryCommand } from '../site.ts';

const PROGRAMS = postgresPrograms();

const test = base
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await startPostgres(PROGRAMS ?? '');
    onCleanup(server.stop);
    return server;
  })
  .extend('folder', async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'colloquy-postgres-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return folder;
  });

/** Load a built site as `npm run --silent postgres | psql` does. */
async function load(server: PostgresServer, site: string): Promise<void> {
  const loader = spawn(process.execPath, ['src/commands/postgres.ts'], {
    env: { ...process.env, OUT_DIR: site, SITE_URL: 'https://example.org', BASE_PATH: '/talks' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  expect(await server.psql(loader.stdout)).toEqual({ code: 0, out: '', errors: '' });
}

interface Row {
  interview: string;
  id: string;
  link: string;
  language: string;
  text: string;
  exact: boolean;
}

/** The rows that each statement gives. */
async function rowsOf(server: PostgresServer, statements: readonly string[]): Promise<Row[][]> {
  const script = statements.map(
    (sql) => `select coalesce(jsonb_agg(hit), '[]') from (${sql.replace(/;\s*$/, '')}) as hit;\n`,
  );
  const { code, out, errors } = await server.psql(script.join(''));
  expect([code, errors]).toEqual([0, '']);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row[]);
}

/** The rows for what a reader types. */
async function ask(server: PostgresServer, typed: string, lang?: string): Promise<Row[]> {
  const query = parseQuery(typed, allFolds());
  const [rows = []] = await rowsOf(server, [sqlOf(query, lang === undefined ? {} : { lang })]);
  return rows;
}

const placesOf = (hits: readonly Pick<Row, 'interview' | 'id'>[]): string[] =>
  hits.map(({ interview, id }) => `${interview}#${id}`);

/** A folder with what the loader reads of a built site of these texts, a passage each. */
async function siteOf(folder: string, passages: readonly Record<string, string>[]): Promise<string> {
  const site = await mkdtemp(join(folder, 'site-'));
  await mkdir(join(site, 'passages'));
  const records = passages.map((texts, index): SearchRecord => ({
    url: `/interviews/talk/#p${index + 1}`,
    interview: 'talk',
    id: `p${index + 1}`,
    kind: 'interview',
    date: '2026-01-01',
    texts: Object.entries(texts).map(([language, text]) => ({ language, text })),
  }));
  const list = { shards: [{ name: '0001', file: '0001.jsonl' }] };
  await writeFile(join(site, 'passages/index.json'), JSON.stringify(list));
  await writeFile(join(site, 'passages/0001.jsonl'), jsonLines(records));
  await writeFile(join(site, 'interviews.json'), JSON.stringify({ interviews: [] }));
  return site;
}

describe.skipIf(PROGRAMS === undefined)('PostgreSQL, loaded by npm run postgres', () => {
  test.skipIf(!existsSync(CORPUS))(
    '200 quotes in nine languages, and 100 damaged ones, give the passages of the static search',
    { timeout: 600_000 },
    async ({ server }) => {
      readFilesWithFetch();
      const site = await corpusSite();
      await load(server, site);
      const records = await readRecords(site);
      const quotes = sampleQuotes(records, 200, 20261128);
      const typed = [...quotes, ...damagedQuotes(records, 100, 8)].map(({ words }, index) =>
        index % 20 < 10 ? phrase(words) : words,
      );
      expect(new Set(quotes.map(({ language }) => language)).size).toBeGreaterThan(8);
      const { index, base } = await openSite(site);
      const queries = await Promise.all(typed.map((words) => readQuery(words, base)));
      const given = await rowsOf(
        server,
        queries.map((query) => sqlOf(query)),
      );
      const differing: object[] = [];
      let found = 0;
      for (const [place, query] of queries.entries()) {
        const { hits } = await find(index, query, { most: Infinity });
        const [expected, own] = [placesOf(hits).sort(), placesOf(given[place] ?? []).sort()];
        if (expected.join() !== own.join()) differing.push({ typed: typed[place], expected, own });
        if (place < 200 && own.includes(quotes[place]?.url.replace(/^\/interviews\/|\/(?=#)/g, '') ?? ''))
          found++;
      }
      expect(differing).toEqual([]);
      expect(found).toBe(200);
    },
  );

  test('the printed statement gives what npm run quote gives', { timeout: 180_000 }, async ({ server }) => {
    const site = inject('siteDir');
    await load(server, site);
    const args = ['"hemmed in by greater ones"', '--limit', '3', '--kind', 'interview'];
    const printed = await tryCommand('postgres', { OUT_DIR: site }, '--query', ...args);
    expect([printed.code, printed.errors]).toEqual([0, '']);
    const quoted = await tryCommand(
      'quote',
      { OUT_DIR: site, SITE_URL: 'https://example.org', BASE_PATH: '/talks' },
      ...args,
    );
    const [hit] = JSON.parse(quoted.out) as Record<string, unknown>[];
    expect(await rowsOf(server, [printed.out])).toEqual([
      [
        {
          interview: 'sitting-in-attendance',
          id: 'p5',
          link: hit?.['link'],
          language: 'en',
          text: expect.stringContaining('hemmed in by greater ones') as string,
          title: hit?.['title'],
          name: 'Zilu',
          exact: true,
        },
      ],
    ]);
    expect(await ask(server, '摄乎大')).toMatchObject([{ id: 'p5', language: 'lzh', exact: true }]);
    expect(await ask(server, '摄乎大', 'en')).toEqual([]);
    expect(await ask(server, '"hemmed in by greater one"')).toMatchObject([{ id: 'p5', exact: false }]);
    expect(await ask(server, '"hemmed in" -greater')).toEqual([]);
    const own = `select id from colloquy_passages where words @@ phraseto_tsquery('simple', 'hemmed in by greater ones')`;
    expect(await rowsOf(server, [own])).toEqual([[{ id: 'p5' }]]); // as docs/databases.md has it
    expect((await ask(server, 'postma')).length).toBeGreaterThan(0); // no word: the beginning of some
  });

  test(
    'any text is stored as it is, save what PostgreSQL can not hold',
    { timeout: 180_000 },
    async ({ server, folder }) => {
      const hostile = [
        'back\\slash \\N \\. \\! \\n',
        'tab\tnew\nline\r\vend\u2028 \u0085',
        `'quotes" {braces},NULL; drop table colloquy_passages; --`,
        '\\.',
        'NULL',
        '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u202Eright\u202C',
        `word${'y'.repeat(5000)}`,
        `${'ha '.repeat(3000)}last`,
        Array.from({ length: 20_000 }, (_, index) => `the n${index.toString(26)}`).join(' '),
        Array.from({ length: 70_000 }, (_, index) => String.fromCodePoint(0x20000 + (index % 40_000))).join(
          '',
        ),
      ];
      const site = await siteOf(folder, [...hostile.map((en) => ({ en })), { en: 'NUL \0, half \uD83D' }]);
      await load(server, site);
      const [rows] = await rowsOf(server, [
        'select distinct on (place) place, texts[1] as text from colloquy_passages order by place',
      ]);
      expect(rows?.map(({ text }) => text)).toEqual([...hostile, 'NUL \uFFFD, half \uFFFD']);
      for (const [typed, ids] of [
        [`word${'y'.repeat(5000)}`, ['p7']],
        ['"ha ha ha last"', ['p8']],
        [`"the n${(19_998).toString(26)} the n${(19_999).toString(26)}"`, ['p9']],
        [`"the n0 the n1"`, ['p9']],
        ['"drop table colloquy passages"', ['p3']],
      ] as const)
        expect(placesOf(await ask(server, typed)), typed.slice(0, 40)).toEqual(ids.map((id) => `talk#${id}`));
    },
  );

  test(
    'a load replaces the last one whole, or not at all',
    { timeout: 180_000 },
    async ({ server, folder }) => {
      const count = 'select count(*) from colloquy_passages';
      const texts = (word: string, number: number): { en: string }[] =>
        Array.from({ length: number }, () => ({ en: word }));
      await load(server, await siteOf(folder, texts('first', 3)));
      await load(server, await siteOf(folder, texts('second', 5)));
      expect((await server.psql(count)).out).toBe('5\n');
      expect(await ask(server, 'first')).toEqual([]);

      const next = await siteOf(folder, texts('third', 4));
      const { out } = await tryCommand('postgres', { OUT_DIR: next });
      for (const broken of [
        out.slice(0, out.indexOf('third')), // the loader was ended
        out.slice(0, out.indexOf('\\.\n')),
        out.replace(/commit;\n$/, ''),
      ]) {
        await server.psql(broken);
        expect((await server.psql(count)).out).toBe('5\n');
      }
      const twice = out.replace(/^talk\tp1\t.*\n/m, '$&$&');
      const refused = await server.psql(twice);
      expect(refused.code).toBe(3);
      expect(refused.errors).toContain('(talk, p1, 0) is duplicated');
      expect((await server.psql(count)).out).toBe('5\n');
      // What stands in the lines is never run, whatever stopped their loading.
      const unloadable = out
        .replace('interview text', 'interview nothing')
        .replace('third', '\\! echo run\ndrop');
      expect(await server.psql(unloadable)).toMatchObject({ code: 3, out: '' });

      await Promise.all([server.psql(out), server.psql(out)]);
      expect((await server.psql(count)).out).toBe('4\n');
    },
  );
});

test('a damaged line is named, and nothing is committed', async ({ folder }) => {
  const site = await siteOf(folder, [{ en: 'one' }, { en: 'two' }]);
  const file = join(site, 'passages/0001.jsonl');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\}\n$/, '\n'));
  const { code, out, errors } = await tryCommand('postgres', { OUT_DIR: site });
  expect([code, errors]).toEqual([2, 'passages/0001.jsonl:2:1: is no record — run npm run build\n']);
  expect(out).not.toContain('commit;');
});

test('without a built site says what to do', async ({ folder }) => {
  const { code, out, errors } = await tryCommand('postgres', { OUT_DIR: folder });
  expect([code, out]).toEqual([2, '']);
  expect(errors).toBe(`${folder} holds no built site — run npm run build, or name its folder in OUT_DIR\n`);
});

test.for([
  [['--query', '—'], '“—” holds no word to look for.'],
  [['--query', 'word', '--limit', '0'], '--limit is “0”, which is no number from 1.'],
  [['--limit', '5'], 'A filter or a limit needs a --query.'],
  [['word'], "Unexpected argument 'word'"],
] as const)('%j is refused, and prints nothing', async ([args, message]) => {
  const { code, out, errors } = await tryCommand('postgres', {}, ...args);
  expect([code, out]).toEqual([2, '']);
  expect(errors).toContain(message);
});

import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { parseFacts } from '../../src/search/facts.ts';
import {
  indexRecords,
  indexShards,
  together,
  type Indexed,
  type ShardFile,
} from '../../src/search/indexing.ts';
import { endIndexer, indexShard } from '../../src/search/shard-index.ts';
import { jsonLines, type SearchRecord } from '../../src/search/records.ts';
import { digestOf } from '../../src/search/shard-cache.ts';
import { loadPagefind } from '../pagefind.ts';

const record = (interview: string, text: string): SearchRecord => ({
  url: `/interviews/${interview}/#p1`,
  interview,
  id: 'p1',
  kind: 'interview',
  date: '2026-01-01',
  texts: [{ language: 'en', text }],
});

interface Desk {
  cache: string;
  /** Index these shards as a site of their own; gives what was done and a digest of each file. */
  build: (
    shards: Record<string, SearchRecord[]>,
    cache?: string,
    madeWith?: string,
  ) => Promise<{ kept: number; files: Record<string, string>; site: string }>;
}

const test = base.extend('desk', async ({}, { onCleanup }): Promise<Desk> => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-indexing-'));
  onCleanup(() => rm(folder, { recursive: true }));
  let builds = 0;
  return {
    cache: join(folder, 'cache'),
    build: async (shards, cache, madeWith = 'this code') => {
      const site = join(folder, `site${builds++}`);
      await mkdir(join(site, 'passages'), { recursive: true });
      const names = Object.keys(shards);
      const list = { shards: names.map((name) => ({ name, file: `${name}.jsonl` })) };
      await writeFile(join(site, 'passages/index.json'), JSON.stringify(list));
      for (const name of names)
        await writeFile(join(site, `passages/${name}.jsonl`), jsonLines(shards[name] ?? []));
      const { kept } = await indexRecords(site, cache === undefined ? undefined : { dir: cache, madeWith });
      return { kept, files: await filesIn(join(site, 'pagefind')), site };
    },
  };
});

async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const digests = await Promise.all(paths.sort().map(async (path) => digestOf(await readFile(path))));
  return Object.fromEntries(paths.map((path, index) => [path.slice(folder.length), digests[index] ?? '']));
}

const shard = (files: Record<string, string>, name: string) =>
  Object.entries(files).filter(([path]) => path.startsWith(`/${name}/`));

const one = { '0001': [record('a', 'The ferry.')], '0002': [record('b', 'A road.')] };

describe('the index', () => {
  test('is made of records without a word, too', async ({ desk }) => {
    const { site } = await desk.build({ '0001': [record('a', 'The ferry.'), record('b', '~')] });
    const facts = parseFacts([await readFile(join(site, 'pagefind/0001/facts.json'), 'utf8')]);
    expect([...facts.values()].map(({ values }) => values.interview)).toEqual([['a']]);
  });

  test('says of every record what hits are counted by, under the id that the search gives it', async ({
    desk,
  }) => {
    // More records than files for them: several share one.
    const many = Array.from({ length: 400 }, (_, place) => record(`a${place}`, `The ferry ${place}.`));
    for (const records of [one['0001'], many]) {
      const { site } = await desk.build({ '0001': records });
      const facts = parseFacts([await readFile(join(site, 'pagefind/0001/facts.json'), 'utf8')]);
      const pagefind = await loadPagefind(join(site, 'pagefind/0001'));
      const { results } = await pagefind.search('ferry');
      expect(results.length).toBe(records.length);
      for (const result of results) {
        const [, , interview] = (await result.data()).url.split('/');
        expect(facts.get(result.id)?.values.interview).toEqual([interview]);
      }
    }
  });

  test('is the same to the byte, indexed anew or taken from the cache', async ({ desk }) => {
    const plain = await desk.build(one);
    const first = await desk.build(one, desk.cache);
    const second = await desk.build(one, desk.cache);
    expect([plain.kept, first.kept, second.kept]).toEqual([0, 0, 2]);
    expect(first.files).toEqual(plain.files);
    expect(second.files).toEqual(plain.files);
    expect(shard(plain.files, '0001').length).toBeGreaterThan(6);
  });

  test('is made anew by other code', async ({ desk }) => {
    await desk.build(one, desk.cache);
    expect((await desk.build(one, desk.cache, 'other code')).kept).toBe(0);
    expect((await desk.build(one, desk.cache, 'other code')).kept).toBe(2);
  });

  test('of one shard alone changes where an interview is added to it', async ({ desk }) => {
    const before = await desk.build(one, desk.cache);
    const more = { ...one, '0002': [...one['0002'], record('c', 'A letter.')] };
    const after = await desk.build(more, desk.cache);
    expect(after.kept).toBe(1);
    expect(shard(after.files, '0001')).toEqual(shard(before.files, '0001'));
    expect(shard(after.files, '0002')).not.toEqual(shard(before.files, '0002'));
    expect(after.files).toEqual((await desk.build(more)).files);
    expect(await readdir(desk.cache)).toHaveLength(2);
  });

  test.for([
    ['a file was changed', 'pagefind-entry.json', (text: string) => `${text} `],
    ['a file is gone', 'pagefind.js', undefined],
    ['the list was changed', 'files.json', (text: string) => text.replace('pagefind-entry.json', 'other')],
    ['the list is cut off', 'files.json', (text: string) => text.slice(0, 40)],
    ['the list is gone', 'files.json', undefined],
    ['the list is of another form', 'files.json', () => '{"files":1}'],
  ] as const)('is made anew where in the cache %s', async ([, name, change], { desk }) => {
    const before = await desk.build(one, desk.cache);
    const [folder = ''] = await readdir(desk.cache);
    const path = join(desk.cache, folder, name);
    if (change === undefined) await rm(path);
    else await writeFile(path, change(await readFile(path, 'utf8')));
    const after = await desk.build(one, desk.cache);
    expect(after.kept).toBe(1);
    expect(after.files).toEqual(before.files);
    expect((await desk.build(one, desk.cache)).kept).toBe(2);
  });
});

test('a file of the site that somebody changes in place is not taken from the cache again', async ({
  desk,
}) => {
  const before = await desk.build(one, desk.cache);
  const facts = join(before.site, 'pagefind/0001/facts.json');
  await appendFile(facts, ' ');
  const after = await desk.build(one, desk.cache);
  expect(after.kept).toBe(1);
  expect(after.files).toEqual(before.files);
});

test('shards that several indexers share come to the same index, and only what none of them made is dropped', async ({
  desk,
}) => {
  const { files: whole, site } = await desk.build(one);
  const cache = { dir: desk.cache, madeWith: 'this code' };
  await mkdir(join(desk.cache, 'of-another-build'), { recursive: true });
  const out = join(site, 'shared');
  const run = async (name: '0001' | '0002'): Promise<Indexed> => {
    const path = join(site, `passages/${name}.jsonl`);
    const text = await readFile(path, 'utf8');
    return indexShards([{ name, path, digest: digestOf(text), records: 1 }], out, cache);
  };
  const indexed = await together([await run('0001'), await run('0002')], cache);
  expect(await filesIn(out)).toEqual(whole);
  expect(indexed).toMatchObject({ records: 2, shards: 2, kept: 0 });
  expect(new Map(indexed.words.spellings)).toEqual(
    new Map([
      ['ferry', 1],
      ['road', 1],
    ]),
  );
  expect((await readdir(desk.cache)).sort()).toEqual(indexed.digests.toSorted());
});

test('an index that is given up is not written', async ({ desk }) => {
  const out = join(desk.cache, 'given-up');
  const lines = jsonLines(one['0001']).trim().split('\n');
  expect(await indexShard(lines, out, AbortSignal.abort())).toBeUndefined();
  await expect(readdir(out)).rejects.toThrow('ENOENT');
  await endIndexer();
});

test('after a shard that can not be indexed no other is begun', async ({ desk }) => {
  const { site } = await desk.build(one);
  const shards = ['0001', '0002'].map((name): ShardFile => {
    const path = join(site, `passages/${name}.jsonl`);
    return { name, path, digest: name === '0001' ? 'another' : digestOf(jsonLines(one['0002'])), records: 1 };
  });
  const out = join(site, 'failed');
  await expect(indexShards(shards, out)).rejects.toThrow('has changed since it was written');
  await expect(readdir(out)).rejects.toThrow('ENOENT');
});

describe('a guess of what a shard will hold', () => {
  /** Index a guess and then shard 0001 as it turns out to be; gives what was done, and a digest of each file. */
  const index = async (
    { build, cache }: Desk,
    guesses: Record<string, SearchRecord[]>,
    turnsOut: Record<string, SearchRecord[]>,
  ): Promise<{ indexed: Indexed; files: Record<string, string>; whole: Record<string, string> }> => {
    const { files: whole, site } = await build(turnsOut);
    const fileOf = async (name: string, records: SearchRecord[], isGuess?: true): Promise<ShardFile> => {
      const path = join(site, `${name}${isGuess ? '-guess' : ''}.jsonl`);
      await writeFile(path, jsonLines(records));
      return { name, path, digest: digestOf(jsonLines(records)), records: records.length, isGuess };
    };
    const shards = [
      ...(await Promise.all(Object.entries(guesses).map(([name, records]) => fileOf(name, records, true)))),
      ...(await Promise.all(Object.entries(turnsOut).map(([name, records]) => fileOf(name, records)))),
    ];
    // What is guessed right is read where the guess is, and nowhere else.
    if (guesses === turnsOut) for (const { path, isGuess } of shards) if (isGuess !== true) await rm(path);
    const out = join(site, 'guessed');
    const indexed = await indexShards(shards, out, { dir: cache, madeWith: 'this code' });
    return { indexed, files: await filesIn(out), whole };
  };

  test('counts where it is right', async ({ desk }) => {
    const { indexed, files, whole } = await index(desk, one, one);
    expect(indexed).toMatchObject({ records: 2, shards: 2, kept: 0, guessed: 2 });
    expect(files).toEqual(whole);
  });

  test('is given up where the shard turns out to be another, or does not come', async ({ desk }) => {
    const many = Array.from({ length: 3000 }, (_, place) => record(`a${place}`, `The ferry ${place}.`));
    const wrong = { '0001': many, '0003': [record('c', 'A letter.')] };
    const { indexed, files, whole } = await index(desk, wrong, one);
    expect(indexed).toMatchObject({ records: 2, shards: 2, kept: 0, guessed: 0 });
    expect(new Map(indexed.words.spellings).get('letter')).toBeUndefined();
    expect(files).toEqual(whole);
  });

  test('does not stand in the way of what the cache holds', async ({ desk }) => {
    await desk.build(one, desk.cache);
    const wrong = { '0001': [record('a', 'A bridge.')] };
    const { indexed, files, whole } = await index(desk, wrong, one);
    expect(indexed.kept).toBe(2);
    expect(files).toEqual(whole);
  });
});

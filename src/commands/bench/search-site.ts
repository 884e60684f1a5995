import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHARD_RECORDS } from '../../model/published.ts';
import { formatFolds } from '../../search/han.ts';
import { allFolds } from '../../search/han-table.ts';
import { openIndex, type OpenIndex } from '../../search/index-files.ts';
import { indexRecords } from '../../search/indexing.ts';
import { jsonLines, type SearchRecord } from '../../search/records.ts';
import type { InterviewSummary, Summaries } from '../../search/summaries.ts';

/** Build the site of the interviews in `corpus`, or of the sample content where that is absent, in `folder`; gives where. */
export function buildSite(folder: string, corpus: string): string {
  const content = existsSync(corpus) ? join(folder, 'content') : 'content';
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: join(folder, 'dist') };
  const run = (...args: string[]): unknown => execFileSync(process.execPath, args, { env });
  if (existsSync(corpus)) {
    run(join(corpus, 'to-content.mjs'), join(content, 'interviews'));
    run('src/commands/passages.ts');
  }
  run('src/commands/build.ts');
  return env.OUT_DIR;
}

/** The search records of a built site. */
export async function readRecords(site: string): Promise<SearchRecord[]> {
  const list = JSON.parse(await readFile(join(site, 'passages/index.json'), 'utf8')) as {
    shards: { file: string }[];
  };
  const files = await Promise.all(
    list.shards.map(({ file }) => readFile(join(site, 'passages', file), 'utf8')),
  );
  return files.flatMap((file) =>
    file
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SearchRecord),
  );
}

/** The index of a built site, all of it, and the address of its files. */
export async function openSite(site: string): Promise<{ index: OpenIndex; base: string }> {
  const base = `${pathToFileURL(site).href}/`;
  const index = await openIndex(base, '/');
  await index.joinOthers();
  return { index, base };
}

/** Words as a reader types a phrase. */
export const phrase = (words: string): string => (words.includes('"') ? `“${words}”` : `"${words}"`);

/** Write what search needs of a site that has these records. */
export async function writeGrown(records: readonly SearchRecord[], folder: string): Promise<void> {
  const shards = Array.from({ length: Math.ceil(records.length / SHARD_RECORDS) }, (_, index) => {
    const name = String(index + 1).padStart(4, '0');
    return {
      name,
      file: `${name}.jsonl`,
      own: records.slice(index * SHARD_RECORDS, (index + 1) * SHARD_RECORDS),
    };
  });
  for (const part of ['passages', 'search']) await mkdir(join(folder, part), { recursive: true });
  for (const { name, file, own } of shards) {
    await writeFile(join(folder, 'passages', file), jsonLines(own));
    await writeFile(join(folder, `search/${name}.json`), JSON.stringify(summariesOf(own)));
  }
  const summaries: Summaries = {
    languages: {},
    interviews: summariesOf(shards[0]?.own ?? []),
    shards: shards.map(({ name }) => name),
  };
  await writeFile(
    join(folder, 'passages/index.json'),
    JSON.stringify({ shards: shards.map(({ name, file }) => ({ name, file })) }),
  );
  await writeFile(join(folder, 'interviews.json'), JSON.stringify(summaries));
  await writeFile(join(folder, 'search/han.txt'), formatFolds(allFolds()));
  await indexRecords(folder);
}

function summariesOf(records: readonly SearchRecord[]): InterviewSummary[] {
  return [...Map.groupBy(records, ({ interview }) => interview)].map(([id, own]) => {
    const languages = [...new Set(own.flatMap(({ texts }) => texts.map(({ language }) => language)))];
    const speakers = own.flatMap(({ speaker }) =>
      speaker === undefined ? [] : [[speaker, speaker] as const],
    );
    return {
      id,
      title: `The interview with the name ${id}`,
      language: languages[0] ?? 'en',
      date: own[0]?.date ?? '0000',
      languages,
      speakers: Object.fromEntries(speakers),
    };
  });
}

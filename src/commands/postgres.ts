import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readArguments, refuseArguments } from './arguments.ts';
import { FILTERS, FILTERS_USAGE, limitOf, narrowingOf, needSite } from './filters.ts';
import { allFolds } from '../search/han-table.ts';
import { FACETS } from '../search/narrowing.ts';
import { sqlOf } from '../search/postgres-query.ts';
import { AFTER_LINES, BEFORE_LINES, linesOf } from '../search/postgres-table.ts';
import { parseQuery } from '../search/query.ts';
import type { SearchRecord } from '../search/records.ts';
import type { InterviewSummary, Summaries } from '../search/summaries.ts';
import { readSettings } from './settings.ts';

/*
 * npm run postgres: the passages of the built site as a script for psql, which loads them into PostgreSQL; and, for
 * what a reader would type, the statement that finds it there. It is written as it is read, a line at a time.
 */
const USAGE = `npm run --silent postgres | psql DATABASE
npm run --silent postgres -- --query 'words, "an exact phrase", -without' | psql DATABASE
${FILTERS_USAGE}

The first loads the built site, the second finds in it. docs/databases.md says more.`;

const { values } = readArguments(USAGE, {
  options: {
    query: { type: 'string' },
    ...FILTERS,
    help: { type: 'boolean', default: false },
  },
});
const { outDir, siteUrl, basePath } = readSettings();

if (values.help) console.log(USAGE);
else if (values.query === undefined) await printScript();
else printQuery(values.query);

function printQuery(words: string): void {
  const limit = limitOf(values, USAGE);
  const query = parseQuery(words, allFolds());
  if (query.isEmpty) refuseArguments(`“${words}” holds no word to look for.`, USAGE);
  process.stdout.write(sqlOf(query, narrowingOf(values), limit));
}

async function printScript(): Promise<void> {
  if ([...FACETS, 'limit' as const].some((name) => values[name] !== undefined))
    refuseArguments('A filter or a limit needs a --query.', USAGE);
  needSite(outDir);
  try {
    await pipeline(Readable.from(script()), process.stdout);
  } catch (error) {
    // psql has said why it stopped reading.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE')
      console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

async function* script(): AsyncGenerator<string> {
  const { shards } = await read<{ shards: { name: string; file: string }[] }>('passages/index.json');
  const folds = allFolds();
  const home = siteUrl + basePath;
  yield BEFORE_LINES;
  for (const [index, { name, file }] of shards.entries()) {
    const some =
      index === 0
        ? (await read<Summaries>('interviews.json')).interviews
        : await read<InterviewSummary[]>(`search/${name}.json`);
    const summaries = new Map(some.map((summary) => [summary.id, summary]));
    let last: string | undefined;
    let place = 0;
    for await (const record of recordsIn(file)) {
      place = record.interview === last ? place + 1 : 0;
      last = record.interview;
      yield linesOf(record, { summary: summaries.get(record.interview), place, home, folds });
    }
  }
  yield AFTER_LINES;
}

/** The records of a file, one after the other. Only `\n` ends a line: texts may hold other ends, as U+2028. */
async function* recordsIn(file: string): AsyncGenerator<SearchRecord> {
  let number = 0;
  let rest = '';
  const recordOf = (line: string): SearchRecord => {
    number++;
    try {
      return JSON.parse(line) as SearchRecord;
    } catch {
      throw new Error(`passages/${file}:${number}:1: is no record — run npm run build`);
    }
  };
  for await (const chunk of createReadStream(
    join(outDir, 'passages', file),
    'utf8',
  ) as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield recordOf(line);
  }
  if (rest !== '') yield recordOf(rest);
}

async function read<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(outDir, path), 'utf8')) as T;
}

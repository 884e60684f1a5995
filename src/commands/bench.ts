import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments, refuseArguments } from './arguments.ts';
import { benchReconcile, replayHistories } from './bench/passages.ts';

/*
 * npm run bench -- passages [FILE]: how quick reconcile is, and what becomes of every link when real
 * editing histories are replayed (FILE: JSON lines, gzipped, `{id, language, versions: [[{speaker,
 * paragraphs}]]}`). Figures for people; no test depends on them.
 */
const USAGE = 'Usage: npm run bench -- passages [histories.ndjson.gz]';
const { positionals } = readArguments(USAGE, { allowPositionals: true });
const [what, file = '../shared/corpus/edits.ndjson.gz'] = positionals;
if (what !== 'passages') refuseArguments('Say what to measure.', USAGE);

console.log(benchReconcile());
if (existsSync(file)) console.log(await replayHistories(resolve(file)));
else console.log(`${file} is not here: no histories replayed`);

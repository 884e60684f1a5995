import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments, refuseArguments } from './arguments.ts';
import { benchReconcile, replayHistories } from './bench/passages.ts';
import { benchQuotations } from './bench/quotations.ts';

/*
 * npm run bench -- passages [FILE]: how quick reconcile is, and what becomes of every link when real
 * editing histories are replayed (FILE: JSON lines, gzipped, `{id, language, versions: [[{speaker,
 * paragraphs}]]}`).
 * npm run bench -- quotations [FOLDER]: how many quotations of real interviews are linked, and rightly
 * (FOLDER: interviews as JSON, with `comment-threads/`). Figures for people; no test depends on them.
 */
const USAGE = 'Usage: npm run bench -- passages [histories.ndjson.gz] | quotations [corpus folder]';
const { positionals } = readArguments(USAGE, { allowPositionals: true });
const [what, place] = positionals;

if (what === 'passages') {
  const file = place ?? '../shared/corpus/edits.ndjson.gz';
  console.log(benchReconcile());
  if (existsSync(file)) console.log(await replayHistories(resolve(file)));
  else console.log(`${file} is not here: no histories replayed`);
} else if (what === 'quotations') {
  const folder = place ?? '../shared/corpus';
  if (existsSync(folder)) console.log(await benchQuotations(resolve(folder)));
  else console.log(`${folder} is not here: no quotations drawn`);
} else refuseArguments('Say what to measure.', USAGE);

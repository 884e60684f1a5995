import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments, refuseArguments } from './arguments.ts';

/*
 * npm run bench -- passages [FILE]: how quick reconcile is, and what becomes of every link when real
 * editing histories are replayed (FILE: JSON lines, gzipped, `{id, language, versions: [[{speaker,
 * paragraphs}]]}`).
 * npm run bench -- quotations [FOLDER]: how many quotations of real interviews are linked, and rightly
 * (FOLDER: interviews as JSON, with `comment-threads/`).
 * npm run bench -- search [FOLDER]: which quotes are found, what a first search costs, how long one takes
 * (FOLDER: real interviews with a program `to-content.mjs`; without it, the sample content).
 * npm run bench -- exports [FOLDER]: what books, cards and citations cost (FOLDER: a content folder).
 * npm run bench -- threads [FOLDER]: how quick a thread of 1,500 comments is in a browser
 * (FOLDER: with real ones in `comment-threads/`; without it, made-up ones).
 * npm run bench -- build [N]: how long a build takes, beside Eleventy with Pagefind by page on the same N made-up
 * interviews (1,000; 0 leaves that out), and how that grows (--curve 100,1000,10000).
 * npm run bench -- preview [N]: how soon npm run dev shows an edit among N made-up interviews (500).
 * Figures for people; no test depends on them.
 */
const USAGE = `Usage: npm run bench -- passages [histories.ndjson.gz]
       npm run bench -- quotations [folder]
       npm run bench -- search [folder] [--sizes 8000,60000]
       npm run bench -- exports [content folder]
       npm run bench -- threads [folder]
       npm run bench -- build [interviews] [--curve 100,1000,10000]
       npm run bench -- preview [interviews]`;
const { positionals, values } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '8000,60000' },
    curve: { type: 'string', default: '' },
  },
});
const [what, from] = positionals;

if (what === 'passages') {
  const { benchReconcile, replayHistories } = await import('./bench/passages.ts');
  const file = from ?? '../shared/corpus/edits.ndjson.gz';
  console.log(benchReconcile());
  if (existsSync(file)) console.log(await replayHistories(resolve(file)));
  else console.log(`${file} is not here: no histories replayed`);
} else if (what === 'quotations') {
  const { benchQuotations } = await import('./bench/quotations.ts');
  const folder = from ?? '../shared/corpus';
  if (existsSync(folder)) console.log(await benchQuotations(resolve(folder)));
  else console.log(`${folder} is not here: no quotations drawn`);
} else if (what === 'search') {
  const sizes = numbersIn(values.sizes, '--sizes');
  const { benchSearch } = await import('./bench/search.ts');
  for await (const line of benchSearch(resolve(from ?? '../shared/corpus'), sizes)) console.log(line);
} else if (what === 'exports') {
  const { benchExports } = await import('./bench/exports.ts');
  for await (const line of benchExports(resolve(from ?? 'content'))) console.log(line);
} else if (what === 'threads') {
  const { benchThreads } = await import('./bench/threads.ts');
  for await (const line of benchThreads(resolve(from ?? '../shared/corpus'))) console.log(line);
} else if (what === 'build') {
  const size = Number(from ?? 1000);
  if (!Number.isInteger(size) || size < 0) refuseArguments(`“${from}” is no number of interviews.`, USAGE);
  const { benchBuild } = await import('./bench/build.ts');
  const curve = values.curve === '' ? [] : numbersIn(values.curve, '--curve');
  for await (const line of benchBuild(size, curve)) console.log(line);
} else if (what === 'preview') {
  const size = Number(from ?? 500);
  if (!Number.isInteger(size) || size < 1) refuseArguments(`“${from}” is no number of interviews.`, USAGE);
  const { benchPreview } = await import('./bench/preview.ts');
  for await (const line of benchPreview(size)) console.log(line);
} else refuseArguments('Say what to measure.', USAGE);

function numbersIn(list: string, option: string): number[] {
  const numbers = list.split(',').map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < 1))
    refuseArguments(`${option} is “${list}”, which are no numbers.`, USAGE);
  return numbers;
}

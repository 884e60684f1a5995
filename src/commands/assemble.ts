import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, refuseArguments } from './arguments.ts';
import { readSlice, SLICE_PARTS, type SliceList } from './build/slice.ts';
import { madeWith } from './build/work.ts';
import { leaveBuilt } from '../content/built.ts';
import { layAll } from '../content/laid.ts';
import { isLocked } from '../content/lock.ts';
import { readSettings } from './settings.ts';

/*
 * npm run assemble: one site of the slices that COLLOQUY_SHARD had built on other machines. They are put where a
 * build looks for what the last one left, and npm run build does the rest: what fits by its key is taken, and
 * lists, feeds and all that shows every interview are rendered. So the site is what one build would have made.
 */
const USAGE = `npm run assemble -- FOLDER …
  FOLDER      what a build with COLLOQUY_SHARD has written; all slices of one site are needed`;

const { positionals } = readArguments(USAGE, { allowPositionals: true, options: {} });
if (positionals.length === 0) refuseArguments('No slice is named.', USAGE);
const settings = readSettings();
const made = madeWith(settings);
const slices = new Map<string, SliceList>();
for (const folder of positionals) {
  const slice = readSlice(folder);
  if (slice === undefined) fail(`${folder} holds no slice, or a damaged one — build it again`);
  if (slice.made !== made)
    fail(
      `${folder} was built with other code, another Node, SITE_URL or BASE_PATH — build slices and site with the same`,
    );
  slices.set(folder, slice);
}
const [first] = slices.values();
for (const [folder, slice] of slices) {
  if (slice.of !== first?.of) fail(`${folder} is one of ${slice.of} slices, others are of ${first?.of ?? 0}`);
  if (slice.content !== first.content) fail(`${folder} was built from other content than the first slice`);
}
const numbers = [...slices.values()].map(({ number }) => number);
for (let number = 1; number <= (first?.of ?? 0); number++)
  if (numbers.filter((one) => one === number).length !== 1)
    fail(
      `slice ${number} of ${first?.of ?? 0} is ${numbers.includes(number) ? 'there twice' : 'missing'} — name each once`,
    );

const { keptDir } = settings;
mkdirSync(settings.cacheDir, { recursive: true });
if (isLocked(join(settings.cacheDir, 'building.lock')))
  fail('another build of this content folder is running — wait until it is done');
leaveBuilt(keptDir, made, [...slices.values()], () => {
  for (const folder of slices.keys())
    for (const part of SLICE_PARTS) layAll(join(folder, part), join(keptDir, part));
});
process.argv.splice(2); // the slices are not for the build
await import('./build.ts');

function fail(what: string): never {
  console.error(`${what}; nothing was written.`);
  process.exit(1);
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readArguments } from '../arguments.ts';
import { moveFolder, refuseToReplace, SITE_MARK } from './place.ts';
import { Progress } from './progress.ts';
import { buildSite } from './site.ts';
import { buildSlice, SLICE_LIST } from './slice.ts';
import { isLocked } from '../../content/lock.ts';
import { ContentError } from '../../model/problem.ts';
import { readSettings } from '../settings.ts';

/*
 * npm run build: the whole site, built aside and moved into its place only when all of it stands, so that
 * a failed build leaves the last one as it was. Exit code 1 and a list of problems otherwise. What the last
 * build has of the same is taken again, unless --clean is said; the site is the same to the byte either way.
 * With COLLOQUY_SHARD=2/8 only what falls to that slice, for npm run assemble.
 */
const USAGE = `npm run build
  --clean     take nothing from earlier builds, and leave nothing for later ones
  --verbose   also say which interviews took longest, and what Astro says`;

const { values } = readArguments(USAGE, {
  options: {
    clean: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const settings = readSettings();
const { outDir, contentDir, cacheDir, keptDir, slice } = settings;
const refusal = await refuseToReplace(outDir, contentDir, slice === undefined ? SITE_MARK : SLICE_LIST);
if (refusal !== undefined) {
  console.error(refusal);
  process.exit(1);
}
// Below the working folder: compiled code finds its packages from there.
const ownDir = join(process.cwd(), '.astro');
for (const dir of [dirname(outDir), ownDir, cacheDir]) mkdirSync(dir, { recursive: true });
const isAlone = !values.clean && !isLocked(join(cacheDir, 'building.lock'));
const building = isAlone
  ? join(ownDir, `building-${basename(cacheDir)}`)
  : mkdtempSync(join(ownDir, 'building-'));
const indexDir = `${building}.pagefind`;
const recordsDir = `${building}.records`;
const staging = join(dirname(outDir), `${basename(outDir)}.${basename(building)}-${process.pid}`);
const ownCache = isAlone ? keptDir : `${building}.cache`;
const spareDir = isAlone && slice === undefined ? join(ownCache, 'spare') : undefined;
const left = [building, indexDir, recordsDir, staging, ...(isAlone ? [] : [ownCache])];
for (const dir of left) rmSync(dir, { recursive: true, force: true });
let outcome: 'stopped' | 'failed' | 'succeeded' = 'stopped';
const over = new AbortController();
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    over.abort();
    process.exit(code);
  });
process.once('exit', (code) => {
  over.abort();
  // The next build will find the same pages of use, as far as they are whole.
  if (outcome !== 'succeeded' && spareDir !== undefined) moveFolder(building, spareDir);
  // A thread that is being ended may write one file more.
  for (const dir of left) rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  if (outcome !== 'stopped') return;
  // An indexer that is killed leaves its question open for good: Node then ends by itself, with code 13.
  console.error('The build stopped before it was done; the last site is as it was.');
  if (code === 13)
    console.error('A helper process, such as the search indexer, ended without an answer: see above.');
  if (code === 13) process.exitCode = 1;
});

try {
  const desk = {
    settings,
    siteDir: building,
    indexDir,
    recordsDir,
    cacheDir: ownCache,
    spareDir,
    // Beside the caches of all content folders.
    codeStore: values.clean ? join(ownCache, 'code') : join(dirname(cacheDir), 'code'),
    verbose: values.verbose,
    over: over.signal,
  };
  const progress = new Progress(process.stdout);
  await (slice === undefined
    ? buildSite(desk, staging, progress)
    : buildSlice(desk, slice, staging, progress));
  outcome = 'succeeded';
} catch (error) {
  if (!(error instanceof ContentError))
    console.error(error, '\nThe build failed; the last site is as it was.');
  else
    console.error(
      `${error.message}\n${error.problems.length} problem${error.problems.length === 1 ? '' : 's'}; nothing was written.`,
    );
  process.exitCode = 1;
  outcome = 'failed';
}
over.abort();

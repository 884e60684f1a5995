import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { proveOutput } from '../content/output.ts';
import { readCollection } from '../content/read.ts';
import { putCollection } from '../content/shelf.ts';
import { provePolicy } from '../hosting/prove-policy.ts';
import { redirectsOf } from '../hosting/redirects.ts';
import { siteFiles, writeHostFiles } from '../hosting/site-files.ts';
import type { Collection } from '../model/collection.ts';
import { ContentError } from '../model/problem.ts';
import { writeFarewell, writeWorker } from '../offline/write.ts';
import { shardsOf } from '../search/records.ts';
import { readSettings } from '../settings.ts';

/*
 * npm run build: the whole site, built aside and moved into its place only when all of it stands, so that
 * a failed build leaves the last one as it was. Exit code 1 and a list of problems otherwise.
 */
/** A file that every built site has, and that little else will. */
const SITE_MARK = join('passages', 'index.json');

const { outDir, contentDir, contentName, basePath } = readSettings();
const refusal = await refuseToReplace(outDir);
if (refusal !== undefined) {
  console.error(refusal);
  process.exit(1);
}
await mkdir(dirname(outDir), { recursive: true });
// Below the working folder: elsewhere Astro lays its own parts where every other build lays them too.
await mkdir('.astro', { recursive: true });
const building = await mkdtemp(join(process.cwd(), '.astro', 'building-'));
const staging = join(dirname(outDir), `${basename(outDir)}.${basename(building)}`);
let finished = false;
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.once('exit', (code) => {
  for (const folder of [building, staging]) rmSync(folder, { recursive: true, force: true });
  if (finished) return;
  // An indexer that is killed leaves its question open for good: Node then ends by itself, with code 13.
  console.error('The build stopped before it was done; the last site is as it was.');
  if (code === 13)
    console.error('A helper process, such as the search indexer, ended without an answer: see above.');
  if (code === 13) process.exitCode = 1;
});

try {
  const collection = await readCollection(contentDir, contentName, { drafts: false, proven: true });
  if (collection.problems.length > 0) throw new ContentError(collection.problems);
  putCollection(collection);
  process.env['OUT_DIR'] = building;
  const { build } = await import('astro'); // takes seconds to load: broken content is told before
  await build({ logLevel: process.argv.includes('--verbose') ? 'debug' : 'warn' });
  await proveOutput(building, collection);
  await finishSite(building, collection);
  await moveTo(staging);
  await putInPlace(staging, outDir);
  console.log(`${collection.interviews.length} interviews built into ${outDir}`);
} catch (error) {
  if (!(error instanceof ContentError))
    console.error(error, '\nThe build failed; the last site is as it was.');
  else
    console.error(
      `${error.message}\n${error.problems.length} problem${error.problems.length === 1 ? '' : 's'}; nothing was written.`,
    );
  process.exitCode = 1;
}
finished = true;

/** What can be told only of the whole site: headers and redirects for hosts, and what a browser may keep. */
async function finishSite(siteDir: string, { site, interviews, published }: Collection): Promise<void> {
  const files = await siteFiles(siteDir);
  await provePolicy(siteDir, files);
  const redirects = redirectsOf(interviews, files);
  await writeHostFiles(siteDir, redirects, basePath);
  const shards = new Map(
    shardsOf(interviews, published).flatMap(({ name, interviews }) => interviews.map(({ id }) => [id, name])),
  );
  await (site.offline === false
    ? writeFarewell(siteDir)
    : writeWorker(siteDir, { files, redirects, shards }));
}

/** Why the folder must not be replaced: it is no earlier site, or the content lies in it. */
async function refuseToReplace(place: string): Promise<string | undefined> {
  for (const kept of [contentDir, process.cwd()])
    if (`${kept}${sep}`.startsWith(`${place}${sep}`))
      return `OUT_DIR is ${place}, which holds ${kept} — name a folder for the site alone`;
  const entries = await readdir(place).catch(() => []);
  if (entries.length === 0 || existsSync(join(place, SITE_MARK))) return undefined;
  return `OUT_DIR is ${place}, which holds other files than a built site — empty it yourself, or name another folder`;
}

/** Beside the place that it is for, from where it can be put there at once; that may be another disk. */
async function moveTo(beside: string): Promise<void> {
  try {
    await rename(building, beside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(building, beside, { recursive: true });
  }
}

async function putInPlace(fresh: string, place: string): Promise<void> {
  const old = `${fresh}-old`;
  if (existsSync(place)) await rename(place, old);
  try {
    await rename(fresh, place);
  } catch (error) {
    if (existsSync(old)) await rename(old, place);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

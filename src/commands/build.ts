import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readArguments } from './arguments.ts';
import { watchedPages, type Rendered } from './build/pages.ts';
import { putInPlace, refuseToReplace } from './build/place.ts';
import { Progress } from './build/progress.ts';
import { reportSite, reportSlowest } from './build/report.ts';
import { Built } from '../content/built.ts';
import { codeDigest } from '../content/code-digest.ts';
import { isLocked } from '../content/lock.ts';
import { proveOutput } from '../content/output.ts';
import { readCollection } from '../content/read.ts';
import { putCollection } from '../content/shelf.ts';
import { provePolicy } from '../hosting/prove-policy.ts';
import { redirectsOf } from '../hosting/redirects.ts';
import { siteFiles, writeHostFiles } from '../hosting/site-files.ts';
import type { Collection } from '../model/collection.ts';
import { ContentError } from '../model/problem.ts';
import { writeFarewell, writeWorker } from '../offline/write.ts';
import { indexShards } from '../search/indexing.ts';
import { jsonLines, recordsOf, shardsOf } from '../search/records.ts';
import { readSettings } from '../settings.ts';

/*
 * npm run build: the whole site, built aside and moved into its place only when all of it stands, so that
 * a failed build leaves the last one as it was. Exit code 1 and a list of problems otherwise. What the last
 * build has of the same is taken again, unless --clean is said; the site is the same to the byte either way.
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
const { outDir, contentDir, contentName, cacheDir, siteUrl, basePath } = readSettings();
const refusal = await refuseToReplace(outDir, [contentDir, process.cwd()]);
if (refusal !== undefined) {
  console.error(refusal);
  process.exit(1);
}
// Below the working folder: elsewhere Astro lays its own parts where every other build lays them too.
const ownDir = join(process.cwd(), '.astro');
for (const dir of [dirname(outDir), ownDir, cacheDir]) mkdirSync(dir, { recursive: true });
// Astro writes the place of the new site into its code: another place each time would make every page new.
const isAlone = !values.clean && !isLocked(join(cacheDir, 'building.lock'));
const building = isAlone
  ? join(ownDir, `building-${basename(cacheDir)}`)
  : mkdtempSync(join(ownDir, 'building-'));
const indexDir = `${building}.pagefind`;
const staging = join(dirname(outDir), `${basename(outDir)}.${basename(building)}-${process.pid}`);
const ownCache = isAlone ? join(cacheDir, 'build') : `${building}.cache`;
const left = [building, indexDir, staging, ...(isAlone ? [] : [ownCache])];
for (const dir of left) rmSync(dir, { recursive: true, force: true });
let finished = false;
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.once('exit', (code) => {
  for (const dir of left) rmSync(dir, { recursive: true, force: true });
  if (finished) return;
  // An indexer that is killed leaves its question open for good: Node then ends by itself, with code 13.
  console.error('The build stopped before it was done; the last site is as it was.');
  if (code === 13)
    console.error('A helper process, such as the search indexer, ended without an answer: see above.');
  if (code === 13) process.exitCode = 1;
});

try {
  await build();
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

async function build(): Promise<void> {
  const progress = new Progress(process.stdout);
  const rendered: Rendered = new Map();
  progress.begin('content');
  const collection = await readCollection(
    contentDir,
    contentName,
    { drafts: false, proven: true },
    { parsedDir: join(ownCache, 'parsed') },
  );
  if (collection.problems.length > 0) throw new ContentError(collection.problems);
  progress.end(`${collection.interviews.length.toLocaleString('en')} interviews`);
  putCollection(collection);
  const content = hash('sha256', JSON.stringify([contentName, [...collection.digests]]));
  const built = new Built(ownCache, hash('sha256', JSON.stringify([codeDigest(), siteUrl, basePath])));
  if (built.isCurrent(content, outDir)) {
    console.log(
      `Nothing has changed: ${outDir} is what a build would make (${progress.seconds.toFixed(1)} s).`,
    );
    return;
  }
  built.begin(building);
  const shards = shardsOf(collection.interviews, collection.published).map(({ name, interviews }) => ({
    name,
    lines: jsonLines(interviews.flatMap(recordsOf)),
  }));
  // Beside the rendering, on another processor.
  const indexing = indexShards(shards, indexDir, join(ownCache, 'search'));
  indexing.catch(() => undefined); // it is told below
  process.env['OUT_DIR'] = building;
  const astro = await import('astro'); // takes seconds to load: broken content is told before
  await astro.build({
    cacheDir: built.astroDir,
    logLevel: values.verbose ? 'debug' : 'warn',
    integrations: [watchedPages(built, progress, rendered)],
  });
  progress.begin('search index');
  const { records, kept } = await indexing;
  for (const { name, lines } of shards)
    if ((await readFile(join(building, 'passages', `${name}.jsonl`), 'utf8')) !== lines)
      throw new Error(`passages/${name}.jsonl is not what was indexed; please report it`);
  mkdirSync(indexDir, { recursive: true }); // a site without a word has no shard
  await rename(indexDir, join(building, 'pagefind'));
  progress.end(
    `${records.toLocaleString('en')} passages, notes and comments in ${shards.length} shards, ${kept} as before`,
  );
  progress.begin('proof');
  await proveOutput(building, collection);
  progress.end('every published id stands exactly once');
  await finishSite(building, collection);
  await putInPlace(building, staging, outDir);
  const site = built.finish(content, outDir);
  if (values.verbose) reportSlowest(rendered);
  reportSite(outDir, Object.keys(site), collection.interviews.length, progress.seconds);
}

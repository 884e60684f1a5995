import { mkdirSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { SITE_DIR, WORKER_FILE } from './code.ts';
import { Indexer, indexersBeside } from './indexing.ts';
import { layBeside } from './laying.ts';
import { putInPlace, setAside } from './place.ts';
import { giveWay } from './priority.ts';
import type { Progress } from './progress.ts';
import { renderSite } from './rendering.ts';
import { reportSite, reportSlowest, sizeOf } from './report.ts';
import { beginWork, giveShards, type Desk } from './work.ts';
import { filesIn } from '../../content/file-digests.ts';
import { layAll } from '../../content/laid.ts';
import { proveOutput } from '../../content/output.ts';
import { putWordsUsed } from '../../content/shelf.ts';
import { provePolicy } from '../../hosting/prove-policy.ts';
import { redirectsOf } from '../../hosting/redirects.ts';
import { writeHostFiles } from '../../hosting/host-files.ts';
import type { Collection } from '../../model/collection.ts';
import { writeFarewell, writeWorker } from '../../offline/write.ts';
import { shardsOf } from '../../search/shards.ts';

/** After an edit the index of a shard is there later than all else where fewer pages and files could be kept. */
const FILES_BESIDE_A_SHARD = 15_000;

/**
 * Build the whole site and put it into its place, through `staging` beside that. Throws a ContentError for
 * content, and an Error for all else; the last site is then as it was.
 */
export async function buildSite(desk: Desk, staging: string, progress: Progress): Promise<void> {
  const { siteDir, indexDir, recordsDir, cacheDir, spareDir, settings, over } = desk;
  const work = beginWork(desk, progress);
  const { built, code } = work;
  // What has not changed need not be parsed: the last build was of the same, and found nothing wrong with it.
  if (work.content !== undefined && built.isCurrent(work.content, settings.outDir)) {
    progress.end('as it was');
    console.log(
      `Nothing has changed: ${settings.outDir} is what a build would make (${progress.seconds.toFixed(1)} s).`,
    );
    return;
  }
  const { left } = built;
  const laying = layBeside(left, siteDir, over, spareDir);
  laying.catch(() => undefined); // it is told below
  const indexer = new Indexer(indexDir, join(cacheDir, 'search'), indexersBeside(settings.threads), over);
  const guesses = work.guess();
  for (const guess of guesses) indexer.add(guess);
  if (guesses.length > 0 && left.digests.length < FILES_BESIDE_A_SHARD) giveWay();
  const { collection, content } = await work.read();
  built.begin();
  progress.begin('records');
  const shards = giveShards(collection, recordsDir, indexer, built);
  progress.end(`${shards.length} shards of the search index`);
  const indexing = indexer.end(); // beside the rendering
  indexing.catch(() => undefined); // it is told below
  putWordsUsed(indexing.then(({ words }) => words));
  const compiled = await code();
  const { codeDir } = compiled;
  // What stands in every site comes to where all else has been taken away.
  const laid = laying.then((names) => {
    layAll(join(codeDir, SITE_DIR), siteDir);
    return names;
  });
  laid.catch(() => undefined); // it is told below
  const standing = filesIn(join(codeDir, SITE_DIR));
  const { threads } = settings;
  const rendering = await renderSite(
    { ...compiled, collection, built, laid, siteDir, standing, threads, over },
    progress,
  );
  progress.begin('proof');
  const proven = proveOutput(siteDir, collection, rendering.digests, built.proven);
  // Pages of the last build were held against the same policy there: its code was the same.
  provePolicy(siteDir, rendering.fresh);
  progress.end('every published id stands exactly once, and no page holds what its policy would stop');
  const neededAt = Date.now();
  await rendering.finish();
  progress.begin('search index');
  const { records, kept, guessed, readyAt } = await indexing;
  for (const { name, digest } of shards)
    if (rendering.digests.get(`passages/${name}.jsonl`) !== digest)
      throw new Error(`passages/${name}.jsonl is not what was indexed; please report it`);
  mkdirSync(indexDir, { recursive: true }); // a site without a word has no shard
  await rename(indexDir, join(siteDir, 'pagefind'));
  progress.end(
    `${records.toLocaleString('en')} passages, notes and comments in ${shards.length} shards, ${kept} as before${guessed > 0 ? `, ${guessed} begun early` : ''}, ${readyFor((neededAt - readyAt) / 1000)}`,
  );
  progress.begin('last steps');
  const files = await finishSite(
    siteDir,
    settings.basePath,
    await readFile(join(codeDir, WORKER_FILE), 'utf8'),
    collection,
    rendering.digests,
  );
  const old = await putInPlace(siteDir, staging, settings.outDir);
  built.finish(content, settings.outDir, files, rendering.keys, rendering.digests, proven);
  await setAside(old, spareDir);
  const bytes = sizeOf(settings.outDir, files);
  progress.end('the site is in its place');
  if (desk.verbose) reportSlowest(rendering.times);
  reportSite(settings.outDir, { files: files.length, bytes }, collection.interviews.length, progress.seconds);
}

function readyFor(seconds: number): string {
  return seconds < 0
    ? `${(-seconds).toFixed(1)} s waited for`
    : `ready ${seconds.toFixed(1)} s before it was needed`;
}

/**
 * What can be told only of the whole site: headers and redirects for hosts, and what a browser may keep. Gives the
 * paths of all its files.
 */
async function finishSite(
  siteDir: string,
  basePath: string,
  worker: string,
  { site, interviews, published }: Collection,
  digests: ReadonlyMap<string, string>,
): Promise<string[]> {
  const files = filesIn(siteDir);
  const redirects = redirectsOf(interviews, files);
  const hosts = await writeHostFiles(siteDir, redirects, basePath);
  const shards = new Map(
    shardsOf(interviews, published).flatMap(({ name, interviews }) => interviews.map(({ id }) => [id, name])),
  );
  const offline = await (site.offline === false
    ? writeFarewell(siteDir)
    : writeWorker(siteDir, worker, { files, redirects, shards, digests }));
  return [...new Set([...files, ...hosts, ...offline])].sort();
}

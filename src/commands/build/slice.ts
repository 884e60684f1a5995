import { hash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Indexer, indexersBeside } from './indexing.ts';
import { layBeside } from './laying.ts';
import { putInPlace, setAside } from './place.ts';
import type { Progress } from './progress.ts';
import { renderSite } from './rendering.ts';
import { beginWork, madeWith, giveShards, type Desk } from './work.ts';
import type { Leaving } from '../../content/built.ts';
import { PARSED_DIR } from '../../content/parsed.ts';
import { readSealed, writeSealed } from '../../content/sealed.ts';
import { provePolicy } from '../../hosting/prove-policy.ts';
import type { Slice } from '../../settings.ts';

/** What a slice says of itself, beside what it is made of. */
export interface SliceList extends Leaving, Slice {
  /** Digests of the code and settings that it was made with, and of the content. */
  made: string;
  content: string;
}

export const SLICE_LIST = 'slice.json';
/** The folders of a slice: interviews as they were read, pages and files, indexes of search. */
export const SLICE_PARTS = [PARSED_DIR, 'pages', 'search'] as const;

/**
 * Build a part of the site on one machine of many: of every interview, page and shard of the search index that
 * falls to this slice what a build would keep for the next one. `npm run assemble` makes the site of all slices.
 */
export async function buildSlice(
  desk: Desk,
  slice: Slice,
  staging: string,
  progress: Progress,
): Promise<void> {
  const { siteDir: folder, indexDir, recordsDir, cacheDir, settings, over } = desk;
  const { built, read, code } = beginWork(desk, progress);
  for (const part of SLICE_PARTS) mkdirSync(join(folder, part), { recursive: true });
  const laying = layBeside(built.left, join(folder, 'pages'), over);
  laying.catch(() => undefined); // it is told below
  const indexer = new Indexer(indexDir, join(folder, 'search'), indexersBeside(settings.threads), over);
  const { collection, content } = await read();
  const shards = giveShards(collection, recordsDir, indexer, built, (name) => isIn(slice, name));
  const indexing = indexer.end();
  indexing.catch(() => undefined); // it is told below
  // Pages without a key show something of every interview: whoever assembles the slices renders them.
  const rendering = await renderSite(
    {
      ...(await code()),
      collection,
      built,
      laid: laying,
      siteDir: join(folder, 'pages'),
      standing: [],
      threads: settings.threads,
      over,
      isWanted: (file, key) =>
        key !== undefined && isIn(slice, /^interviews\/([^/.]+)/.exec(file)?.[1] ?? file),
    },
    progress,
  );
  // Whoever assembles the slices takes these pages as they are.
  provePolicy(join(folder, 'pages'), rendering.fresh);
  for (const name of readdirSync(join(cacheDir, PARSED_DIR)))
    if (isIn(slice, name)) cpSync(join(cacheDir, PARSED_DIR, name), join(folder, PARSED_DIR, name));
  progress.begin('search index');
  const { records } = await indexing;
  progress.end(`${records.toLocaleString('en')} passages, notes and comments in ${shards.length} shards`);
  const list: SliceList = {
    ...slice,
    made: madeWith(settings),
    content,
    keys: Object.fromEntries(rendering.keys),
    site: Object.fromEntries(rendering.digests),
  };
  writeSealed(join(folder, SLICE_LIST), list);
  await setAside(await putInPlace(folder, staging, settings.outDir));
  console.log(
    `Slice ${slice.number} of ${slice.of}: ${rendering.keys.size.toLocaleString('en')} pages and files in ${settings.outDir}, in ${progress.seconds.toFixed(1)} s`,
  );
}

/** What a folder says of the slice in it; undefined where it holds none, or not as it was written. */
export function readSlice(folder: string): SliceList | undefined {
  return readSealed(join(folder, SLICE_LIST));
}

/** Whether something falls to a slice, by its name alone: so that every machine says the same. */
function isIn({ number, of }: Slice, name: string): boolean {
  return Number.parseInt(hash('sha256', name).slice(0, 8), 16) % of === number - 1;
}

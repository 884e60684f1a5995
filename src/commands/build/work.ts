import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from './code.ts';
import { storedCode } from './code-store.ts';
import { guessShards } from './guessing.ts';
import type { Indexer } from './indexing.ts';
import type { Progress } from './progress.ts';
import { Built } from '../../content/built.ts';
import { codeDigest } from '../../content/code-digest.ts';
import { keyed } from '../../content/page-keys.ts';
import { AS_BUILT, PARSED_DIR } from '../../content/parsed.ts';
import { readCollection, readFiles, shownAs } from '../../content/read.ts';
import { putCollection } from '../../content/shelf.ts';
import { readUnread } from '../../content/unread.ts';
import type { Collection } from '../../model/collection.ts';
import { ContentError } from '../../model/problem.ts';
import { countRecords, jsonLines, recordsOf } from '../../search/records.ts';
import { shardsOf } from '../../search/shards.ts';
import type { ShardFile } from '../../search/indexing.ts';
import type { Settings } from '../../settings.ts';

/** Where a build works, all of it beside the site that stands. */
export interface Desk {
  settings: Settings;
  /** The new site, until it is put into its place. */
  siteDir: string;
  indexDir: string;
  /** The records that the indexer reads. */
  recordsDir: string;
  /** What earlier builds have left, and later ones will find. */
  cacheDir: string;
  /** Where the site before the last one lies, of which most of the new one is made; see laying.ts. */
  spareDir: string | undefined;
  /** Where compiled code is kept; see code-store.ts. */
  codeStore: string;
  verbose: boolean;
  /** Ends what still runs beside the build: broken content is told before the code is compiled. */
  over: AbortSignal;
}

/** What every build begins with. */
export interface Work {
  /** A digest of all content; undefined where its folder or one of its files can't be read. */
  content: string | undefined;
  built: Built;
  /** What shards that changed will probably hold, as far as that can be told before `read`; after it there is nothing to tell. */
  guess: () => ShardFile[];
  /** Read, check and join the content; with its digest. Rejects with a ContentError that lists every problem. */
  read: () => Promise<{ collection: Collection; content: string }>;
  /** The folder of the compiled code, and the pages as code that stand at `home`, once they are compiled. */
  code: () => Promise<{ codeDir: string; home: string; pages: Code }>;
}

/** Of so many interviews that no earlier build has read, records are guessed; of more it would take too long. */
const MOST_GUESSED = 20;

/** A digest of all that makes a site beside its content. */
export function madeWith({ siteUrl, basePath }: Settings): string {
  return hash('sha256', JSON.stringify([codeDigest(), siteUrl, basePath]));
}

/** Look at the content, and meanwhile have the code compiled on another processor where no build has left it. */
export function beginWork(desk: Desk, progress: Progress): Work {
  const { settings, recordsDir, cacheDir, codeStore, verbose, over } = desk;
  const { contentDir, contentName, siteUrl, basePath } = settings;
  const made = madeWith(settings);
  const built = new Built(cacheDir, made);
  const compiling = storedCode(codeStore, made, verbose, over);
  compiling.catch(() => undefined); // it is told when the code is asked for
  progress.begin('content');
  let files = readFiles(contentDir, contentName);
  const digests = files?.problems.length === 0 ? files.digests : undefined;
  const content = digests === undefined ? undefined : hash('sha256', JSON.stringify([...digests]));
  const parsedDir = join(cacheDir, PARSED_DIR);
  const guess: Work['guess'] = () => {
    if (files === undefined || files.problems.length > 0 || !built.isThere) return [];
    const general = { options: AS_BUILT, shown: shownAs(contentName) };
    const unread = readUnread(files.files, parsedDir, general, MOST_GUESSED);
    return unread === undefined ? [] : guessShards(unread, built, recordsDir);
  };
  const read: Work['read'] = async () => {
    const given = files;
    files = undefined; // nobody needs the texts of all files once they are parsed
    const collection = await readCollection(contentDir, contentName, AS_BUILT, { files: given, parsedDir });
    if (collection.problems.length > 0) throw new ContentError(collection.problems);
    progress.end(`${collection.interviews.length.toLocaleString('en')} interviews`);
    collection.matched.clear(); // what only those who give out ids look at
    putCollection(collection);
    return { collection, content: content ?? '' }; // what can't be read was a problem
  };
  const code: Work['code'] = async () => {
    progress.begin('code');
    const codeDir = await compiling;
    const home = `${siteUrl}${basePath}`;
    const pages = await Code.load(codeDir, home);
    progress.end('compiled');
    return { codeDir, home, pages };
  };
  return { content, built, guess, read, code };
}

/**
 * Tell the indexer of the records of each wanted shard. Those of a shard whose interviews are as they were lie where the
 * last build has left them; the others are written into a folder as they are published.
 */
export function giveShards(
  collection: Collection,
  dir: string,
  indexer: Indexer,
  built: Built,
  isWanted: (name: string) => boolean = () => true,
): ShardFile[] {
  mkdirSync(dir, { recursive: true });
  const wanted = shardsOf(collection.interviews, collection.published).filter(({ name }) => isWanted(name));
  // As the page of each, passages/[shard].jsonl.ts, has its own.
  const paths = keyed(
    collection,
    wanted.map((shard) => ({ params: {}, props: { shard } })),
  );
  return paths.map(({ key, props: { shard } }) => {
    const { name, interviews } = shard;
    const file = built.standing(`passages/${name}.jsonl`, key) ?? writeRecords(shard, dir);
    const records = interviews.reduce((sum, interview) => sum + countRecords(interview), 0);
    const given: ShardFile = { name, ...file, records };
    indexer.add(given);
    return given;
  });
}

function writeRecords(
  { name, interviews }: ReturnType<typeof shardsOf>[number],
  dir: string,
): { path: string; digest: string } {
  const path = join(dir, `${name}.jsonl`);
  const lines = jsonLines(interviews.flatMap(recordsOf));
  writeFileSync(path, lines);
  return { path, digest: hash('sha256', lines) };
}

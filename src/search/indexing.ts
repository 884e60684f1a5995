import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from './records.ts';
import { endIndexer, indexerVersion, indexShard } from './shard-index.ts';
import { digestOf, keepOnly, putShard, takeShard } from './shard-cache.ts';
import { WordCount } from './words-used.ts';
import type { WordsUsed } from '../model/words-used.ts';

/** What was done for the index of a site. */
export interface Indexed {
  records: number;
  shards: number;
  /** Shards that had not changed since the last build. */
  kept: number;
  /** Shards that were begun from a guess, which was right. */
  guessed: number;
  /** What all records are written in. */
  words: WordsUsed;
  /** Under which each shard is kept. */
  digests: string[];
}

/** Records of one shard, as the site publishes them. */
export interface ShardFile {
  /** `0001` */
  name: string;
  /** Where its JSON lines are: a build holds those of one shard at once. */
  path: string;
  /** SHA-256 of these lines, in hexadecimal digits. */
  digest: string;
  /** How many records they are. */
  records: number;
  /** The shard itself is still to come, and these are what it will probably hold. */
  isGuess?: true | undefined;
}

/** Where indexes are kept from build to build. */
export interface IndexCache {
  dir: string;
  /** A digest of the code that makes them. */
  madeWith: string;
}

/** Index the record files of a written site into it; see `indexShards`. */
export async function indexRecords(siteDir: string, cache?: IndexCache): Promise<Indexed> {
  const list = JSON.parse(await readFile(join(siteDir, 'passages', 'index.json'), 'utf8')) as {
    shards: { name: string; file: string }[];
  };
  const shards = list.shards.map(async ({ name, file }): Promise<ShardFile> => {
    const path = join(siteDir, 'passages', file);
    const text = await readFile(path, 'utf8');
    return { name, path, digest: digestOf(text), records: linesOf(text).length };
  });
  return together([await indexShards(await Promise.all(shards), join(siteDir, 'pagefind'), cache)], cache);
}

/** What runs of `indexShards` have done together; what the cache keeps of other shards is dropped. */
export async function together(runs: readonly Indexed[], cache?: IndexCache): Promise<Indexed> {
  const words = new WordCount();
  for (const run of runs) words.add(run.words);
  const sum = (of: (run: Indexed) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const digests = runs.flatMap((run) => run.digests);
  if (cache !== undefined) await keepOnly(cache.dir, digests);
  return {
    records: sum((run) => run.records),
    shards: sum((run) => run.shards),
    kept: sum((run) => run.kept),
    guessed: sum((run) => run.guessed),
    words: words.used,
    digests,
  };
}

/**
 * Index records, one index a shard below `outDir`, one after the other: Pagefind answers one question at a time. Shards
 * that the cache holds of the same records, made by the same code, are taken from it. A guess is begun with; where the shard
 * turns out to hold other records, or does not come, that is given up. Throws what Pagefind complains of.
 */
export async function indexShards(
  shards: Iterable<ShardFile> | AsyncIterable<ShardFile>,
  outDir: string,
  cache?: IndexCache,
): Promise<Indexed> {
  const work = new IndexWork(outDir, cache, await indexerVersion());
  const done = { records: 0, shards: 0, kept: 0, guessed: 0 };
  const wanted: string[] = [];
  try {
    for await (const shard of shards) {
      const isBegun = await work.begin(shard);
      if (shard.isGuess === true) continue;
      wanted.push(shard.name);
      done.shards++;
      done.records += shard.records;
      if (isBegun) done.guessed++;
    }
    const words = new WordCount();
    const digests: string[] = [];
    for (const { digest, isKept, words: own } of await work.finish(wanted)) {
      digests.push(digest);
      words.add(own);
      if (isKept) done.kept++;
    }
    return { ...done, words: words.used, digests };
  } catch (error) {
    await work.giveUp();
    throw error;
  } finally {
    await endIndexer();
  }
}

/** The index of a shard. */
interface Made {
  /** Under which it is kept. */
  digest: string;
  words: WordsUsed;
  /** It was made by an earlier build. */
  isKept: boolean;
}

/** An index that is being made. */
interface Making {
  /** The digest of its records. */
  records: string;
  over: AbortController;
  /** Undefined where it was given up. */
  made: Promise<Made | undefined>;
}

/** The shards of one run; of each there is one index at a time. */
class IndexWork {
  private readonly outDir: string;
  private readonly cache: IndexCache | undefined;
  private readonly version: string;
  private readonly making = new Map<string, Making>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(outDir: string, cache: IndexCache | undefined, version: string) {
    this.outDir = outDir;
    this.cache = cache;
    this.version = version;
  }

  /** Begin with a shard; gives whether that was done already. Other records of the same shard are given up. */
  async begin(shard: ShardFile): Promise<boolean> {
    const before = this.making.get(shard.name);
    if (before?.records === shard.digest) return true;
    before?.over.abort();
    const over = new AbortController();
    // Where nothing is at work on the same folder, what the cache has need not wait for other shards.
    const kept = before === undefined ? await this.take(shard) : undefined;
    const make = async (): Promise<Made | undefined> => {
      if (over.signal.aborted) return undefined;
      return (before && (await this.take(shard))) ?? (await this.make(shard, over.signal));
    };
    const made = kept === undefined ? this.behindLast(make) : Promise.resolve(kept);
    this.making.set(shard.name, { records: shard.digest, over, made });
    return false;
  }

  /** The indexes of these shards, when they are made; of others nothing stays. */
  async finish(wanted: readonly string[]): Promise<Made[]> {
    const others = [...this.making].filter(([name]) => !wanted.includes(name));
    for (const [, { over }] of others) over.abort();
    const dropped = others.map(([name]) =>
      this.behindLast(() => rm(join(this.outDir, name), { recursive: true, force: true })),
    );
    const made = await Promise.all(
      wanted.map(async (name) => {
        const one = await this.making.get(name)?.made;
        if (one === undefined) throw new Error(`the index of shard ${name} was given up; please report it`);
        return one;
      }),
    );
    await Promise.all(dropped);
    return made;
  }

  /** Begin nothing more, and wait for what is at work. */
  async giveUp(): Promise<void> {
    for (const { over } of this.making.values()) over.abort();
    await this.last;
  }

  private behindLast<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined); // it is told when all are asked for
    return done;
  }

  private async make(shard: ShardFile, over: AbortSignal): Promise<Made | undefined> {
    const outputPath = join(this.outDir, shard.name);
    const text = await readFile(shard.path, 'utf8');
    if (digestOf(text) !== shard.digest) throw new Error(`${shard.path} has changed since it was written`);
    const words = await indexShard(linesOf(text), outputPath, over);
    if (words === undefined) return undefined;
    const digest = this.digestOf(shard);
    if (this.cache !== undefined) await putShard(this.cache.dir, digest, outputPath, words);
    return { digest, words, isKept: false };
  }

  private async take(shard: ShardFile): Promise<Made | undefined> {
    const outputPath = join(this.outDir, shard.name);
    await rm(outputPath, { recursive: true, force: true });
    const digest = this.digestOf(shard);
    const words = this.cache && (await takeShard(this.cache.dir, digest, outputPath));
    return words === undefined ? undefined : { digest, words, isKept: true };
  }

  private digestOf({ digest }: ShardFile): string {
    return digestOf(JSON.stringify([this.version, this.cache?.madeWith, digest]));
  }
}

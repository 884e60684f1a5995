import type { Worker } from 'node:worker_threads';
import { startThread } from './thread.ts';
import { indexerDigest } from '../../content/code-digest.ts';
import { together, type IndexCache, type Indexed, type ShardFile } from '../../search/indexing.ts';

/** What the thread that indexes is begun with. */
export interface IndexerData {
  outDir: string;
  cache: IndexCache;
}

/** What it is told then: a shard whose records are written, or that there are no more. */
export type ToIndex = ShardFile | 'end';

/** What it answers: what was done, and when that was, in milliseconds since 1970. */
export type Ready = Indexed & { readyAt: number };

/**
 * Has `indexShards` index records in threads of its own: the indexer is asked record by record, and would
 * wait for every page that is rendered between two of them. Each thread has an indexer, for each works on one processor
 * and answers one question at a time. They get ready while the content is read.
 */
export class Indexer {
  private readonly cache: IndexCache;
  private readonly threads: { worker: Worker; answer: Promise<Ready> }[];
  /** Which thread has the shards of each name. */
  private readonly turns = new Map<string, number>();

  /** Indexes go below `outDir`, and are kept in `cacheDir`; `over` ends the threads, which are `count`. */
  constructor(outDir: string, cacheDir: string, count: number, over: AbortSignal) {
    this.cache = { dir: cacheDir, madeWith: indexerDigest() };
    const workerData: IndexerData = { outDir, cache: this.cache };
    this.threads = Array.from({ length: count }, () => startThread<Ready>('indexer.ts', workerData, over));
  }

  /**
   * The records of a shard are written, or guessed. All shards but the last are as large as one another: the threads take
   * turns.
   */
  add(shard: ShardFile): void {
    const turn = this.turns.get(shard.name) ?? this.turns.size % this.threads.length;
    this.turns.set(shard.name, turn);
    this.threads[turn]?.worker.postMessage(shard satisfies ToIndex);
  }

  /** There are no more shards. Rejects with what `indexShards` throws, and where a thread ends without an answer. */
  async end(): Promise<Ready> {
    for (const { worker } of this.threads) worker.postMessage('end' satisfies ToIndex);
    const runs = await Promise.all(this.threads.map(({ answer }) => answer));
    const readyAt = Math.max(...runs.map((run) => run.readyAt));
    return { ...(await together(runs, this.cache)), readyAt };
  }
}

/**
 * How many threads index beside so many that render: an index takes about half as long as the pages. More than two would
 * hold more memory than they save time.
 */
export function indexersBeside(threads: number): number {
  return Math.min(2, Math.ceil(threads / 2));
}

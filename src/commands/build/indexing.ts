import type { Worker } from 'node:worker_threads';
import { startThread } from './thread.ts';
import { indexerDigest } from '../../content/code-digest.ts';
import type { IndexCache, Indexed, ShardFile } from '../../search/indexing.ts';

/** What the thread that indexes is begun with. */
export interface IndexerData {
  outDir: string;
  cache: IndexCache;
}

/** What it is told then: a shard whose records are written, or that there are no more. */
export type ToIndex = ShardFile | 'end';

/**
 * Has `indexShards` index records in a thread of its own: the indexer is asked record by record, and would
 * wait for every page that is rendered between two of them. It gets ready while the content is read.
 */
export class Indexer {
  private readonly worker: Worker;
  private readonly indexed: Promise<Indexed>;

  /** Indexes go below `outDir`, and are kept in `cacheDir`; `over` ends the thread. */
  constructor(outDir: string, cacheDir: string, over: AbortSignal) {
    const cache = { dir: cacheDir, madeWith: indexerDigest() };
    const workerData: IndexerData = { outDir, cache };
    const { worker, answer } = startThread<Indexed>('indexer.ts', workerData, over);
    this.worker = worker;
    this.indexed = answer;
  }

  /** The records of a shard are written. */
  add(shard: ShardFile): void {
    this.worker.postMessage(shard satisfies ToIndex);
  }

  /** There are no more shards. Rejects with what `indexShards` throws, and where the indexer ends without an answer. */
  end(): Promise<Indexed> {
    this.worker.postMessage('end' satisfies ToIndex);
    return this.indexed;
  }
}

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
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
    const worker = new Worker(join(import.meta.dirname, 'indexer.ts'), { workerData });
    this.worker = worker;
    this.indexed = new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', () => reject(new Error('The search indexer ended without an answer: see above')));
    });
    this.indexed.catch(() => undefined); // it is told in the end
    over.addEventListener('abort', () => void worker.terminate());
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

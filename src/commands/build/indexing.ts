import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Indexed, ShardFile } from '../../search/indexing.ts';

/**
 * Have `indexShards` index the records in a thread of its own: the indexer is asked record by record, and would
 * wait for every page that is rendered between two of them. Rejects with what it throws, and where the indexer
 * ends without an answer.
 */
export function indexBeside(
  shards: readonly ShardFile[],
  outDir: string,
  cacheDir: string,
): Promise<Indexed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'indexer.ts'), {
      workerData: { shards, outDir, cacheDir },
    });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The search indexer ended without an answer: see above')));
  });
}

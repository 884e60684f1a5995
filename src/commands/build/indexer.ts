import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexerData, Ready, ToIndex } from './indexing.ts';
import { indexShards, type ShardFile } from '../../search/indexing.ts';

/* The thread of indexing.ts. */
const { outDir, cache } = workerData as IndexerData;
if (parentPort === null) throw new Error('this is a thread of the build, and nothing to run by itself');
const messages = on(parentPort, 'message');
const indexed = await indexShards(shards(), outDir, cache);
parentPort.postMessage({ ...indexed, readyAt: Date.now() } satisfies Ready);
parentPort.close();

async function* shards(): AsyncGenerator<ShardFile> {
  for await (const [message] of messages as AsyncIterable<[ToIndex]>) {
    if (message === 'end') return;
    yield message;
  }
}

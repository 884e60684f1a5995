import { parentPort, workerData } from 'node:worker_threads';
import { indexShards, type ShardFile } from '../../search/indexing.ts';

/* The thread of indexing.ts. */
const { shards, outDir, cacheDir } = workerData as { shards: ShardFile[]; outDir: string; cacheDir: string };
parentPort?.postMessage(await indexShards(shards, outDir, cacheDir));

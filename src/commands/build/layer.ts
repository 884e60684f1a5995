import { parentPort, workerData } from 'node:worker_threads';
import type { LayerData } from './laying.ts';
import { layIntact } from '../../content/laid.ts';

/* The thread of laying.ts. */
const { left, to } = workerData as LayerData;
parentPort?.postMessage(layIntact(left, to));

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Begin a thread of this folder that answers once: its `answer` rejects with what it throws, and where it ends
 * without one. `over` ends it.
 */
export function startThread<T>(
  file: string,
  workerData: unknown,
  over: AbortSignal,
): { worker: Worker; answer: Promise<T> } {
  const worker = new Worker(join(import.meta.dirname, file), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  const answer = new Promise<T>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error(`The thread ${file} ended without an answer: see above`)));
  });
  answer.catch(() => undefined); // it is told to whoever waits for it
  over.addEventListener('abort', () => void worker.terminate());
  return { worker, answer };
}

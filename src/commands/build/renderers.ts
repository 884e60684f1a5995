import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RendererData, Share, SharedWork } from './shared-work.ts';

/**
 * Threads that render beside this one. Each has the collection and the pages of its own, which takes it about
 * as long to get as a hundred files to render, and memory for all interviews once more.
 */
export class Renderers {
  private readonly workers: Worker[];

  /** `count` threads; they get ready meanwhile. */
  constructor(count: number, data: RendererData) {
    this.workers = Array.from(
      { length: count },
      () => new Worker(join(import.meta.dirname, 'renderer.ts'), { workerData: data }),
    );
  }

  /** What the threads have rendered of the work, when none of it is left. Rejects with what one of them throws. */
  async render(work: SharedWork): Promise<Share> {
    const shares = this.workers.map(
      (worker) =>
        new Promise<Share>((resolve, reject) => {
          worker.once('message', resolve).once('error', reject);
          worker.once('exit', () =>
            reject(new Error('A thread that renders ended without an answer: see above')),
          );
          worker.postMessage(work);
        }),
    );
    return (await Promise.all(shares)).flat();
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

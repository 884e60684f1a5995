import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RendererData, Share, SharedWork } from './shared-work.ts';

/**
 * Threads that render beside this one. Each has the collection and the pages of its own, which takes it about
 * as long to get as a hundred files to render, and memory for all interviews once more.
 */
export class Renderers {
  private readonly workers: Worker[];
  /** Rejects where one of them fails, whenever that is. */
  private readonly failure: Promise<never>;

  /** `count` threads, which get ready meanwhile; `over` ends them. */
  constructor(count: number, data: RendererData, over: AbortSignal) {
    this.workers = Array.from(
      { length: count },
      () => new Worker(join(import.meta.dirname, 'renderer.ts'), { workerData: data }),
    );
    this.failure = new Promise((_resolve, reject) => {
      for (const worker of this.workers)
        worker
          .once('error', reject)
          .once('exit', () => reject(new Error('A thread that renders ended without an answer: see above')));
    });
    this.failure.catch(() => undefined); // it is told where work is asked for
    over.addEventListener('abort', () => void this.end());
  }

  /** What the threads have rendered of the work, when none of it is left. Rejects with what one of them throws. */
  async render(work: SharedWork): Promise<Share[]> {
    const shares = this.workers.map(
      (worker) =>
        new Promise<Share>((resolve) => {
          worker.once('message', resolve);
          worker.postMessage(work);
        }),
    );
    return await Promise.race([this.failure, Promise.all(shares)]);
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

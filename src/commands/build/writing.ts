import { startThread } from './thread.ts';
import type { SiteWriter } from './written-file.ts';
import type { Content } from '../../site-file.ts';

/** What the thread that writes is begun with. */
export interface WriterData {
  siteDir: string;
  /** The weight of all that it has written. */
  written: Int32Array<SharedArrayBuffer>;
}

/** What it is told then: files that were rendered, or that there are no more. */
export type ToWrite = { files: [file: string, content: Content][]; weight: number } | 'end';

/** A message takes about as long as a small file: they are sent together, up to so many characters or bytes, which weigh 1. */
const BATCH = 500_000;
/** From this weight on, what waits must be written before more comes: a disk that is slow must not fill the memory. */
const MOST_WAITING = 8;

/** Writes files in a thread of its own: making a file keeps a processor busy for as long as rendering one. */
export class WritingThread implements SiteWriter {
  readonly failure: Promise<never>;
  private readonly thread: ReturnType<typeof startThread<Map<string, string>>>;
  private readonly written = new Int32Array(new SharedArrayBuffer(4));
  private batch: [file: string, content: Content][] = [];
  private size = 0;
  private sent = 0;

  /** Files go below `siteDir`; `over` ends the thread. */
  constructor(siteDir: string, over: AbortSignal) {
    const data: WriterData = { siteDir, written: this.written };
    this.thread = startThread<Map<string, string>>('writer.ts', data, over);
    this.failure = new Promise((_resolve, reject) => void this.thread.answer.catch(reject));
    this.failure.catch(() => undefined); // whoever renders is told, and so is the end
  }

  write(file: string, content: Content): Promise<void> | undefined {
    this.batch.push([file, content]);
    this.size += content.length;
    if (this.size < BATCH) return undefined;
    this.send();
    return this.sent - Atomics.load(this.written, 0) < MOST_WAITING ? undefined : this.room();
  }

  /** Rejects with what the thread throws, and where it ends without an answer. */
  end(): Promise<ReadonlyMap<string, string>> {
    this.send();
    this.thread.worker.postMessage('end' satisfies ToWrite);
    return this.thread.answer;
  }

  private send(): void {
    const weight = Math.ceil(this.size / BATCH);
    this.thread.worker.postMessage({ files: this.batch, weight } satisfies ToWrite);
    [this.batch, this.size] = [[], 0];
    this.sent += weight;
  }

  private async room(): Promise<void> {
    for (;;) {
      const written = Atomics.load(this.written, 0);
      if (this.sent - written < MOST_WAITING) return;
      await Promise.race([Atomics.waitAsync(this.written, 0, written).value, this.failure]);
    }
  }
}

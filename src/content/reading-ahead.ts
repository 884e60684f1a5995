import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { interviewOf, type FolderFile } from './folder.ts';
import type { General } from './parsed.ts';

/** What a thread that reads is begun with. */
export interface ReaderData {
  parsedDir: string;
  /** All files of the content folder; only those beside the interviews with their texts. */
  files: readonly FolderFile[];
  general: General;
}

/** What a thread is asked to read next: all files of some interviews. */
export type ToRead = FolderFile[];

/** Fewer interviews are read before a thread has begun. */
const WORTH_THREADS = 100;
/** So many interviews are read until a thread asks for more. */
const AT_ONCE = 25;
/** More would wait for the disk, and each holds a parser of its own. */
const MOST_THREADS = 4;

/**
 * Have interviews that no earlier run has read, with `fresh` files, read by several threads at once, which leave those
 * without a fault in `parsedDir`, and what they needed of memory with themselves. Gives whether there was enough to read.
 * What a thread fails at is not told here: whoever reads what is left meets it again.
 */
export async function readAhead(
  parsedDir: string,
  files: readonly FolderFile[],
  fresh: readonly FolderFile[],
  general: General,
): Promise<boolean> {
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const interviews = [...Map.groupBy(fresh, ({ name }) => interviewOf(name))].flatMap(([id, own]) =>
    id === undefined ? [] : [own],
  );
  if (interviews.length < WORTH_THREADS || threads < 2) return false;
  const workerData: ReaderData = {
    parsedDir,
    files: files.map((file) => (interviewOf(file.name) === undefined ? file : { ...file, text: '' })),
    general,
  };
  const next = (): ToRead => interviews.splice(0, AT_ONCE).flat();
  const read = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(join(import.meta.dirname, 'reader.ts'), { workerData });
      const ask = (): void => {
        const some = next();
        if (some.length > 0) worker.postMessage(some);
        else void worker.terminate();
      };
      worker.on('message', ask).once('error', () => undefined);
      worker.once('exit', () => resolve());
      ask();
    });
  await Promise.all(Array.from({ length: threads }, read));
  return true;
}

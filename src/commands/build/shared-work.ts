import type { RenderedFile } from './rendered-file.ts';
import type { Collection } from '../../model/collection.ts';

/** What a thread that renders is begun with. */
export interface RendererData {
  codeDir: string;
  /** `https://example.org/reader/` */
  home: string;
  siteDir: string;
  collection: Collection;
}

/** Files of the site that several threads render, each taking the next one that none has taken. */
export interface SharedWork {
  /** Paths in the site. */
  files: readonly string[];
  /** How many are taken, and how many done. */
  counts: Int32Array<SharedArrayBuffer>;
}

/** What a thread has rendered when nothing is left to take. */
export interface Share {
  rendered: RenderedFile[];
  /** By path in the site. */
  digests: ReadonlyMap<string, string>;
}

const [TAKEN, DONE] = [0, 1];

/** Work of which nothing is taken yet. */
export function shareOut(files: readonly string[]): SharedWork {
  return { files, counts: new Int32Array(new SharedArrayBuffer(8)) };
}

/** The next file that no thread has taken; undefined where there is none. */
export function takeNext({ files, counts }: SharedWork): string | undefined {
  return files[Atomics.add(counts, TAKEN, 1)];
}

/** Nothing is left to take: what one thread fails at ends the work of all. */
export function abandon({ files, counts }: SharedWork): void {
  Atomics.store(counts, TAKEN, files.length);
}

/** One more is done; gives how many are, by all threads. */
export function countDone({ counts }: SharedWork): number {
  return Atomics.add(counts, DONE, 1) + 1;
}

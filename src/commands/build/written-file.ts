import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../../site-file.ts';

/** Takes the files of a site one by one, and puts them into its folder. */
export interface SiteWriter {
  /** Rejects where a file can't be written, before somebody waits for room or the end. */
  readonly failure?: Promise<never>;
  /** Put a file there, by its path in the site; what is given back resolves when there is room for the next. */
  write(file: string, content: Content): Promise<void> | undefined;
  /** All files stand; gives the digest of each. */
  end(): Promise<ReadonlyMap<string, string>>;
}

/** Writes each file as it comes. */
export class FileWriter implements SiteWriter {
  /** Of all that it has written. */
  readonly digests = new Map<string, string>();
  private readonly siteDir: string;
  /** Those that stand. */
  private readonly folders = new Set<string>();

  constructor(siteDir: string) {
    this.siteDir = siteDir;
  }

  write(file: string, content: Content): undefined {
    const place = join(this.siteDir, file);
    const folder = dirname(place);
    if (!this.folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.folders.add(folder);
    writeFileSync(place, content);
    this.digests.set(file, hash('sha256', content));
  }

  end(): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(this.digests);
  }
}

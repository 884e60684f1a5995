import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFile, digestsIn, holdsExactly } from './file-digests.ts';
import { layFile, takeAway, type Left } from './laid.ts';
import type { Proven } from './output.ts';
import { readSealed, writeSealed } from './sealed.ts';

/** The pages and files that a build leaves for others. */
export interface Leaving {
  /** The digest of every file of the site, by its path in it. */
  site: Record<string, string>;
  /** The keys of the pages and files that have one, by their paths in the site. */
  keys: Record<string, string>;
}

/** What the last build that succeeded has left behind. */
interface Stamp extends Leaving {
  /** A digest of the code and settings that it was made with, and one of the content. */
  made: string;
  content: string;
  proven: Proven;
}

const STAMP = 'built.json';

/**
 * What the last build of a content folder has left for the next, in a folder that no other build may use
 * meanwhile: the pages with their keys, and what was proven of them. Nothing of it is trusted: what is not exactly as it was left is as good as
 * absent, and so is all of it where the last build had other code or settings.
 */
export class Built {
  /** Copies of the pages that have keys, each one file with that of the site. */
  private readonly pagesDir: string;
  private readonly stampPath: string;
  private readonly made: string;
  private readonly last: Stamp | undefined;
  /** The pages that this build has taken from here. */
  private readonly taken = new Set<string>();

  /** `made` is a digest of the code and the settings of this build. */
  constructor(dir: string, made: string) {
    this.pagesDir = join(dir, 'pages');
    this.stampPath = join(dir, STAMP);
    this.made = made;
    this.last = readStamp(this.stampPath, made);
  }

  /** Whether the last build was made from the same, and `siteDir` still holds it to the byte. */
  isCurrent(content: string, siteDir: string): boolean {
    return this.last?.content === content && holdsExactly(siteDir, this.last.site);
  }

  /** Whether an earlier build has left anything that counts. */
  get isThere(): boolean {
    return this.last !== undefined;
  }

  /** All pages that could be taken; which of them still fit is known when all is read, and nearly all do. */
  get left(): Left {
    const { site, keys }: Leaving = this.last ?? { site: {}, keys: {} };
    const digests = Object.keys(keys).map((name): [string, string] => [name, site[name] ?? '']);
    return { dir: this.pagesDir, digests };
  }

  /** What the last build has proven of the site. */
  get proven(): Proven {
    return this.last?.proven ?? {};
  }

  /** Where a page or file of the last build lies, just as it was left, and its digest; undefined where its key was another. */
  standing(name: string, key: string): { path: string; digest: string } | undefined {
    const digest = this.last?.site[name];
    if (digest === undefined || this.last?.keys[name] !== key) return undefined;
    const path = join(this.pagesDir, name);
    try {
      return digestOfFile(path) === digest ? { path, digest } : undefined;
    } catch {
      return undefined; // there is none, or nobody may read it
    }
  }

  /** Where the last build has left a page or file; it may be there no longer, or changed. */
  pathOf(name: string): string | undefined {
    return this.last?.keys[name] === undefined ? undefined : join(this.pagesDir, name);
  }

  /** Begin a build. What is here stays as it is until `finish`: where this build fails, the next one has it. */
  begin(): void {
    if (this.last === undefined)
      for (const path of [this.stampPath, this.pagesDir]) rmSync(path, { recursive: true, force: true });
    mkdirSync(this.pagesDir, { recursive: true });
  }

  /**
   * Take those of the `laid` pages that have the same keys as in the last build, and take the others out of the new
   * site; gives the digests of those that stay.
   */
  take(laid: readonly string[], keys: ReadonlyMap<string, string>, siteDir: string): Map<string, string> {
    const digests = new Map<string, string>();
    for (const name of laid) {
      const digest = this.last?.site[name];
      if (digest === undefined || keys.get(name) !== this.last?.keys[name]) {
        takeAway(name, siteDir);
        continue;
      }
      digests.set(name, digest);
      this.taken.add(name);
    }
    return digests;
  }

  /**
   * The site is whole and in its place: what is here counts from now on. `files` are all of its files, `known` the
   * digests of those that need not be read for them, `keys` those of its pages.
   */
  finish(
    content: string,
    siteDir: string,
    files: readonly string[],
    keys: ReadonlyMap<string, string>,
    known: ReadonlyMap<string, string>,
    proven: Proven,
  ): void {
    const site = digestsIn(siteDir, files, known);
    rmSync(this.stampPath, { force: true }); // until it is written anew, nothing here counts
    for (const name of Object.keys(this.last?.keys ?? {}))
      if (!keys.has(name)) rmSync(join(this.pagesDir, name), { force: true });
    const folders = new Set<string>();
    for (const name of keys.keys()) {
      if (this.taken.has(name)) continue;
      const copy = join(this.pagesDir, name);
      if (this.last !== undefined) rmSync(copy, { force: true });
      layFile(join(siteDir, name), copy, folders);
    }
    writeSealed(this.stampPath, { made: this.made, content, site, keys: Object.fromEntries(keys), proven });
  }
}

/**
 * Put what builds elsewhere have left where the next build here will look for it, in place of what is there; `lay`
 * puts the files.
 */
export function leaveBuilt(dir: string, made: string, leavings: readonly Leaving[], lay: () => void): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  lay();
  const site = Object.fromEntries(leavings.flatMap((leaving) => Object.entries(leaving.site)));
  const keys = Object.fromEntries(leavings.flatMap((leaving) => Object.entries(leaving.keys)));
  writeSealed(join(dir, STAMP), { made, content: '', site, keys, proven: {} } satisfies Stamp);
}

function readStamp(path: string, made: string): Stamp | undefined {
  const stamp = readSealed<Stamp>(path);
  return stamp?.made === made ? stamp : undefined;
}

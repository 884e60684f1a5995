import { hash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
}

const STAMP = 'built.json';

/**
 * What the last build of a content folder has left for the next, in a folder that no other build may use
 * meanwhile: the pages with their keys. Nothing of it is trusted: what is not exactly as it was left is as good as
 * absent, and so is all of it where the last build had other code or settings.
 */
export class Built {
  /** Copies of the pages that have keys, each one file with that of the site. */
  private readonly pagesDir: string;
  private readonly stampPath: string;
  private readonly made: string;
  private readonly last: Stamp | undefined;
  /** The pages that this build has taken from here. */
  private readonly laid = new Set<string>();

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

  /** Begin a build: until `finish`, nothing that is left here counts. */
  begin(): void {
    rmSync(this.stampPath, { force: true });
    if (this.last === undefined) rmSync(this.pagesDir, { recursive: true, force: true });
    mkdirSync(this.pagesDir, { recursive: true });
  }

  /**
   * Lay a page of the last build into the new site where it had the same key; gives its digest, or undefined where
   * it has to be rendered. The page is one file in both places: ten times as quick as a copy.
   */
  lay(name: string, key: string | undefined, siteDir: string): string | undefined {
    if (key === undefined || this.last?.keys[name] !== key) return undefined;
    const [copy, place] = [join(this.pagesDir, name), join(siteDir, name)];
    try {
      const digest = digestOfFile(copy);
      if (digest !== this.last.site[name]) return undefined;
      mkdirSync(dirname(place), { recursive: true });
      linkOrCopy(copy, place);
      this.laid.add(name);
      return digest;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
      return undefined;
    }
  }

  /**
   * The site is whole and in its place: what is here counts from now on. `keys` are those of its pages, `known` the
   * digests of files that need not be read for them. Gives the digest of each file.
   */
  finish(
    content: string,
    siteDir: string,
    keys: ReadonlyMap<string, string>,
    known: ReadonlyMap<string, string>,
  ): Record<string, string> {
    const site = digestsIn(siteDir, known);
    for (const name of Object.keys(this.last?.keys ?? {}))
      if (!keys.has(name)) rmSync(join(this.pagesDir, name), { force: true });
    for (const name of keys.keys()) {
      if (this.laid.has(name)) continue;
      const copy = join(this.pagesDir, name);
      rmSync(copy, { force: true });
      mkdirSync(dirname(copy), { recursive: true });
      linkOrCopy(join(siteDir, name), copy);
    }
    writeSealed(this.stampPath, { made: this.made, content, site, keys: Object.fromEntries(keys) });
    return site;
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
  writeSealed(join(dir, STAMP), { made, content: '', site, keys });
}

/** Put every file of a folder into another, each one file with the first; gives their paths. */
export function layAll(from: string, to: string): string[] {
  const names = filesIn(from);
  for (const name of names) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    linkOrCopy(join(from, name), join(to, name));
  }
  return names;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to);
  }
}

function readStamp(path: string, made: string): Stamp | undefined {
  const stamp = readSealed<Stamp>(path);
  return stamp?.made === made ? stamp : undefined;
}

/** Whether a folder holds these files, each with its digest, and no others, save those of `beside`. */
export function holdsExactly(
  dir: string,
  digests: Readonly<Record<string, string>>,
  beside: readonly string[] = [],
): boolean {
  if (!existsSync(dir)) return false;
  const names = filesIn(dir).filter((name) => !beside.includes(name));
  return (
    names.length === Object.keys(digests).length &&
    names.every((name) => digests[name] === digestOfFile(join(dir, name)))
  );
}

/** The digest of each file below a folder, by its path there; those that are `known` are not read. */
export function digestsIn(dir: string, known?: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    filesIn(dir).map((name) => [name, known?.get(name) ?? digestOfFile(join(dir, name))]),
  );
}

function digestOfFile(path: string): string {
  return hash('sha256', readFileSync(path));
}

/** Paths of all files below a folder, with forward slashes, in the order of their names. */
function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

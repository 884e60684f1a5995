import { hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What the last build that succeeded has left behind. */
interface Stamp {
  /** A digest of the code and settings that it was made with, and one of the content. */
  made: string;
  content: string;
  /** The digest of every file of the site, by its path in it. */
  site: Record<string, string>;
  /** The same for Astro's own files beside its copies of pages. */
  kept: Record<string, string>;
}

/** A page as Astro remembers it. */
interface KnownPage {
  cacheKey: string;
  outputFile: string;
}

const STAMP = 'built.json';
/** Astro's names in its cache folder: what it knows of pages, and where it would copy them to. */
const PAGES = 'incremental-build.json';
const COPIES = 'dist';

/**
 * What the last build of a content folder has left for the next, in a folder that no other build may use
 * meanwhile. Astro trusts its cache blindly: what is not exactly as it was left is taken out before Astro sees
 * it, and all of it where the last build did not succeed, or had other code or settings.
 */
export class Built {
  /** For Astro's own cache. */
  readonly astroDir: string;
  /** Copies of the pages that have keys, each one file with that of the site. */
  private readonly pagesDir: string;
  private readonly stampPath: string;
  private readonly made: string;
  private readonly last: Stamp | undefined;
  private readonly pages = new Map<string, KnownPage>();
  /** The digests of the pages that were laid. */
  private readonly laid = new Map<string, string>();

  /** `made` is a digest of the code and the settings of this build. */
  constructor(dir: string, made: string) {
    this.astroDir = join(dir, 'astro');
    this.pagesDir = join(dir, 'pages');
    this.stampPath = join(dir, STAMP);
    this.made = made;
    this.last = readStamp(this.stampPath, made);
  }

  /** Whether the last build was made from the same, and `siteDir` still holds it to the byte. */
  isCurrent(content: string, siteDir: string): boolean {
    if (this.last === undefined || this.last.content !== content || !existsSync(siteDir)) return false;
    const { site } = this.last;
    const names = filesIn(siteDir);
    return (
      names.length === Object.keys(site).length &&
      names.every((name) => site[name] === digestOfFile(join(siteDir, name)))
    );
  }

  /** Begin a build of a new site in `siteDir`: until `finish`, nothing that is left here counts. */
  begin(siteDir: string): void {
    rmSync(this.stampPath, { force: true });
    const kept = this.last?.kept ?? {};
    // Never through the link: a killed build has left what is none of ours to take away.
    rmSync(join(this.astroDir, COPIES), { force: true, recursive: true });
    if (kept[PAGES] === undefined || digestOfFile(join(this.astroDir, PAGES)) !== kept[PAGES])
      for (const dir of [this.astroDir, this.pagesDir]) rmSync(dir, { recursive: true, force: true });
    for (const dir of [this.astroDir, this.pagesDir]) mkdirSync(dir, { recursive: true });
    for (const name of filesIn(this.astroDir))
      if (kept[name] !== digestOfFile(join(this.astroDir, name))) rmSync(join(this.astroDir, name));
    for (const [name, page] of knownPages(this.astroDir)) this.pages.set(name, page);
    // Astro writes each page twice, and a new file costs more than all that is in it: so both are one.
    symlinkSync(siteDir, join(this.astroDir, COPIES), 'junction');
  }

  /**
   * Lay a page of the last build into the new site, where it has the same key; gives whether it did. Astro
   * leaves it as it is where the page's code is the same, too. The page is one file in both places: ten times
   * as quick as a copy.
   */
  lay(route: string, path: string, cacheKey: string | undefined, siteDir: string): boolean {
    const page = this.pages.get(nameOf(route, path));
    if (cacheKey === undefined || page?.cacheKey !== cacheKey) return false;
    const name = fileOf(page);
    const [copy, place] = [join(this.pagesDir, name), join(siteDir, name)];
    try {
      const digest = hash('sha256', readFileSync(copy));
      if (digest !== this.last?.site[name]) throw new Error(`${copy} is not as it was left`);
      mkdirSync(dirname(place), { recursive: true });
      linkOrCopy(copy, place);
      this.laid.set(name, digest);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
      return false;
    }
  }

  /** A page is about to be written: it must get a file of its own, or the last site's would be written over. */
  part(route: string, path: string, siteDir: string): void {
    const page = this.pages.get(nameOf(route, path));
    if (page !== undefined && this.laid.delete(fileOf(page)))
      rmSync(join(siteDir, fileOf(page)), { force: true });
  }

  /** The site is whole and in its place: what is here counts from now on. */
  finish(content: string, siteDir: string): Record<string, string> {
    const site = Object.fromEntries(
      filesIn(siteDir).map((name) => [name, this.laid.get(name) ?? digestOfFile(join(siteDir, name))]),
    );
    rmSync(join(this.astroDir, COPIES));
    const kept = Object.fromEntries(
      filesIn(this.astroDir).map((name) => [name, digestOfFile(join(this.astroDir, name))]),
    );
    this.keepPages(siteDir);
    const stamp = JSON.stringify({ made: this.made, content, site, kept } satisfies Stamp);
    writeFileSync(this.stampPath, `${hash('sha256', stamp)}\n${stamp}`);
    return site;
  }

  private keepPages(siteDir: string): void {
    const names = new Set([...knownPages(this.astroDir).values()].map(fileOf));
    for (const name of [...this.pages.values()].map(fileOf))
      if (!this.laid.has(name)) rmSync(join(this.pagesDir, name), { force: true });
    for (const name of names) {
      if (this.laid.has(name)) continue;
      mkdirSync(dirname(join(this.pagesDir, name)), { recursive: true });
      linkOrCopy(join(siteDir, name), join(this.pagesDir, name));
    }
  }
}

/** What Astro knows of the pages that have keys, by their names. */
function knownPages(astroDir: string): Map<string, KnownPage> {
  const { routes = {} } = readJson<{ routes?: Record<string, { paths: Record<string, KnownPage> }> }>(
    join(astroDir, PAGES),
  ) ?? { routes: {} };
  return new Map(
    Object.entries(routes).flatMap(([route, { paths }]) =>
      Object.entries(paths).map(([path, page]) => [nameOf(route, path), page] as const),
    ),
  );
}

/** A page's file, by its path in the site. */
function fileOf({ outputFile }: KnownPage): string {
  return decodeURIComponent(outputFile);
}

/** A page by its route and its path, with or without the slashes around it. */
function nameOf(route: string, path: string): string {
  return `${route} ${path.replace(/^\/|\/$/g, '')}`;
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
  try {
    const [, digest, text = ''] = /^(\w+)\n(.*)$/s.exec(readFileSync(path, 'utf8')) ?? [];
    if (hash('sha256', text) !== digest) return undefined;
    const stamp = JSON.parse(text) as Stamp;
    return stamp.made === made ? stamp : undefined;
  } catch {
    return undefined;
  }
}

function readJson<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

function digestOfFile(path: string): string {
  try {
    return hash('sha256', readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
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

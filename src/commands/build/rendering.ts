import { hash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf, type Code, type SitePath } from './code.ts';
import type { Progress } from './progress.ts';
import type { Built } from '../../content/built.ts';

/** What was rendered of a site. */
export interface Rendering {
  /** The digest of every file that was rendered or laid, by its path in the site. */
  digests: Map<string, string>;
  /** The keys of those that have one. */
  keys: Map<string, string>;
  /** How long each took that was rendered in this build, in milliseconds. */
  times: Map<string, number>;
}

/** Pages that wait for a picture or an archive leave the processor to others meanwhile. */
const AT_ONCE = 4;
/** The parts that are told by themselves, by what their files end in: they take longest, and change least. */
const PARTS: [name: string, files: RegExp][] = [
  ['books', /\.epub$/],
  ['social cards', /\.png$/],
  ['pages and files', /(?:)/],
];

/**
 * Render every page and file into `siteDir`, or take it from the last build where its key is the same. `isWanted`
 * tells which, by their paths in the site and their keys.
 */
export async function renderSite(
  code: Code,
  built: Built,
  siteDir: string,
  progress: Progress,
  isWanted: (file: string, key: string | undefined) => boolean = () => true,
): Promise<Rendering> {
  const rendering: Rendering = { digests: new Map(), keys: new Map(), times: new Map() };
  const wanted = (await code.paths()).filter((path) => isWanted(fileOf(path), path.cacheKey));
  const parts = Map.groupBy(wanted, (path) => partOf(fileOf(path)));
  for (const [name] of PARTS.toReversed()) {
    const paths = parts.get(name) ?? [];
    if (paths.length === 0) continue;
    const fresh = paths.filter((path) => !lay(path, built, siteDir, rendering));
    progress.begin(name, fresh.length);
    const waiting = fresh.values();
    const work = async (): Promise<void> => {
      for (const path of waiting) {
        await renderOne(code, path, siteDir, rendering);
        progress.step();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const kept = paths.length - fresh.length;
    progress.end(`${fresh.length.toLocaleString('en')} rendered, ${kept.toLocaleString('en')} as before`);
  }
  return rendering;
}

function partOf(file: string): string {
  return PARTS.find(([, files]) => files.test(file))?.[0] ?? '';
}

function lay(path: SitePath, built: Built, siteDir: string, { digests, keys }: Rendering): boolean {
  const file = fileOf(path);
  if (digests.has(file) || existsSync(join(siteDir, file)))
    throw new Error(`two pages or files would be ${file} of the site; please report it`);
  const digest = built.lay(file, path.cacheKey, siteDir);
  digests.set(file, digest ?? '');
  if (path.cacheKey !== undefined) keys.set(file, path.cacheKey);
  return digest !== undefined;
}

async function renderOne(
  code: Code,
  path: SitePath,
  siteDir: string,
  { digests, times }: Rendering,
): Promise<void> {
  const start = performance.now();
  const file = fileOf(path);
  const bytes = await code.render(path);
  digests.set(file, hash('sha256', bytes));
  mkdirSync(dirname(join(siteDir, file)), { recursive: true });
  writeFileSync(join(siteDir, file), bytes);
  times.set(file, performance.now() - start);
}

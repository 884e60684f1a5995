import { readdir, writeFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { headersFile, redirectsFile } from './netlify.ts';
import type { Redirect } from './redirects.ts';

/** The paths of a built site's files below its folder, with `/` between folders, in one order everywhere. */
export async function siteFiles(siteDir: string): Promise<string[]> {
  const entries = await readdir(siteDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.normalize(relative(siteDir, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Write `_headers` and `_redirects` into a built site. */
export async function writeHostFiles(
  siteDir: string,
  redirects: readonly Redirect[],
  basePath: string,
): Promise<void> {
  await writeFile(join(siteDir, '_headers'), headersFile(basePath));
  await writeFile(join(siteDir, '_redirects'), redirectsFile(redirects, basePath));
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersFile, redirectsFile } from './netlify.ts';
import type { Redirect } from './redirects.ts';

/** Write `_headers` and `_redirects` into a built site; gives their names. */
export async function writeHostFiles(
  siteDir: string,
  redirects: readonly Redirect[],
  basePath: string,
): Promise<string[]> {
  await writeFile(join(siteDir, '_headers'), headersFile(basePath));
  await writeFile(join(siteDir, '_redirects'), redirectsFile(redirects, basePath));
  return ['_headers', '_redirects'];
}

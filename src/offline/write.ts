import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionPath, type Edition } from './edition.ts';
import { FAREWELL } from './farewell.ts';
import { NAMED_BY_CONTENT_PATTERN } from '../hosting/named-by-content.ts';
import type { Redirect } from '../hosting/redirects.ts';

/** Files that reading and searching need; feeds, citations and downloads are for other programs. */
const READ =
  /(?:^index\.html|\/index\.html|^interviews\.json|^icon[^/]*|^manifest\.json|^search\/(?:(?:han|words)\.txt|\d+\.json))$|^(?:_astro|pictures)\/|^pagefind\//;
const NAMED = new RegExp(`^${NAMED_BY_CONTENT_PATTERN}`);

/** What a worker is made from. */
export interface SiteParts {
  files: readonly string[];
  redirects: readonly Redirect[];
  shards: ReadonlyMap<string, string>;
  /** SHA-256 of files in hexadecimal digits, where it is known; the others are read. */
  digests: ReadonlyMap<string, string>;
}

/**
 * Write the service worker of a built site, whose bundled `code` it is, and the list of its files that it goes by: `files` are the
 * site's paths, `redirects` the addresses among them that lead on, which hosts answer in their own ways, and
 * `shards` tells which shard of the search index holds an interview. The same site gives the same bytes. Gives the
 * paths of both.
 */
export async function writeWorker(siteDir: string, code: string, parts: SiteParts): Promise<string[]> {
  const edition = editionOf(siteDir, parts, code);
  await mkdir(join(siteDir, 'offline'), { recursive: true });
  await writeFile(join(siteDir, editionPath(edition.id)), JSON.stringify(edition));
  await writeFile(join(siteDir, 'sw.js'), `self.edition = ${JSON.stringify(edition.id)};\n${code}`);
  return [editionPath(edition.id), 'sw.js'];
}

/** Write the worker of a site that keeps nothing any more; gives its path. */
export async function writeFarewell(siteDir: string): Promise<string[]> {
  await writeFile(join(siteDir, 'sw.js'), FAREWELL);
  return ['sw.js'];
}

function editionOf(siteDir: string, { files, redirects, shards, digests }: SiteParts, code: string): Edition {
  const edition: Edition = { id: '', files: {}, interviews: {}, moved: {} };
  for (const { from, to } of redirects) if (from.endsWith('/')) edition.moved[from] = to;
  const shortDigestOf = (file: string): string =>
    digests.get(file)?.slice(0, DIGITS) ?? digestOf(readFileSync(join(siteDir, file)));
  for (const file of files.filter((file) => READ.test(file))) {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    if (path in edition.moved) continue;
    const bytes = statSync(join(siteDir, file)).size;
    edition.files[path] = NAMED.test(path) ? [bytes] : [bytes, shortDigestOf(file)];
  }
  const pictures = Map.groupBy(files, (file) => /^pictures\/([^/]+)\//.exec(file)?.[1]);
  for (const [id, shard] of shards) edition.interviews[id] = { shard, pictures: pictures.get(id) ?? [] };
  return { ...edition, id: digestOf(JSON.stringify(edition) + code) };
}

/** Enough to tell editions apart, and short where there are thousands. */
const DIGITS = 16;

/** The first hexadecimal digits of SHA-256. */
function digestOf(content: Buffer | string): string {
  return hash('sha256', content).slice(0, DIGITS);
}

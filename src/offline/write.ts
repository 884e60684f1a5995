import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { editionPath, type Edition } from './edition.ts';
import { FAREWELL } from './farewell.ts';
import { NAMED_BY_CONTENT_PATTERN } from '../hosting/named-by-content.ts';
import type { Redirect } from '../hosting/redirects.ts';

/** Files that reading and searching need; feeds, citations and downloads are for other programs. */
const READ =
  /(?:^index\.html|\/index\.html|^interviews\.json|^icon[^/]*|^manifest\.json|^search\/(?:(?:han|words)\.txt|\d+\.json))$|^(?:_astro|pictures)\/|^pagefind\//;
const NAMED = new RegExp(`^${NAMED_BY_CONTENT_PATTERN}`);
const PICTURE = /pictures\/[^"'\s,]+\.(?:svg|webp)/g;

/** What a worker is made from. */
export interface SiteParts {
  files: readonly string[];
  redirects: readonly Redirect[];
  shards: ReadonlyMap<string, string>;
}

/**
 * Write the service worker of a built site, whose bundled `code` it is, and the list of its files that it goes by: `files` are the
 * site's paths, `redirects` the addresses among them that lead on, which hosts answer in their own ways, and
 * `shards` tells which shard of the search index holds an interview. The same site gives the same bytes.
 */
export async function writeWorker(
  siteDir: string,
  code: string,
  { files, redirects, shards }: SiteParts,
): Promise<void> {
  const edition = editionOf(siteDir, { files, redirects, shards }, code);
  await mkdir(join(siteDir, 'offline'), { recursive: true });
  await writeFile(join(siteDir, editionPath(edition.id)), JSON.stringify(edition));
  await writeFile(join(siteDir, 'sw.js'), `self.edition = ${JSON.stringify(edition.id)};\n${code}`);
}

/** Write the worker of a site that keeps nothing any more. */
export async function writeFarewell(siteDir: string): Promise<void> {
  await writeFile(join(siteDir, 'sw.js'), FAREWELL);
}

function editionOf(siteDir: string, { files, redirects, shards }: SiteParts, code: string): Edition {
  const edition: Edition = { id: '', files: {}, interviews: {}, moved: {} };
  for (const { from, to } of redirects) if (from.endsWith('/')) edition.moved[from] = to;
  const pictures = new Map([...shards.keys()].map((id) => [id, new Set<string>()]));
  for (const file of files.filter((file) => READ.test(file))) {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    if (path in edition.moved) continue;
    const bytes = readFileSync(join(siteDir, file));
    edition.files[path] = NAMED.test(path) ? [bytes.length] : [bytes.length, digestOf(bytes)];
    const own = pictures.get(/^interviews\/([^/]+)\//.exec(path)?.[1] ?? '');
    if (own !== undefined && file.endsWith('.html'))
      for (const [picture] of bytes.toString('utf8').matchAll(PICTURE)) own.add(picture);
  }
  for (const [id, shard] of shards)
    edition.interviews[id] = {
      shard,
      pictures: [...(pictures.get(id) ?? [])].filter((path) => path in edition.files).sort(),
    };
  return { ...edition, id: digestOf(JSON.stringify(edition) + code) };
}

/** The first 16 hexadecimal digits of SHA-256: enough to tell editions apart, and short where there are thousands. */
function digestOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** The worker as one script, which needs no other file. */
export async function bundleWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: join(import.meta.dirname, 'worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  if (!Array.isArray(result) && 'output' in result && result.output.length === 1)
    return result.output[0].code;
  throw new Error('the service worker was not bundled into one script');
}

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkFile } from '../linked-file.ts';
import type { WordsUsed } from '../model/words-used.ts';

/** What a kept index consists of: the digest of each file, the words in it, and a digest over both. */
interface Contents {
  files: [name: string, digest: string][];
  words: WordsUsed;
  digest: string;
}

const LIST = 'files.json';

/** The SHA-256 of a text or file, in hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Put the index that is kept under `digest`, of all that it was made of, at `outputPath`; gives the words in it. Where
 * there is none, or any of its files is not as it was written, gives undefined and puts nothing there.
 */
export async function takeShard(
  cacheDir: string,
  digest: string,
  outputPath: string,
): Promise<WordsUsed | undefined> {
  const folder = join(cacheDir, digest);
  const kept = await readKept(folder).catch(() => undefined); // whatever is wrong, it is no use
  if (kept === undefined) return undefined;
  try {
    await share(kept.names, folder, outputPath);
    return kept.words;
  } catch (error) {
    await rm(outputPath, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // somebody has just thrown it away
    throw error;
  }
}

/** Make each file one with that of the same name in another folder. */
async function share(names: readonly string[], from: string, to: string): Promise<void> {
  for (const folder of new Set(names.map((name) => dirname(join(to, name)))))
    await mkdir(folder, { recursive: true });
  for (const name of names) linkFile(join(from, name), join(to, name));
}

async function readKept(folder: string): Promise<{ names: string[]; words: WordsUsed }> {
  const { files, words, digest } = JSON.parse(await readFile(join(folder, LIST), 'utf8')) as Contents;
  if (digestOf(JSON.stringify([files, words])) !== digest)
    throw new Error(`${LIST} is not as it was written`);
  for (const [name, expected] of files)
    if (digestOf(await readFile(join(folder, name))) !== expected)
      throw new Error(`${name} is not as it was written`);
  return { names: files.map(([name]) => name), words };
}

/** Keep the index at `outputPath` under `digest`, with the words in it; put in its place as a whole, or not at all. */
export async function putShard(
  cacheDir: string,
  digest: string,
  outputPath: string,
  words: WordsUsed,
): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const fresh = await mkdtemp(join(cacheDir, 'fresh-'));
  const names = (await readdir(outputPath, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outputPath.length + 1))
    .sort();
  const files: Contents['files'] = [];
  for (const name of names) files.push([name, digestOf(await readFile(join(outputPath, name)))]);
  await share(names, outputPath, fresh);
  const contents: Contents = { files, words, digest: digestOf(JSON.stringify([files, words])) };
  await writeFile(join(fresh, LIST), JSON.stringify(contents));
  await rm(join(cacheDir, digest), { recursive: true, force: true });
  // Where another build has just put it there, one of the two is as good as the other.
  await rename(fresh, join(cacheDir, digest)).catch(() => rm(fresh, { recursive: true, force: true }));
}

/** Drop what no shard of this build is made of. */
export async function keepOnly(cacheDir: string, digests: readonly string[]): Promise<void> {
  for (const name of await readdir(cacheDir).catch(() => []))
    if (!digests.includes(name)) await rm(join(cacheDir, name), { recursive: true, force: true });
}

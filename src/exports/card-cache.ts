import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How many bytes of a kept file are the digest of the others. */
const DIGEST = 32;

/**
 * What `make` gives for `key`, from the folder where it was kept in an earlier build. A file that is not as it
 * was written is made anew; where nothing can be kept, everything is made.
 */
export async function kept(
  folder: string,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(folder, digestOf(key).toString('hex'));
  const file = await readFile(path).catch(() => undefined);
  const content = file?.subarray(DIGEST);
  if (content !== undefined && file?.subarray(0, DIGEST).equals(digestOf(content)) === true) return content;
  const made = await make();
  // Put in its place as a whole: two builds may write it at once.
  const fresh = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(fresh, Buffer.concat([digestOf(made), made]));
    await rename(fresh, path);
  } catch {
    // A cache that can't be written makes the next build slower, no more.
  }
  return made;
}

function digestOf(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

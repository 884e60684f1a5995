import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by their paths in the folder: a text, bytes, or a symbolic link to another path. */
export type Files = Record<string, string | Uint8Array | { linkTo: string }>;

/** Write a folder of these files below the system's temporary folder; gives its absolute path. */
export async function makeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-content-'));
  for (const [name, file] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (typeof file === 'string' || file instanceof Uint8Array) await writeFile(path, file);
    else await symlink(file.linkTo, path);
  }
  return folder;
}

/** Put one passage of a file in the place of another, which must stand there. */
export async function replaceIn(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”`);
  await writeFile(path, text.replace(from, to));
}

/** Write the folder, hand its path to `use`, and take it away again. */
export async function withFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeFolder(files);
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

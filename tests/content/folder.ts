import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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

/** Write the folder, hand its path to `use`, and take it away again. */
export async function withFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeFolder(files);
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

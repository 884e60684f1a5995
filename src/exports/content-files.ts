import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readingVersion, type Interview, type Version } from '../model/interview.ts';

/** The text of a version's file as the loader read it: no byte order mark, line ends folded. */
export async function readVersion({ path }: Version): Promise<string> {
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The folder of an interview's files. */
export function folderOf(interview: Interview): string {
  return dirname(readingVersion(interview).path);
}

/** The files of a folder and of those in it, by their path from it, in the order of their names; hidden ones not. */
export async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !/(?:^|\/)\./.test(name))
    .sort();
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, Uint8Array]> => [name, await readFile(join(folder, name))]),
    ),
  );
}

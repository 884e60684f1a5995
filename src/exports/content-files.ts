import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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

/**
 * The files of a folder and of those in it, by their path from it, in the order of their names; hidden ones
 * not. Read at once: for files as small as these, waiting costs more than reading.
 */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !/(?:^|\/)\./.test(name))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

import { hash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Tens of thousands of files are read one after the other: into the same place, a fresh one for each takes longer than reading. */
let room = Buffer.alloc(0);

/** SHA-256 of a file, in hexadecimal digits. */
export function digestOfFile(path: string): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (room.length < size) room = Buffer.alloc(2 * size);
    let end = 0;
    for (let read = -1; read !== 0 && end < size; end += read)
      read = readSync(file, room, end, size - end, end);
    return hash('sha256', room.subarray(0, end));
  } finally {
    closeSync(file);
  }
}

/** The digest of each of the files below a folder, by its path there; those that are `known` are not read. */
export function digestsIn(
  dir: string,
  files: readonly string[] = filesIn(dir),
  known?: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(files.map((name) => [name, known?.get(name) ?? digestOfFile(join(dir, name))]));
}

/** Whether a folder holds these files, each with its digest, and no others, save those of `beside`. */
export function holdsExactly(
  dir: string,
  digests: Readonly<Record<string, string>>,
  beside: readonly string[] = [],
): boolean {
  if (!existsSync(dir)) return false;
  const names = filesIn(dir).filter((name) => !beside.includes(name));
  return (
    names.length === Object.keys(digests).length &&
    names.every((name) => digests[name] === digestOfFile(join(dir, name)))
  );
}

/** Paths of all files below a folder, with forward slashes, in the order of their names, which is one everywhere. */
export function filesIn(dir: string): string[] {
  const names: string[] = [];
  // Three times as quick as to let Node look below: a site has tens of thousands.
  const visit = (below: string): void => {
    for (const entry of readdirSync(`${dir}/${below}`, { withFileTypes: true }))
      if (entry.isDirectory()) visit(`${below}${entry.name}/`);
      else names.push(`${below}${entry.name}`);
  };
  visit('');
  return names.sort();
}

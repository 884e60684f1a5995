import { zipSync, type Zippable } from 'fflate';

/** A file of an archive. */
export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

/** Bytes below which packing a file saves a kilobyte or two, and costs as much as a large one. */
const SMALL = 4000;

/** The earliest time that a zip can hold, in whatever zone the build runs: archives tell no other. */
const NO_TIME = new Date(1980, 0, 1);

/** Files as a ZIP archive, in their order, small ones as they are: the same files give the same bytes. */
export function zipped(files: readonly ZipEntry[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { level: bytes.length < SMALL ? 0 : 6 }];
  return zipSync(entries, { mtime: NO_TIME });
}

import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Remembered } from '../model/remembered.ts';

/** A file as it lies in the content folder. */
export interface RawFile {
  /** Path from the content folder, with forward slashes: `interviews/ion/en.md`. */
  name: string;
  /** The same path from the working folder, as it is shown to people. */
  path: string;
  /**
   * The text, its line ends folded to `\n`; of a table, whose every byte is answered for, just as it
   * stands. Empty for images.
   */
  text: string;
}

/** A file with the SHA-256 of its bytes, in hexadecimal. */
export interface FolderFile extends RawFile {
  digest: string;
}

/** A file that was read, or why it can't be. */
export type FileRead = { file: FolderFile } | { problem: Problem };

/** Image formats that may stand beside a version. */
export const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
/** Files that are read as text. */
const TEXT = /\.(?:md|tsv|ya?ml)$/;

/**
 * Every file of the content folder `dir`, in the order of their names; `shown` is how messages name the folder.
 * Hidden files are passed over. A link is refused (it could lead out of the folder), and so are a text that is
 * not UTF-8, and names that differ by case or normal form alone: elsewhere one would replace the other. A file
 * that is as old and as long as the one `remembered` is not read again.
 */
export function readFolder(
  dir: string,
  shown: string,
  remembered?: Remembered<FileRead>,
): { files: FolderFile[]; problems: Problem[] } {
  const files: FolderFile[] = [];
  const problems: Problem[] = [];
  const visit = (folder: string): void => {
    const entries = readdirSync(join(dir, folder), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const taken = new Map<string, string>();
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const name = posix.join(folder, entry.name);
      const path = posix.join(shown, name);
      const refuse = (what: string, todo: string): void =>
        void problems.push({ path, line: 1, column: 1, what, todo });
      const folded = entry.name.normalize('NFC').toLowerCase();
      const twin = taken.get(folded);
      taken.set(folded, entry.name);
      if (twin !== undefined)
        refuse(
          `“${spelt(entry.name, twin)}” and “${spelt(twin, entry.name)}” are one name to many systems`,
          'give one of them another name, or take it away',
        );
      else if (entry.name.includes('\uFFFD'))
        refuse('the name of this file is not UTF-8', 'give it a name of plain letters');
      else if (entry.isDirectory()) visit(name);
      else if (entry.isSymbolicLink()) refuse('this is a link, not a file', 'put the file itself here');
      else if (!entry.isFile()) refuse('this is a device, not a file', 'take it away');
      else {
        const readNow = (): FileRead => readOne(join(dir, name), name, path);
        const read = remembered?.of(name, stampOf(join(dir, name)), readNow) ?? readNow();
        if ('file' in read) files.push(read.file);
        else problems.push(read.problem);
      }
    }
  };
  visit('');
  return { files, problems };
}

/** The id of the interview that a file of the content folder belongs to. */
export function interviewOf(name: string): string | undefined {
  return /^interviews\/([^/]+)\//.exec(name)?.[1];
}

function readOne(place: string, name: string, path: string): FileRead {
  const bytes = readBytes(place);
  if (typeof bytes === 'string')
    return { problem: { path, line: 1, column: 1, what: bytes, todo: 'see who may read it' } };
  // Of any other file the name says enough.
  const decoded = TEXT.test(name) ? decode(bytes, name.endsWith('.tsv')) : { text: '' };
  return 'text' in decoded
    ? { file: { name, path, text: decoded.text, digest: hash('sha256', bytes) } }
    : { problem: { path, ...decoded } };
}

/** What changes with every writing of a file. */
function stampOf(place: string): unknown[] {
  const stats = statSync(place, { bigint: true, throwIfNoEntry: false });
  return [stats?.mtimeNs, stats?.ctimeNs, stats?.size, stats?.ino];
}

/** The bytes of a file, or why it can't be read. */
function readBytes(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return `the file can't be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  }
}

/** A name as it is told apart from `twin`: characters that look the same are written out. */
function spelt(name: string, twin: string): string {
  if (name.normalize('NFC') !== twin.normalize('NFC')) return name;
  return name.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** One for all files: to make one takes as long as to read a short file. */
const EXACT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WITHOUT_MARK = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of UTF-8 bytes, without a byte order mark and with folded line ends unless it is `exact`; or
 * the place and kind of the first bad byte.
 */
function decode(bytes: Uint8Array, exact: boolean): { text: string } | Omit<Problem, 'path'> {
  const todo = 'save the file as UTF-8';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { line: 1, column: 1, what: 'the text is UTF-16, not UTF-8', todo };
  try {
    const decoded = (exact ? EXACT : WITHOUT_MARK).decode(bytes);
    const text = exact ? decoded : decoded.replace(/\r\n?/g, '\n');
    const nul = text.indexOf('\0');
    if (nul < 0) return { text };
    const removal = 'take the character away (most editors hide it), or save the file as UTF-8';
    return { ...placeIn(text, nul), what: 'a NUL character stands in the text', todo: removal };
  } catch {
    return { ...firstBadByte(bytes), what: 'the text is not UTF-8', todo };
  }
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  let lineStart = 0;
  let line = 1;
  const fatal = new TextDecoder('utf-8', { fatal: true });
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    try {
      fatal.decode(bytes.subarray(lineStart, end));
    } catch {
      // U+FFFD stands for the first bad byte; a true U+FFFD before it would be good text.
      const shown = new TextDecoder('utf-8').decode(bytes.subarray(lineStart, end));
      return { line, column: Math.max(0, shown.indexOf('\uFFFD')) + 1 };
    }
    lineStart = end + 1;
    line++;
  }
  return { line, column: 1 };
}

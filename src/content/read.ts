import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { interviewOf, readFolder, type FolderFile } from './folder.ts';
import type { Memory } from './memory.ts';
import { AS_BUILT, Parsed } from './parsed.ts';
import { readAhead } from './reading-ahead.ts';
import { readSources } from './sources.ts';
import { assemble } from '../model/assembling.ts';
import type { Collection } from '../model/collection.ts';
import type { AssembleOptions, KeptInterview } from '../model/joined-folder.ts';
import { inOrder, problemAt, type Problem } from '../model/problem.ts';

/** The files of a content folder, before any of them is parsed. */
export interface ContentFiles {
  files: FolderFile[];
  problems: Problem[];
  /** A digest of each file that stands alone, and one of all files of each interview's folder. */
  digests: Map<string, string>;
}

/** What a reading may take from elsewhere. */
export interface ReadOptions {
  /** Where readings with the same options leave what they have read. */
  parsedDir?: string | undefined;
  /** Where builds do so; of some interviews more is asked than they keep. */
  built?: { parsedDir: string; but: readonly string[] } | undefined;
  memory?: Memory | undefined;
  /** The files, where they have been read already. */
  files?: ContentFiles | undefined;
}

/** How messages name a content folder that is called so. */
export function shownAs(name: string): string {
  return posix.join(name, '.');
}

/** Read the files of a content folder; undefined where there is no such folder. */
export function readFiles(dir: string, name: string, memory?: Memory): ContentFiles | undefined {
  if (!existsSync(dir)) return undefined;
  const folder = readFolder(dir, shownAs(name), memory?.files);
  return { ...folder, digests: digestsOf(folder.files) };
}

/**
 * Read, check and join a content folder. Every problem of the run is in `problems`, in the order of
 * files and lines; nothing is thrown for content, however broken. `name` is how messages name the folder.
 * Interviews that `parsedDir` or `built` holds as they are read now are taken from there; with the `memory` of earlier
 * readings in this process, only what changed since is read, broken content too.
 */
export async function readCollection(
  dir: string,
  name: string,
  options: AssembleOptions,
  { parsedDir, built, memory, files }: ReadOptions = {},
): Promise<Collection> {
  const shown = shownAs(name);
  const folder = files ?? readFiles(dir, name, memory);
  if (folder === undefined) {
    const missing = problemAt(
      { path: name, line: 1, column: 1 },
      'there is no such content folder',
      'make it, or name another with CONTENT_DIR',
    );
    return { ...assemble([], name, options), problems: [missing] };
  }
  const { digests } = folder;
  const freshBeside = (kept: ReadonlyMap<string, KeptInterview>): FolderFile[] =>
    folder.files.filter((file) => !kept.has(interviewOf(file.name) ?? ''));
  // Where anything is wrong, all is read anew: what was kept knows no places to point at.
  const beside = (kept: ReadonlyMap<string, KeptInterview>): Collection | undefined => {
    const read = readSources(freshBeside(kept));
    const collection = assemble(read.sources, shown, options, [], kept);
    const isWhole = read.problems.length + collection.problems.length === 0;
    return isWhole ? { ...collection, digests } : undefined;
  };
  if (parsedDir !== undefined && folder.problems.length === 0) {
    const general = { options, shown };
    const parsed = new Parsed(parsedDir, folder.files, general);
    let kept = parsed.take();
    if (await readAhead(parsedDir, folder.files, freshBeside(kept), general)) kept = parsed.take(kept);
    const collection = beside(kept);
    if (collection !== undefined) {
      for (const one of freshOf(collection, kept)) parsed.put(one);
      parsed.dropOthers();
      return collection;
    }
  }
  if (built !== undefined && folder.problems.length === 0 && existsSync(built.parsedDir)) {
    const kept = new Parsed(built.parsedDir, folder.files, { options: AS_BUILT, shown }).take();
    for (const id of built.but) kept.delete(id);
    const collection = beside(kept);
    if (collection !== undefined) return collection;
  }
  const { sources, problems } = readSources(folder.files, memory?.sources);
  const unread = [...folder.problems, ...problems];
  const paths = unread.map(({ path }) => path);
  const collection = assemble(sources, shown, options, paths, new Map(), memory?.joined);
  return { ...collection, digests, problems: inOrder([...unread, ...collection.problems]) };
}

function freshOf(
  { interviews, ledgers, links }: Collection,
  kept: ReadonlyMap<string, KeptInterview>,
): KeptInterview[] {
  return interviews
    .filter(({ id }) => !kept.has(id))
    .map((interview) => ({
      interview,
      ledger: ledgers.get(interview.id) ?? [],
      links: links.get(interview.id) ?? [],
    }));
}

function digestsOf(files: readonly FolderFile[]): Map<string, string> {
  const groups = Map.groupBy(files, ({ name }) =>
    name.startsWith('interviews/') ? name.split('/').slice(0, 2).join('/') : name,
  );
  return new Map(
    [...groups].map(([name, own]) => [
      name,
      hash('sha256', JSON.stringify(own.map((file) => [file.name, file.digest]))),
    ]),
  );
}

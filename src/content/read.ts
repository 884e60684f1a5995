import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { readFolder } from './folder.ts';
import { readSources } from './sources.ts';
import { assemble, type AssembleOptions, type Collection } from '../model/collection.ts';
import { inOrder, problemAt } from '../model/problem.ts';

/**
 * Read, check and join a content folder. Every problem of the run is in `problems`, in the order of
 * files and lines; nothing is thrown for content, however broken. `name` is how messages name the folder.
 */
export async function readCollection(
  dir: string,
  name: string,
  options: AssembleOptions,
): Promise<Collection> {
  if (!existsSync(dir)) {
    const missing = problemAt(
      { path: name, line: 1, column: 1 },
      'there is no such content folder',
      'make it, or name another with CONTENT_DIR',
    );
    return { ...assemble([], name, options), problems: [missing] };
  }
  const shown = posix.join(name, '.');
  const folder = await readFolder(dir, shown);
  const { sources, problems } = readSources(folder.files);
  const unread = [...folder.problems, ...problems];
  const paths = unread.map(({ path }) => path);
  const collection = assemble(sources, shown, options, paths);
  return { ...collection, problems: inOrder([...unread, ...collection.problems]) };
}

import { posix } from 'node:path';
import { interviewOf, type FolderFile } from './folder.ts';
import { Parsed } from './parsed.ts';
import { readSources } from './sources.ts';
import type { Interview } from '../model/interview.ts';
import { groundOf, joinFolder, type AssembleOptions } from '../model/joined-folder.ts';
import type { PublishedLine } from '../model/published.ts';
import { byInterview } from '../model/source.ts';

/** Interviews that no earlier run has read. */
export interface Unread {
  /** In which the files of some may have faults: those are absent. */
  interviews: Interview[];
  /** What was published of all interviews. */
  published: PublishedLine[];
}

/**
 * Read what no earlier run has left in `parsedDir`, where that is no more than `most` interviews, and before all else is
 * read. What is at odds with other interviews is not told here. Gives undefined where there are more, or none.
 */
export function readUnread(
  files: readonly FolderFile[],
  name: string,
  options: AssembleOptions,
  parsedDir: string,
  most: number,
): Unread | undefined {
  const shown = posix.join(name, '.');
  const unread = new Set(new Parsed(parsedDir, files, { options, shown }).unread);
  if (unread.size === 0 || unread.size > most) return undefined;
  const ids = files.flatMap((file) => interviewOf(file.name) ?? []);
  const { sources } = readSources(
    files.filter((file) => unread.has(interviewOf(file.name) ?? '') || interviewOf(file.name) === undefined),
  );
  const ground = groundOf(sources, shown, options, [], new Set(ids));
  const interviews = [...byInterview(sources)].flatMap(([id, own]) => {
    const { made } = joinFolder(id, own, ground);
    return made === undefined ? [] : [made.interview];
  });
  return { interviews, published: ground.published.lines };
}

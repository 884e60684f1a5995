import { interviewOf, type FolderFile } from './folder.ts';
import { InterviewReader } from './interview-reader.ts';
import { Parsed, type General } from './parsed.ts';
import type { Interview } from '../model/interview.ts';
import type { PublishedLine } from '../model/published.ts';

/** Published interviews that no earlier run has read. */
export interface Unread {
  interviews: Interview[];
  /** What was published of all interviews that are here. */
  published: readonly PublishedLine[];
}

/**
 * Read those that no earlier run has left in `parsedDir`, before all else is read, and leave them there. Gives undefined
 * where there are none, or more than `most`, or anything is wrong with them by themselves.
 */
export function readUnread(
  files: readonly FolderFile[],
  parsedDir: string,
  general: General,
  most: number,
): Unread | undefined {
  const parsed = new Parsed(parsedDir, files, general);
  const { unread } = parsed;
  if (unread.length === 0 || unread.length > most) return undefined;
  const reader = new InterviewReader(parsed, files, general);
  const interviews: Interview[] = [];
  for (const id of unread) {
    const kept = reader.read(
      id,
      files.filter(({ name }) => interviewOf(name) === id),
    );
    if (kept === undefined) return undefined;
    interviews.push(kept.interview);
  }
  return { interviews, published: reader.published };
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { readFolder, type RawFile } from './folder.ts';
import { writeIfNew } from './ledger-files.ts';
import { readSources } from './sources.ts';
import { inOrder, type Problem } from '../model/problem.ts';
import { parsePublished } from '../model/published.ts';
import { ofKind, type CommentSource, type ThreadSource } from '../model/source.ts';
import { readThread } from '../model/thread.ts';

/** A file of the thread to be written, or taken away where `text` is undefined. */
interface Change {
  name: string;
  text: string | undefined;
}

/** The comments of one interview as they lie in its folder. */
export interface ThreadFolder {
  /** How messages name the folder: `content/interviews/ion/comments`. */
  shown: string;
  /** The thread's files, `interviews/<id>/comments/…`. */
  files: RawFile[];
  comments: CommentSource[];
  record: ThreadSource | undefined;
  /** Numbers below this one were given out. */
  next: number;
  problems: Problem[];
}

/** Read the thread of an interview; undefined where there is no such interview. */
export async function readThreadFolder(
  contentDir: string,
  contentName: string,
  id: string,
): Promise<ThreadFolder | undefined> {
  if (!existsSync(join(contentDir, 'interviews', id))) return undefined;
  const shown = posix.join(contentName, 'interviews', id, 'comments');
  const place = join(contentDir, 'interviews', id, 'comments');
  const read = existsSync(place) ? readFolder(place, shown) : { files: [], problems: [] };
  const files = read.files.map((file) => ({
    ...file,
    name: posix.join('interviews', id, 'comments', file.name),
  }));
  const { sources, problems } = readSources(files);
  const comments = ofKind<CommentSource>(sources, 'comment');
  const record = ofKind<ThreadSource>(sources, 'thread')[0];
  const last = await lastPublished(contentDir, contentName, id);
  return {
    shown,
    files,
    comments,
    record,
    next: Math.max(last, ...comments.map(({ number }) => number)) + 1,
    problems: [...read.problems, ...problems, ...readThread(comments, record).problems],
  };
}

/** Comments with their files as they lie there, line ends and all. */
export function readArchived(
  contentDir: string,
  id: string,
  comments: readonly CommentSource[],
): Promise<{ source: CommentSource; name: string; text: string }[]> {
  return Promise.all(
    comments.map(async (source) => {
      const name = source.path.split('/').at(-1) ?? '';
      const text = await readFile(join(contentDir, 'interviews', id, 'comments', name), 'utf8');
      return { source, name, text };
    }),
  );
}

/** What would be wrong with the thread if these changes were made: an import must leave it whole. */
export function checkChanges(folder: ThreadFolder, id: string, changes: readonly Change[]): Problem[] {
  const nameOf = (name: string): string => posix.join('interviews', id, 'comments', name);
  const changed = new Set(changes.map(({ name }) => nameOf(name)));
  const files = [
    ...folder.files.filter(({ name }) => !changed.has(name)),
    ...changes.flatMap(({ name, text }) =>
      text === undefined ? [] : [{ name: nameOf(name), path: posix.join(folder.shown, name), text }],
    ),
  ];
  const { sources, problems } = readSources(files);
  const thread = readThread(
    ofKind<CommentSource>(sources, 'comment'),
    ofKind<ThreadSource>(sources, 'thread')[0],
    problems.length === 0,
  );
  return inOrder([...problems, ...thread.problems]);
}

/** Make the changes: every file beside its place first, then into it; what is replaced goes last. */
export async function writeChanges(
  contentDir: string,
  id: string,
  changes: readonly Change[],
): Promise<void> {
  const folder = join(contentDir, 'interviews', id, 'comments');
  await mkdir(folder, { recursive: true });
  for (const { name, text } of changes) if (text !== undefined) await writeIfNew(join(folder, name), text);
  for (const { name, text } of changes) if (text === undefined) await rm(join(folder, name), { force: true });
}

/** The highest number that a comment of this interview was published with. */
async function lastPublished(contentDir: string, contentName: string, id: string): Promise<number> {
  const path = join(contentDir, 'published.tsv');
  if (!existsSync(path)) return 0;
  const text = (await readFile(path, 'utf8')).replace(/\r\n/g, '\n');
  const { lines } = parsePublished(text, posix.join(contentName, 'published.tsv'));
  return lines.find(({ interview }) => interview === id)?.lastComment ?? 0;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkChanges,
  readArchived,
  readThreadFolder,
  writeChanges,
  type ThreadFolder,
} from '../../content/thread-folder.ts';
import { mergeComments, type FileChange, type Merged } from '../../importers/merge.ts';
import { readThreadFile, recognise } from '../../importers/recognise.ts';
import { counted, ImportError, type ImportedThread, type Kind } from '../../importers/record.ts';
import { changeRecord } from '../../importers/thread-record.ts';
import { formatProblem } from '../../model/problem.ts';

/** Where an import goes. */
export interface Target {
  contentDir: string;
  contentName: string;
  id: string;
  dryRun: boolean;
}

const NAMES: Record<Kind, string> = {
  pasted: 'a pasted comment section',
  clipped: 'a clipped comment section',
  'substack-json': 'Substack’s comments as JSON',
  'substack-page': 'a saved Substack page',
  'hacker-news': 'a Hacker News item',
  wordpress: 'a WordPress export',
  disqus: 'a Disqus export',
};

/** Bring a thread into an interview's folder and say what was done; gives the exit code. */
export async function importThread(
  text: string,
  options: { kind: Kind | undefined; post: string | undefined; captured: string | undefined },
  { contentDir, contentName, id, dryRun }: Target,
): Promise<number> {
  const folder = await readThreadFolder(contentDir, contentName, id);
  if (folder === undefined)
    throw new ImportError(
      `there is no interview “${id}” in ${contentName}`,
      'begin it with npm run new, or name another with --into',
    );
  if (refuse(folder.problems)) return 1;
  const kind = options.kind ?? recognise(text);
  const imported = readThreadFile(text, kind, options.post);
  const was = folder.record?.front.captured;
  const isOlder = options.captured !== undefined && was !== undefined && options.captured < was;
  const archived = await readArchived(contentDir, id, folder.comments);
  const merged = mergeComments(imported.comments, archived, folder.next, isOlder);
  const changes = [
    ...merged.changes,
    ...(isOlder ? [] : changesOfRecord(folder, imported, merged, options.captured)),
  ];
  if (refuse(checkChanges(folder, id, changes))) return 1;

  console.log(
    `${kind}: ${NAMES[kind]}, ${counted(imported.comments.length, 'comment')}${isOlder ? ', older than what is archived' : ''}`,
  );
  for (const warning of warningsOf(imported, merged)) console.log(`  ${warning}`);
  for (const { name, text: next } of changes) {
    const place = `${folder.shown}/${name}`;
    const verb =
      next === undefined
        ? 'gone'
        : existsSync(join(contentDir, 'interviews', id, 'comments', name))
          ? 'changed'
          : 'new';
    console.log(`  ${verb.padEnd(7)} ${place}`);
    if (dryRun && next !== undefined) console.log(next.replace(/^(?=.)/gm, '          '));
  }
  console.log(
    `${merged.added.length} new, ${merged.updated.length} updated, ${merged.unchanged} unchanged, ${merged.withheld} withdrawn${dryRun ? '; nothing was written' : ''}`,
  );
  if (dryRun) return 0;
  await writeChanges(contentDir, id, changes);
  if (changes.length > 0)
    console.log('Now npm run passages links what they quote, and npm run build publishes them.');
  return 0;
}

function changesOfRecord(
  { record, files, comments }: ThreadFolder,
  imported: ImportedThread,
  { added, orphans }: Merged,
  captured: string | undefined,
): FileChange[] {
  const total = comments.length + added.length;
  const whole = imported.statedCount !== undefined && total >= imported.statedCount;
  const missing = whole
    ? []
    : [
        ...imported.gaps,
        ...(orphans === 0 ? [] : [`the comments that ${counted(orphans, 'reply', 'replies')} answer`]),
      ];
  const old = record && {
    front: record.front,
    text: files.find(({ path }) => path === record.path)?.text ?? '',
  };
  return changeRecord(old, imported, { missing, total, captured });
}

function warningsOf({ statedCount, gaps, comments }: ImportedThread, { orphans }: Merged): string[] {
  const found = comments.filter(({ deleted }) => deleted !== true).length;
  return [
    ...(statedCount !== undefined && statedCount !== found
      ? [`the source says that it has ${counted(statedCount, 'comment')}; ${found} are in the file`]
      : []),
    ...gaps.map((gap) => `missing: ${gap}`),
    ...(orphans > 0 ? [`${counted(orphans, 'reply', 'replies')} to comments that are not in the file`] : []),
  ];
}

/** List the problems; gives whether there are any. */
function refuse(problems: readonly Parameters<typeof formatProblem>[0][]): boolean {
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) console.error('Nothing was written.');
  return problems.length > 0;
}

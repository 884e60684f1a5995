import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Collection } from '../model/collection.ts';
import type { Interview } from '../model/interview.ts';
import { formatPublished } from '../model/published.ts';
import type { Comment } from '../model/thread.ts';
import { filesIn, folderOf } from './content-files.ts';
import { zipped } from './zip.ts';

/** Bytes below which packing a file saves next to nothing, and costs as much as a large one. */
const SMALL = 1000;

/**
 * An interview as a content folder of its own, zipped: its files with its ledger, the people in it, the
 * site's settings and its lines of `published.tsv`. Byte for byte the same in every build. Drafts are left
 * out, and so is what a withdrawn or deleted comment's file still tells editors.
 */
export async function archiveOf(
  interview: Interview,
  published: Collection['published'],
): Promise<Uint8Array> {
  const folder = folderOf(interview);
  const root = dirname(dirname(folder));
  const versions = new Set(interview.versions.map(({ language }) => `${language}.md`));
  const goneComments = new Map(
    (interview.thread?.comments ?? [])
      .filter(({ state }) => state !== 'published')
      .map((comment) => [comment.place.path.replaceAll('\\', '/').split('/').at(-1) ?? '', comment]),
  );
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of await filesIn(folder)) {
    const isVersion = !name.includes('/') && name.endsWith('.md');
    const gone = name.startsWith('comments/') ? goneComments.get(name.slice('comments/'.length)) : undefined;
    if (isVersion && !versions.has(name)) continue;
    files.set(`interviews/${interview.id}/${name}`, gone === undefined ? bytes : Buffer.from(trace(gone)));
  }
  for (const { id } of interview.participants.filter(({ person }) => person))
    files.set(`people/${id}.yaml`, await readFile(join(root, 'people', `${id}.yaml`)));
  const site = await readFile(join(root, 'site.yaml'), 'utf8').catch(() => undefined);
  if (site !== undefined) files.set('site.yaml', Buffer.from(withoutFeatured(site, interview)));
  const own = new Set([interview.id, ...interview.aliases]);
  const lines = published.filter((line) => own.has(line.interview));
  files.set('published.tsv', Buffer.from(formatPublished(lines.map(({ shard: _shard, ...line }) => line))));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipped(sorted.map(([name, bytes]) => ({ name, bytes, stored: bytes.length < SMALL })));
}

/** `site.yaml` without a passage for the first page that another interview would have to bring. */
function withoutFeatured(site: string, { id, aliases }: Interview): string {
  return site.replace(/^featured:[ \t]*["']?([a-z0-9-]+)#.*\n?/m, (line, named: string) =>
    named === id || aliases.includes(named) ? line : '',
  );
}

/** The file of a comment that was taken away: its place in the thread, and nothing of its author. */
function trace({ state, parent, date, at, language }: Comment): string {
  const front = {
    ...(date === undefined ? {} : { date }),
    ...(parent === undefined ? {} : { inReplyTo: parent.number }),
    ...(language === undefined ? {} : { lang: language }),
    ...(at === undefined ? {} : { at }),
    state,
  };
  return `---\n${stringify(front)}---\n`;
}

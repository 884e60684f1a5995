import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Collection } from '../model/collection.ts';
import type { Interview } from '../model/interview.ts';
import { formatPublished, promisesOf } from '../model/published.ts';
import type { Comment } from '../model/thread.ts';
import { filesIn, folderOf } from './content-files.ts';
import { zipped } from './zip.ts';

/**
 * An interview as a content folder of its own, zipped: its files with its ledger, the people in it, the
 * site's settings and its lines of `published.tsv`. Byte for byte the same in every build. Drafts are left
 * out, and so is what a withdrawn or deleted comment's file still tells editors.
 */
export function archiveOf(interview: Interview, published: Collection['published']): Uint8Array {
  const folder = folderOf(interview);
  const root = dirname(dirname(folder));
  const versions = new Set(interview.versions.map(({ language }) => `${language}.md`));
  const goneComments = new Map(
    (interview.thread?.comments ?? [])
      .filter(({ state }) => state !== 'published')
      .map((comment) => [comment.place.path.replaceAll('\\', '/').split('/').at(-1) ?? '', comment]),
  );
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of filesIn(folder)) {
    const isVersion = !name.includes('/') && name.endsWith('.md');
    const gone = name.startsWith('comments/') ? goneComments.get(name.slice('comments/'.length)) : undefined;
    if (isVersion && !versions.has(name)) continue;
    files.set(`interviews/${interview.id}/${name}`, gone === undefined ? bytes : Buffer.from(trace(gone)));
  }
  for (const { id } of interview.participants.filter(({ person }) => person))
    files.set(`people/${id}.yaml`, readFileSync(join(root, 'people', `${id}.yaml`)));
  const site = join(root, 'site.yaml');
  if (existsSync(site))
    files.set('site.yaml', Buffer.from(withoutFeatured(readFileSync(site, 'utf8'), interview)));
  const lines = promisesOf(interview, published);
  files.set('published.tsv', Buffer.from(formatPublished(lines.map(({ shard: _shard, ...line }) => line))));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipped(sorted.map(([name, bytes]) => ({ name, bytes })));
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

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from '../../content/built.ts';
import type { Unread } from '../../content/unread.ts';
import { shardOf, type PublishedLine } from '../../model/published.ts';
import { jsonLines, recordsOf } from '../../search/records.ts';
import type { ShardFile } from '../../search/indexing.ts';
import { nameOfShard } from '../../search/shards.ts';

/**
 * What the shards that hold some interviews will probably be: the records that the last build has left of all others, and of
 * these what was read of them. An index takes longer than all else after an edit: so it is begun before the content is read, and
 * counts where the shard turns out to hold the very same records. They are written into a folder.
 */
export function guessShards(
  { interviews, published }: Unread,
  built: Pick<Built, 'pathOf'>,
  dir: string,
): ShardFile[] {
  const fresh = new Map(interviews.map((interview) => [interview.id, jsonLines(recordsOf(interview))]));
  const changed = published.filter(({ interview }) => fresh.has(interview)).map(shardOf);
  return [...new Set(changed)].flatMap((number): ShardFile[] => {
    const name = nameOfShard(number);
    const path = built.pathOf(`passages/${name}.jsonl`);
    if (path === undefined) return [];
    const own = published.filter((line) => shardOf(line) === number);
    const before = recordsIn(path);
    if (before === undefined) return [];
    const records = guessRecords(own, fresh, before);
    mkdirSync(dir, { recursive: true });
    const guess = join(dir, `${name}-guess.jsonl`);
    writeFileSync(guess, records);
    return [{ name, path: guess, digest: hash('sha256', records), records: 0, isGuess: true }];
  });
}

function guessRecords(
  lines: readonly PublishedLine[],
  fresh: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string[]>,
): string {
  const records = lines.map(
    ({ interview }) =>
      fresh.get(interview) ??
      before
        .get(interview)
        ?.map((line) => `${line}\n`)
        .join('') ??
      '',
  );
  return records.join('');
}

/** The lines of a file of records by their interviews; undefined where it can't be read. */
function recordsIn(path: string): Map<string, string[]> | undefined {
  try {
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    return Map.groupBy(lines, (line) => /^\{"url":"\/interviews\/([^/"]+)/.exec(line)?.[1] ?? '');
  } catch {
    return undefined;
  }
}

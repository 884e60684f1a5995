import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from '../../content/built.ts';
import type { Unread } from '../../content/unread.ts';
import { shardOf } from '../../model/published.ts';
import { jsonLines, linesOf, recordsOf } from '../../search/records.ts';
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
    const before = recordsIn(path);
    if (before === undefined) return [];
    const own = published.filter((line) => shardOf(line) === number);
    const records = own.map(({ interview }) => fresh.get(interview) ?? before.get(interview) ?? '').join('');
    mkdirSync(dir, { recursive: true });
    const guess = join(dir, `${name}-guess.jsonl`);
    writeFileSync(guess, records);
    return [{ name, path: guess, digest: hash('sha256', records), records: 0, isGuess: true }];
  });
}

/** The records in a file by their interviews; undefined where it can't be read. */
function recordsIn(path: string): Map<string, string> | undefined {
  try {
    const interviewIn = (line: string): string => /^\{"url":"\/interviews\/([^/"]+)/.exec(line)?.[1] ?? '';
    const lines = Map.groupBy(linesOf(readFileSync(path, 'utf8')), interviewIn);
    return new Map([...lines].map(([interview, own]) => [interview, `${own.join('\n')}\n`]));
  } catch {
    return undefined;
  }
}

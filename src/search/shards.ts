import type { Interview } from '../model/interview.ts';
import { shardOf, type PublishedLine } from '../model/published.ts';

/** One file of records. */
interface Shard {
  /** `0001`, the name of its file and of its index. */
  name: string;
  interviews: Interview[];
}

/**
 * The interviews by the shards that `published.tsv` gives them, in its order; unpublished ones last in the
 * last shard, by id. So what is added or edited changes one shard alone.
 */
export function shardsOf(interviews: readonly Interview[], published: readonly PublishedLine[]): Shard[] {
  const order = new Map(published.map((line, index) => [line.interview, { index, shard: shardOf(line) }]));
  const last = { index: published.length, shard: Math.max(1, ...published.map(shardOf)) };
  const placeOf = ({ id }: Interview): typeof last => order.get(id) ?? last;
  const sorted = [...interviews].sort(
    (a, b) => placeOf(a).index - placeOf(b).index || (a.id < b.id ? -1 : 1),
  );
  const shards = Map.groupBy(sorted, (interview) => placeOf(interview).shard);
  return [...shards]
    .sort(([a], [b]) => a - b)
    .map(([shard, those]) => ({ name: nameOfShard(shard), interviews: those }));
}

/** `0001`: the name of a shard's files. */
export function nameOfShard(number: number): string {
  return String(number).padStart(4, '0');
}

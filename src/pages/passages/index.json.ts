import type { APIRoute } from 'astro';
import { getLibrary } from '../../library.ts';
import { recordsOf, shardsOf } from '../../search/records.ts';

/** The list of the record files. */
export const GET: APIRoute = async () => {
  const { interviews, published } = await getLibrary();
  const shards = shardsOf(interviews, published).map((shard) => ({
    name: shard.name,
    file: `${shard.name}.jsonl`,
    interviews: shard.interviews.map(({ id }) => id),
    records: shard.interviews.reduce((sum, interview) => sum + recordsOf(interview).length, 0),
  }));
  return Response.json({ format: 'colloquy-records 1', shards });
};

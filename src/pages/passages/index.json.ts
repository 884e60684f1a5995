import { getLibrary } from '../../library.ts';
import { countRecords } from '../../search/records.ts';
import { shardsOf } from '../../search/shards.ts';
import { siteFile } from '../../site-file.ts';

/** The list of the record files. */
export const GET = siteFile('application/json', async () => {
  const { interviews, published } = await getLibrary();
  const shards = shardsOf(interviews, published).map((shard) => ({
    name: shard.name,
    file: `${shard.name}.jsonl`,
    interviews: shard.interviews.map(({ id }) => id),
    records: shard.interviews.reduce((sum, interview) => sum + countRecords(interview), 0),
  }));
  return JSON.stringify({ format: 'colloquy-records 1', shards });
});

import type { GetStaticPaths } from 'astro';
import { getLibrary, keyed } from '../../library.ts';
import { jsonLines, recordsOf } from '../../search/records.ts';
import { shardsOf } from '../../search/shards.ts';
import { siteFile } from '../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  const shards = shardsOf(library.interviews, library.published);
  return keyed(
    library,
    shards.map((shard) => ({ params: { shard: shard.name }, props: { shard } })),
  );
}) satisfies GetStaticPaths;

/** One file of search records: every passage, note and comment of its interviews, a line each. */
export const GET = siteFile<{ shard: ReturnType<typeof shardsOf>[number] }>('application/jsonl', (props) =>
  jsonLines(props.shard.interviews.flatMap(recordsOf)),
);

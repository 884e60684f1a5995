import type { GetStaticPaths } from 'astro';
import { getLibrary, keyed } from '../../library.ts';
import { shardsOf } from '../../search/shards.ts';
import { summaryOf } from '../../search/summaries.ts';
import { siteFile } from '../../site-file.ts';

/** A file a shard but the first, whose interviews stand in `interviews.json`. */
export const getStaticPaths = (async () => {
  const library = await getLibrary();
  const shards = shardsOf(library.interviews, library.published).slice(1);
  return keyed(
    library,
    shards.map((shard) => ({ params: { shard: shard.name }, props: { shard } })),
  );
}) satisfies GetStaticPaths;

/** Titles, languages and speakers of a shard's interviews: loaded with its index. */
export const GET = siteFile<{ shard: ReturnType<typeof shardsOf>[number] }>('application/json', (props) =>
  JSON.stringify(props.shard.interviews.map(summaryOf)),
);

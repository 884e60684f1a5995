import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../library.ts';
import { jsonLines, recordsOf, shardsOf } from '../../search/records.ts';

export const getStaticPaths = (async () => {
  const { interviews, published } = await getLibrary();
  return shardsOf(interviews, published).map((shard) => ({
    params: { shard: shard.name },
    props: { shard },
  }));
}) satisfies GetStaticPaths;

/** One file of search records: every passage, note and comment of its interviews, a line each. */
export const GET: APIRoute<{ shard: ReturnType<typeof shardsOf>[number] }> = ({ props }) =>
  new Response(jsonLines(props.shard.interviews.flatMap(recordsOf)), {
    headers: { 'content-type': 'application/jsonl; charset=utf-8' },
  });

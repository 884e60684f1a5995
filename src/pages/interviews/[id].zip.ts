import type { APIRoute, GetStaticPaths } from 'astro';
import { ownPaths } from '../../exports/address.ts';
import { archiveOf } from '../../exports/archive.ts';
import { getLibrary, keyed } from '../../library.ts';
import type { Interview } from '../../model/interview.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, ownPaths(library.interviews));
}) satisfies GetStaticPaths;

/** An interview's files, as a content folder of their own. */
export const GET: APIRoute<{ interview: Interview }> = async ({ props: { interview } }) => {
  const { published } = await getLibrary();
  return new Response(new Uint8Array(archiveOf(interview, published)), {
    headers: { 'content-type': 'application/zip' },
  });
};

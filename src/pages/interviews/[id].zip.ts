import type { GetStaticPaths } from 'astro';
import { ownPaths } from '../../exports/address.ts';
import { archiveOf } from '../../exports/archive.ts';
import { getLibrary, keyed } from '../../library.ts';
import type { Interview } from '../../model/interview.ts';
import { siteFile } from '../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, ownPaths(library.interviews));
}) satisfies GetStaticPaths;

/** An interview's files, as a content folder of their own. */
export const GET = siteFile<{ interview: Interview }>('application/zip', async ({ interview }) => {
  const { published } = await getLibrary();
  return archiveOf(interview, published);
});

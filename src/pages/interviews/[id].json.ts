import type { GetStaticPaths } from 'astro';
import { ownPaths } from '../../exports/address.ts';
import { interviewData } from '../../exports/interview-json.ts';
import { getLibrary, keyed } from '../../library.ts';
import type { Interview } from '../../model/interview.ts';
import { addressOf } from '../../site.ts';
import { siteFile } from '../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, ownPaths(library.interviews));
}) satisfies GetStaticPaths;

/** An interview as data. */
export const GET = siteFile<{ interview: Interview }>('application/json', async ({ interview }) =>
  JSON.stringify(interviewData(interview, await getLibrary(), addressOf)),
);

import type { APIRoute, GetStaticPaths } from 'astro';
import { ownPaths } from '../../exports/address.ts';
import { interviewData } from '../../exports/interview-json.ts';
import { getLibrary, keyed } from '../../library.ts';
import type { Interview } from '../../model/interview.ts';
import { addressOf } from '../../site.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, ownPaths(library.interviews));
}) satisfies GetStaticPaths;

/** An interview as data. */
export const GET: APIRoute<{ interview: Interview }> = async ({ props: { interview } }) =>
  Response.json(interviewData(interview, await getLibrary(), addressOf));

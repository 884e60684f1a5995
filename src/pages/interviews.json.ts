import type { APIRoute } from 'astro';
import { getLibrary } from '../library.ts';
import { summaryOf } from '../search/records.ts';

/** Titles, languages and speakers of all interviews: what search shows beside the records' texts. */
export const GET: APIRoute = async () => {
  const { interviews } = await getLibrary();
  return Response.json(interviews.map(summaryOf));
};

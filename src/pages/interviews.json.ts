import type { APIRoute } from 'astro';
import { getLibrary } from '../library.ts';
import { languageName } from '../model/language.ts';
import { summariesOf } from '../search/records.ts';
import { wordingFor } from '../wording.ts';

/** Titles, languages and speakers of all interviews: what search shows beside the records' texts. */
export const GET: APIRoute = async () => {
  const { site, interviews } = await getLibrary();
  const { locale } = wordingFor(site.language);
  return Response.json(summariesOf(interviews, (language) => languageName(language, locale)));
};

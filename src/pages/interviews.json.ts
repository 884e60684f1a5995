import type { APIRoute } from 'astro';
import { getLibrary } from '../library.ts';
import { languageName } from '../model/language.ts';
import { summariesOf } from '../search/records.ts';
import { wordingFor } from '../wording.ts';

/** Titles, languages and speakers of all interviews: what search shows beside the records' texts, and where its index is. */
export const GET: APIRoute = async () => {
  const { site, interviews, published } = await getLibrary();
  const { locale } = wordingFor(site.language);
  return Response.json(summariesOf(interviews, published, (language) => languageName(language, locale)));
};

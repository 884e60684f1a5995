import type { APIRoute } from 'astro';
import { getLibrary } from '../library.ts';
import { languageName } from '../model/language.ts';
import { summariesOf } from '../search/records.ts';
import { wordingFor } from '../wording.ts';

/** Where the search index is, and what is shown beside the texts of its first shard: titles, languages and speakers. */
export const GET: APIRoute = async () => {
  const { site, interviews, published } = await getLibrary();
  const { locale } = wordingFor(site.language);
  return Response.json(summariesOf(interviews, published, (language) => languageName(language, locale)));
};

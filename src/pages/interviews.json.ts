import { getLibrary } from '../library.ts';
import { languageName } from '../model/language.ts';
import { summariesOf } from '../search/summaries.ts';
import { siteFile } from '../site-file.ts';
import { wordingFor } from '../wording.ts';

/** Where the search index is, and what is shown beside the texts of its first shard: titles, languages and speakers. */
export const GET = siteFile('application/json', async () => {
  const { site, interviews, published } = await getLibrary();
  const { locale } = wordingFor(site.language);
  return JSON.stringify(summariesOf(interviews, published, (language) => languageName(language, locale)));
});

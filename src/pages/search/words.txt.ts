import { getLibrary } from '../../library.ts';
import { recordsOf } from '../../search/records.ts';
import { vocabularyOf } from '../../search/vocabulary.ts';
import { siteFile } from '../../site-file.ts';

/** The site's words, a line each, the most frequent first: loaded where a word was looked for that is nowhere. */
export const GET = siteFile('text/plain', async () => {
  const { interviews } = await getLibrary();
  const words = vocabularyOf(interviews.flatMap(recordsOf));
  return words.map((word) => `${word}\n`).join('');
});

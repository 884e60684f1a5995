import { getWordsUsed } from '../../library.ts';
import { vocabularyOf } from '../../search/vocabulary.ts';
import { wordsUsedBy } from '../../search/words-used.ts';
import { siteFile } from '../../site-file.ts';

/** The site's words, a line each, the most frequent first: loaded where a word was looked for that is nowhere. */
export const GET = siteFile('text/plain', async () =>
  vocabularyOf(await getWordsUsed(wordsUsedBy))
    .map((word) => `${word}\n`)
    .join(''),
);

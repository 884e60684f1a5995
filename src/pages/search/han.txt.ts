import { getWordsUsed } from '../../library.ts';
import { foldsFor, formatFolds } from '../../search/han.ts';
import { allFolds } from '../../search/han-table.ts';
import { wordsUsedBy } from '../../search/words-used.ts';
import { siteFile } from '../../site-file.ts';

/** The characters of the site that are written in two ways or more: loaded where Han characters are looked for. */
export const GET = siteFile('text/plain', async () =>
  formatFolds(foldsFor((await getWordsUsed(wordsUsedBy)).characters, allFolds())),
);

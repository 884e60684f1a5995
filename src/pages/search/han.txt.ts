import { getLibrary } from '../../library.ts';
import { foldsFor, formatFolds } from '../../search/han.ts';
import { allFolds } from '../../search/han-table.ts';
import { recordsOf } from '../../search/records.ts';
import { siteFile } from '../../site-file.ts';

/** Every Han character comes at or behind this one. */
const FIRST_HAN = '\u2E80';

/** The characters of the site that are written in two ways or more: loaded where Han characters are looked for. */
export const GET = siteFile('text/plain', async () => {
  const { interviews } = await getLibrary();
  const used = new Set<string>();
  for (const { texts } of interviews.flatMap(recordsOf))
    for (const { text } of texts)
      for (const character of text) if (character >= FIRST_HAN) used.add(character);
  return formatFolds(foldsFor(used, allFolds()));
});

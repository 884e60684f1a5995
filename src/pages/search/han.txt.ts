import { getLibrary } from '../../library.ts';
import { foldsFor, formatFolds } from '../../search/han.ts';
import { allFolds } from '../../search/han-table.ts';
import { recordsOf } from '../../search/records.ts';
import { siteFile } from '../../site-file.ts';

/** The characters of the site that are written in two ways or more: loaded where Han characters are looked for. */
export const GET = siteFile('text/plain', async () => {
  const { interviews } = await getLibrary();
  const used = new Set(
    interviews.flatMap(recordsOf).flatMap(({ texts }) => texts.flatMap(({ text }) => [...new Set(text)])),
  );
  return formatFolds(foldsFor(used, allFolds()));
});

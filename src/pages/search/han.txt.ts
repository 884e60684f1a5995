import type { APIRoute } from 'astro';
import { getLibrary } from '../../library.ts';
import { foldsFor, formatFolds } from '../../search/han.ts';
import { allFolds } from '../../search/han-table.ts';
import { recordsOf } from '../../search/records.ts';

/** The characters of the site that are written in two ways or more: loaded where Han characters are looked for. */
export const GET: APIRoute = async () => {
  const { interviews } = await getLibrary();
  const used = new Set(
    interviews.flatMap(recordsOf).flatMap(({ texts }) => texts.flatMap(({ text }) => [...new Set(text)])),
  );
  return new Response(formatFolds(foldsFor(used, allFolds())));
};

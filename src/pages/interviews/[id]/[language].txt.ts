import type { GetStaticPaths } from 'astro';
import { everyVersion } from '../../../exports/address.ts';
import { plainText } from '../../../exports/plain-text.ts';
import { getLibrary, keyed } from '../../../library.ts';
import { addressOf } from '../../../site.ts';
import { siteFile } from '../../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, everyVersion(library.interviews));
}) satisfies GetStaticPaths;

/** A version as plain text. */
export const GET = siteFile<ReturnType<typeof everyVersion>[number]['props']>(
  'text/plain',
  ({ interview, version }) => plainText(interview, version, addressOf),
);

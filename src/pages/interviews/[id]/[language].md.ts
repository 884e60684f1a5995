import type { GetStaticPaths } from 'astro';
import { everyVersion } from '../../../exports/address.ts';
import { readVersion } from '../../../exports/content-files.ts';
import { withPins } from '../../../exports/pins.ts';
import { getLibrary, keyed } from '../../../library.ts';
import { siteFile } from '../../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, everyVersion(library.interviews));
}) satisfies GetStaticPaths;

/** A version as it lies in the content folder, each passage pinned to its id. */
export const GET = siteFile<ReturnType<typeof everyVersion>[number]['props']>(
  'text/markdown',
  async ({ interview, version }) => withPins(await readVersion(version), interview, version.language),
);

import type { GetStaticPaths } from 'astro';
import { versionPaths } from '../../exports/address.ts';
import { citationOf } from '../../exports/citation.ts';
import { ris } from '../../exports/ris.ts';
import { getLibrary, keyed } from '../../library.ts';
import { addressOf } from '../../site.ts';
import { siteFile } from '../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, versionPaths(library.interviews));
}) satisfies GetStaticPaths;

/** A version's citation as RIS. */
export const GET = siteFile<ReturnType<typeof versionPaths>[number]['props']>(
  'application/x-research-info-systems',
  async ({ interview, version }) => {
    const { site } = await getLibrary();
    return ris(citationOf(interview, version, site, addressOf));
  },
);

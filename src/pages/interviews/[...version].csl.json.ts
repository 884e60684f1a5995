import type { GetStaticPaths } from 'astro';
import { versionPaths } from '../../exports/address.ts';
import { citationOf, cslJson } from '../../exports/citation.ts';
import { getLibrary, keyed } from '../../library.ts';
import { addressOf } from '../../site.ts';
import { siteFile } from '../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, versionPaths(library.interviews));
}) satisfies GetStaticPaths;

/** A version's citation as CSL-JSON, the canonical form. */
export const GET = siteFile<ReturnType<typeof versionPaths>[number]['props']>(
  'application/vnd.citationstyles.csl+json',
  async ({ interview, version }) => {
    const { site } = await getLibrary();
    return cslJson([citationOf(interview, version, site, addressOf)]);
  },
);

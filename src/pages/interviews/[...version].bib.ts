import type { GetStaticPaths } from 'astro';
import { versionPaths } from '../../exports/address.ts';
import { bibtex } from '../../exports/bibtex.ts';
import { citationOf, rolesInWords } from '../../exports/citation.ts';
import { getLibrary, keyed } from '../../library.ts';
import { addressOf } from '../../site.ts';
import { siteFile } from '../../site-file.ts';
import { wordingFor } from '../../wording.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, versionPaths(library.interviews));
}) satisfies GetStaticPaths;

/** A version's citation as BibTeX. */
export const GET = siteFile<ReturnType<typeof versionPaths>[number]['props']>(
  'application/x-bibtex',
  async ({ interview, version }) => {
    const { site } = await getLibrary();
    const item = citationOf(interview, version, site, addressOf);
    return bibtex(item, rolesInWords(item, wordingFor(site.language)));
  },
);

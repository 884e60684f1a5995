import type { GetStaticPaths } from 'astro';
import { versionPaths } from '../../exports/address.ts';
import { cardOf, cardPicture } from '../../exports/interview-card.ts';
import { getLibrary, keyed } from '../../library.ts';
import { siteFile } from '../../site-file.ts';
import { wordingFor } from '../../wording.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, library.site.socialCards === false ? [] : versionPaths(library.interviews));
}) satisfies GetStaticPaths;

/** The picture that a link to a version's page shows where it is shared. */
export const GET = siteFile<ReturnType<typeof versionPaths>[number]['props']>(
  'image/png',
  async ({ interview, version }) => {
    const { site } = await getLibrary();
    return cardPicture(cardOf(interview, version, site, wordingFor(site.language)));
  },
);

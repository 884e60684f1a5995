import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPaths } from '../../exports/address.ts';
import { cardOf, cardPicture } from '../../exports/interview-card.ts';
import { getLibrary } from '../../library.ts';
import { wordingFor } from '../../wording.ts';

export const getStaticPaths = (async () => {
  const { site, interviews } = await getLibrary();
  return site.socialCards === false ? [] : versionPaths(interviews);
}) satisfies GetStaticPaths;

/** The picture that a link to a version's page shows where it is shared. */
export const GET: APIRoute<ReturnType<typeof versionPaths>[number]['props']> = async ({
  props: { interview, version },
}) => {
  const { site } = await getLibrary();
  const picture = await cardPicture(cardOf(interview, version, site, wordingFor(site.language)));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};

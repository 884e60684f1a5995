import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPaths } from '../../exports/address.ts';
import { citationOf, cslJson } from '../../exports/citation.ts';
import { getLibrary, keyed } from '../../library.ts';
import { addressOf } from '../../site.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, versionPaths(library.interviews));
}) satisfies GetStaticPaths;

/** A version's citation as CSL-JSON, the canonical form. */
export const GET: APIRoute<ReturnType<typeof versionPaths>[number]['props']> = async ({
  props: { interview, version },
}) => {
  const { site } = await getLibrary();
  return new Response(cslJson([citationOf(interview, version, site, addressOf)]), {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
};

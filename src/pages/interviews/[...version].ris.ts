import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPaths } from '../../exports/address.ts';
import { citationOf } from '../../exports/citation.ts';
import { ris } from '../../exports/ris.ts';
import { getLibrary, keyed } from '../../library.ts';
import { addressOf } from '../../site.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, versionPaths(library.interviews));
}) satisfies GetStaticPaths;

/** A version's citation as RIS. */
export const GET: APIRoute<ReturnType<typeof versionPaths>[number]['props']> = async ({
  props: { interview, version },
}) => {
  const { site } = await getLibrary();
  return new Response(ris(citationOf(interview, version, site, addressOf)), {
    headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
  });
};

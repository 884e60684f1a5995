import type { APIRoute, GetStaticPaths } from 'astro';
import { everyVersion } from '../../../exports/address.ts';
import { readVersion } from '../../../exports/content-files.ts';
import { withPins } from '../../../exports/pins.ts';
import { getLibrary, keyed } from '../../../library.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, everyVersion(library.interviews));
}) satisfies GetStaticPaths;

/** A version as it lies in the content folder, each passage pinned to its id. */
export const GET: APIRoute<ReturnType<typeof everyVersion>[number]['props']> = async ({
  props: { interview, version },
}) =>
  new Response(withPins(await readVersion(version), interview, version.language), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });

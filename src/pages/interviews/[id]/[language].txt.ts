import type { APIRoute, GetStaticPaths } from 'astro';
import { everyVersion } from '../../../exports/address.ts';
import { plainText } from '../../../exports/plain-text.ts';
import { getLibrary, keyed } from '../../../library.ts';
import { addressOf } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, everyVersion(library.interviews));
}) satisfies GetStaticPaths;

/** A version as plain text. */
export const GET: APIRoute<ReturnType<typeof everyVersion>[number]['props']> = ({
  props: { interview, version },
}) =>
  new Response(plainText(interview, version, addressOf), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

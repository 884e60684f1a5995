import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPaths } from '../../exports/address.ts';
import { epub } from '../../exports/epub.ts';
import { interviewBook } from '../../exports/interview-book.ts';
import { getLibrary, keyed } from '../../library.ts';
import { addressOf } from '../../site.ts';
import { wordingFor } from '../../wording.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, versionPaths(library.interviews));
}) satisfies GetStaticPaths;

/** A version beside its original, with the thread, as an EPUB. */
export const GET: APIRoute<ReturnType<typeof versionPaths>[number]['props']> = async ({
  props: { interview, version },
}) => {
  const { site } = await getLibrary();
  const wording = wordingFor(site.language);
  const book = await interviewBook(interview, version, site, wording, addressOf);
  return new Response(new Uint8Array(epub(book, wording.book, addressOf)), {
    headers: { 'content-type': 'application/epub+zip' },
  });
};

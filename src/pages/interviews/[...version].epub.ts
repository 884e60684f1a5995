import type { GetStaticPaths } from 'astro';
import { versionPaths } from '../../exports/address.ts';
import { epub } from '../../exports/epub.ts';
import { interviewBook } from '../../exports/interview-book.ts';
import { getLibrary, keyed } from '../../library.ts';
import { addressOf } from '../../site.ts';
import { siteFile } from '../../site-file.ts';
import { wordingFor } from '../../wording.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, versionPaths(library.interviews));
}) satisfies GetStaticPaths;

/** A version beside its original, with the thread, as an EPUB. */
export const GET = siteFile<ReturnType<typeof versionPaths>[number]['props']>(
  'application/epub+zip',
  async ({ interview, version }) => {
    const { site } = await getLibrary();
    const wording = wordingFor(site.language);
    const book = await interviewBook(interview, version, site, wording, addressOf);
    return epub(book, wording.book, addressOf);
  },
);

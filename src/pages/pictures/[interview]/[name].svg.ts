import type { GetStaticPaths } from 'astro';
import { pictureBytes, picturePaths, type Picture } from '../../../components/pictures.ts';
import { getLibrary, keyed } from '../../../library.ts';
import { siteFile } from '../../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, await picturePaths(library.interviews, 'svg'));
}) satisfies GetStaticPaths;

/** A drawing, as it lies in the content folder. */
export const GET = siteFile<{ picture: Picture }>('image/svg+xml', ({ picture }) => pictureBytes(picture));

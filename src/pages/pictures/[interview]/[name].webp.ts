import type { GetStaticPaths } from 'astro';
import { pictureBytes, picturePaths, type Picture } from '../../../components/pictures.ts';
import { getLibrary, keyed } from '../../../library.ts';
import { siteFile } from '../../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, await picturePaths(library.interviews, 'webp'));
}) satisfies GetStaticPaths;

/** A picture of an interview’s texts, no wider than pages show it. */
export const GET = siteFile<{ picture: Picture }>('image/webp', ({ picture }) => pictureBytes(picture));

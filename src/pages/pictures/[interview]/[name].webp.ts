import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureBytes, picturePaths, type Picture } from '../../../components/pictures.ts';
import { getLibrary, keyed } from '../../../library.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, await picturePaths(library.interviews, 'webp'));
}) satisfies GetStaticPaths;

/** A picture of an interview’s texts, no wider than pages show it. */
export const GET: APIRoute<{ picture: Picture }> = async ({ props: { picture } }) =>
  new Response(await pictureBytes(picture), { headers: { 'content-type': 'image/webp' } });

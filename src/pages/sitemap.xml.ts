import type { APIRoute } from 'astro';
import { sitemap } from '../exports/sitemap.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';

/** Every page that search engines should know, with its translations. */
export const GET: APIRoute = async () =>
  new Response(sitemap(await getLibrary(), addressOf), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });

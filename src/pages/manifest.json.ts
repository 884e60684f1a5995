import type { APIRoute } from 'astro';
import { webManifest } from '../exports/web-manifest.ts';
import { getLibrary } from '../library.ts';
import { href } from '../site.ts';

/** What lets a browser install the site. */
export const GET: APIRoute = async () => Response.json(webManifest((await getLibrary()).site, href));

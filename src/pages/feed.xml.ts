import type { APIRoute } from 'astro';
import { feedEntries } from '../exports/feed.ts';
import { rss } from '../exports/rss.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';

/** New interviews and translations as RSS, with their whole text. */
export const GET: APIRoute = async () => {
  const library = await getLibrary();
  const head = { ...library.site, home: addressOf('/'), self: addressOf('/feed.xml') };
  return new Response(rss(head, feedEntries(library, addressOf)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { feedEntries } from '../exports/feed.ts';
import { jsonFeed } from '../exports/json-feed.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';

/** New interviews and translations as JSON Feed, with their whole text. */
export const GET: APIRoute = async () => {
  const library = await getLibrary();
  const head = { ...library.site, home: addressOf('/'), self: addressOf('/feed.json') };
  return new Response(jsonFeed(head, feedEntries(library, addressOf)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
};

import { feedEntries } from '../exports/feed.ts';
import { jsonFeed } from '../exports/json-feed.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';
import { siteFile } from '../site-file.ts';

/** New interviews and translations as JSON Feed, with their whole text. */
export const GET = siteFile('application/feed+json', async () => {
  const library = await getLibrary();
  const head = { ...library.site, home: addressOf('/'), self: addressOf('/feed.json') };
  return jsonFeed(head, feedEntries(library, addressOf));
});

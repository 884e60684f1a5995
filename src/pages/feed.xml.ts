import { feedEntries } from '../exports/feed.ts';
import { rss } from '../exports/rss.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';
import { siteFile } from '../site-file.ts';

/** New interviews and translations as RSS, with their whole text. */
export const GET = siteFile('application/rss+xml', async () => {
  const library = await getLibrary();
  const head = { ...library.site, home: addressOf('/'), self: addressOf('/feed.xml') };
  return rss(head, feedEntries(library, addressOf));
});

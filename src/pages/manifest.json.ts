import { webManifest } from '../exports/web-manifest.ts';
import { getLibrary } from '../library.ts';
import { href } from '../site.ts';
import { siteFile } from '../site-file.ts';

/** What lets a browser install the site. */
export const GET = siteFile('application/json', async () =>
  JSON.stringify(webManifest((await getLibrary()).site, href)),
);

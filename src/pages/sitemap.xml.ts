import { sitemap } from '../exports/sitemap.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';
import { siteFile } from '../site-file.ts';

/** Every page that search engines should know, with its translations. */
export const GET = siteFile('application/xml', async () => sitemap(await getLibrary(), addressOf));

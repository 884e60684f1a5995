import { addressOf } from '../site.ts';
import { siteFile } from '../site-file.ts';

/** Everything may be read. Crawlers ask for this file at the top of a host only, not below a base path. */
export const GET = siteFile(
  'text/plain',
  () => `User-agent: *\nAllow: /\n\nSitemap: ${addressOf('/sitemap.xml')}\n`,
);

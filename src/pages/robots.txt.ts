import type { APIRoute } from 'astro';
import { addressOf } from '../site.ts';

/** Everything may be read. Crawlers ask for this file at the top of a host only, not below a base path. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${addressOf('/sitemap.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

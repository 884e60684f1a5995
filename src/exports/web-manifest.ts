import type { Site } from '../model/collection.ts';
import { directionOf } from '../model/language.ts';

/** Warm paper, as `tokens.css` has it: a browser shows it before it has any style. */
const PAPER = '#fbf9f4';

/**
 * What lets a browser install the site, https://www.w3.org/TR/appmanifest/; `href` puts a path under its base.
 * It keeps the browser's own buttons: the address of a passage is there to be copied.
 */
export function webManifest(site: Site, href: (path: string) => string): object {
  const icon = (name: string, sizes: string, purpose: string): object => ({
    src: href(`/${name}`),
    sizes,
    type: name.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  return {
    id: href('/'),
    name: site.title,
    short_name: site.title,
    description: site.description,
    lang: site.language,
    dir: directionOf(site.language),
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      icon('icon.svg', 'any', 'any'),
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
  };
}

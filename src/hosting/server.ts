import type { Redirect } from './redirects.ts';

/** What a web server of one's own must know of a built site. */
export interface ServedSite {
  /** Absolute path of the built site. */
  folder: string;
  /** `https://example.org`, with its port where it has one. */
  siteUrl: string;
  /** Begins and ends with a slash. */
  basePath: string;
  redirects: readonly Redirect[];
}

/** A path as a regular expression finds it. */
export function pattern(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

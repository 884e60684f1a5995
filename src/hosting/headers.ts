import { HOST_POLICY, REFERRERS } from './policy.ts';

/** A header and its value. */
export type Header = readonly [name: string, value: string];

/** What every answer says, whatever the address. */
export const EVERYWHERE: readonly Header[] = [
  ['Content-Security-Policy', HOST_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', REFERRERS],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** For addresses whose name changes with what they hold. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';

/** For all others: kept, but asked for anew each time, which costs no more than an answer that nothing changed. */
export const ASK_AGAIN = 'public, max-age=0, must-revalidate';

/**
 * The files whose name changes with what they hold, below the base path: those that Astro names, and the
 * parts of a search index that Pagefind does. `*` stands for any characters, `:shard` for one folder.
 */
export const NAMED_BY_CONTENT: readonly string[] = [
  '_astro/*',
  'pagefind/:shard/fragment/*',
  'pagefind/:shard/index/*',
  'pagefind/:shard/filter/*',
];

import type { Keepable } from './edition.ts';

/** What a page asks its service worker for. Answers come through the port that is sent along. */
export type Wish =
  /** Keep the page that is read, and these files that it has loaded. */
  | { read: string; loaded: string[] }
  /** Say how large it is, and whether it is kept. */
  | { ask: Keepable }
  /** Keep it, and say again and again how far that is. */
  | { keep: Keepable }
  /** Keep it no longer. */
  | { drop: Keepable }
  /** The new edition takes over from the one that the open pages came from. */
  | { takeOver: true };

/** How much of what was asked for is kept. */
export interface Holding {
  bytes: number;
  held: number;
  /** Whether the reader asked for it, or for everything, to be kept. */
  isWished: boolean;
  /** Why it ended before all was kept. */
  failed?: boolean;
}

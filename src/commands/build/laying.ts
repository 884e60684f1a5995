import { mkdirSync } from 'node:fs';
import { moveFolder } from './place.ts';
import { startThread } from './thread.ts';
import { layIntact, type Left } from '../../content/laid.ts';

/** Fewer files are laid before a thread has begun. */
const WORTH_A_THREAD = 300;

/** What a thread that lays is begun with. */
export interface LayerData {
  left: Left;
  to: string;
}

/**
 * Have the pages of the last build that are just as they were left laid into the new site, in a thread of its own:
 * nearly all will still fit, and nobody needs to know which while the content is read. Where there is a `spare` site, the
 * new one begins with it: most of its files are those that would be laid. Gives the paths of what stands there then, and
 * no other file does; rejects where the disk is full. `over` ends it.
 */
export function layBeside(left: Left, to: string, over: AbortSignal, spare?: string): Promise<string[]> {
  const hasSpare = spare !== undefined && moveFolder(spare, to);
  mkdirSync(to, { recursive: true });
  if (!hasSpare && left.digests.length < WORTH_A_THREAD) return Promise.try(layIntact, left, to);
  const data: LayerData = { left, to };
  return startThread<string[]>('layer.ts', data, over).answer;
}

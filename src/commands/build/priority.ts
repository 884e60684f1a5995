import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** So much nicer a thread leaves three quarters of a processor to one that wants it as well; 19 is the most. */
const [NICER, NICEST] = [5, 19];

/**
 * Leave the processors to the threads of the build that run already, from now to its end: one of them will be done last,
 * and the build waits for it. Other processes get them too. Only Linux knows priorities of threads; elsewhere nothing changes.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, Math.min(getPriority(thread) + NICER, NICEST));
  } catch {
    // Where a system forbids it, or tells nothing of threads, the build takes a little longer.
  }
}

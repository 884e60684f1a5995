import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Of 19; a thread with it gets a tenth of a processor that another thread wants as well. */
const LOW = 10;

/**
 * Leave the processors to the other threads of the build from now on: one of them will be done last, and the build with
 * it. So do processes that this thread begins. Only Linux knows priorities of threads; elsewhere nothing changes.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), LOW);
  } catch {
    // Where a system forbids it, or tells nothing of threads, the build takes a little longer.
  }
}

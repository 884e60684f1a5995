import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** How much of a processor a thread leaves to one that wants it as well: three quarters, or nine tenths. */
const NICE = { much: 5, most: 10 };

/**
 * Leave the processors to the other threads of the build from now on: one of them will be done last, and the build with
 * it. So do processes that this thread begins. Only Linux knows priorities of threads; elsewhere nothing changes.
 */
export function giveWay(left: keyof typeof NICE): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), NICE[left]);
  } catch {
    // Where a system forbids it, or tells nothing of threads, the build takes a little longer.
  }
}

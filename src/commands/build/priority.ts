import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** With it a thread leaves three quarters of a processor to one that wants it as well. */
const NICE = 5;

/**
 * Leave the processors to the other threads of the build from now on: one of them will be done last, and the build waits
 * for it. Only Linux knows priorities of threads; elsewhere nothing changes.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), NICE);
  } catch {
    // Where a system forbids it, or tells nothing of threads, the build takes a little longer.
  }
}

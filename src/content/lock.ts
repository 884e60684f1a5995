import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hidden: no reader of the folder takes it for content. */
const NAME = '.passages.lock';
/** Milliseconds after which whoever made a lock file has written it. */
const WRITTEN_AFTER = 100;

/**
 * Keep other runs from writing the books of a content folder while this process runs. Gives undefined, or
 * why it can't: another run is writing. What a killed run left behind is taken over.
 */
export function lock(contentDir: string): string | undefined {
  return isLocked(join(contentDir, NAME))
    ? `another run is writing in this folder (${NAME}) — wait until it is done; where none is, take that file away`
    : undefined;
}

/** Take a lock file for this process; gives whether another one that still runs has it. */
export function isLocked(path: string): boolean {
  for (let tries = 0; tries < 2; tries++)
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      process.once('exit', () => rmSync(path, { force: true }));
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
      return false;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        removeIfThere(path); // a full disk leaves it empty
        return false; // the run itself will say why
      }
      const holder = holderOf(path);
      if (holder === process.pid) return false;
      if (isRunning(holder)) return true;
      removeIfThere(path);
    }
  return false;
}

/** The process that has a lock file, or had it; 0 where nobody has written it. */
function holderOf(path: string): number {
  for (let tries = 0; tries < 2; tries++)
    try {
      const pid = Number(readFileSync(path, 'utf8'));
      if (pid > 0) return pid;
      // The file is made a moment before it is written.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WRITTEN_AFTER);
    } catch {
      return 0;
    }
  return 0;
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // who may not write here is told by the run itself
  }
}

function isRunning(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

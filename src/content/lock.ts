import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hidden: no reader of the folder takes it for content. */
const NAME = '.passages.lock';

/**
 * Keep other runs from writing the books of a content folder while this process runs. Gives undefined, or
 * why it can't: another run is writing. What a killed run left behind is taken over.
 */
export function lock(contentDir: string): string | undefined {
  return isLocked(join(contentDir, NAME))
    ? `another run is writing in this folder (${NAME}) — wait until it is done`
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
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false; // the run itself will say why
      const holder = holderOf(path);
      if (holder === process.pid) return false;
      if (isRunning(holder)) return true;
      rmSync(path, { force: true });
    }
  return false;
}

/** The process that has a lock file, or had it. */
function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return Number.NaN;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

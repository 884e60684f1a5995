import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { startCompiling } from './compiling.ts';
import { digestsIn, holdsExactly } from '../../content/file-digests.ts';
import { readSealed, writeSealed } from '../../content/sealed.ts';

/** The digests of the code's files, behind a digest of the list itself. */
const LIST = 'code.list';
/** Code that no build has asked for in so many days is thrown away. */
const DAYS = 7;

/**
 * The folder of the code that was made with `made`, a digest of source and settings, below `store`: code serves
 * any content, so builds of all content folders share it. Where it is not there just as it was left, it is
 * compiled, in a process of its own, until `over` ends it.
 */
export async function storedCode(
  store: string,
  made: string,
  verbose: boolean,
  over?: AbortSignal,
): Promise<string> {
  const dir = join(store, made.slice(0, 16));
  if (isWhole(dir)) {
    utimesSync(join(dir, LIST), new Date(), new Date());
    return dir;
  }
  mkdirSync(store, { recursive: true });
  dropOld(store);
  const fresh = mkdtempSync(join(store, 'fresh-'));
  const drop = (): void => rmSync(fresh, { recursive: true, force: true });
  process.once('exit', drop);
  await startCompiling(fresh, verbose, over);
  writeSealed(join(fresh, LIST), digestsIn(fresh));
  rmSync(dir, { recursive: true, force: true });
  // Another build may have put the same there meanwhile.
  await rename(fresh, dir).catch((error: unknown) => {
    if (!isWhole(dir)) throw error;
  });
  return dir;
}

function isWhole(dir: string): boolean {
  const digests = readSealed<Record<string, string>>(join(dir, LIST));
  try {
    return digests !== undefined && holdsExactly(dir, digests, [LIST]);
  } catch {
    return false; // another build is replacing it
  }
}

function dropOld(store: string): void {
  // What Node has made of code that is no more; see ../build.ts. Another build may be putting more of it there.
  rmSync(join(store, '..', 'node'), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  const before = Date.now() - DAYS * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(store)) {
    const dir = join(store, name);
    const used = statSync(join(dir, LIST), { throwIfNoEntry: false }) ?? statSync(dir);
    if (used.mtimeMs < before) rmSync(dir, { recursive: true, force: true });
  }
}

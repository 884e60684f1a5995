import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file that every built site has, and that little else will. */
export const SITE_MARK = join('passages', 'index.json');

/** Why the folder must not be replaced: it is no earlier one of its kind, which has the file `mark`, or what must stay lies in it. */
export async function refuseToReplace(
  place: string,
  staying: readonly string[],
  mark: string,
): Promise<string | undefined> {
  for (const kept of staying)
    if (`${kept}${sep}`.startsWith(`${place}${sep}`))
      return `OUT_DIR is ${place}, which holds ${kept} — name a folder for the site alone`;
  const entries = await readdir(place).catch(() => []);
  if (entries.length === 0 || existsSync(join(place, mark))) return undefined;
  return `OUT_DIR is ${place}, which holds other files than what is built there — empty it yourself, or name another folder`;
}

/**
 * Put a finished site into its place, from `staging` beside it, where it can be put there at once; the site may
 * have been built on another disk. Until the last step the old one stands, and is put back where that fails. Then
 * another processor takes it away: `removed` tells when.
 */
export async function putInPlace(
  built: string,
  staging: string,
  place: string,
): Promise<{ removed: Promise<void> }> {
  try {
    await rename(built, staging);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(built, staging, { recursive: true });
  }
  const old = `${staging}-old`;
  if (existsSync(place)) await rename(place, old);
  try {
    await rename(staging, place);
  } catch (error) {
    if (existsSync(old)) await rename(old, place);
    throw error;
  }
  return { removed: existsSync(old) ? remove(old) : Promise.resolve() };
}

async function remove(dir: string): Promise<void> {
  const program = 'fs.rmSync(process.argv[1], { recursive: true, force: true })';
  const child = spawn(process.execPath, ['-e', program, dir], { stdio: 'ignore' });
  await new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  await rm(dir, { recursive: true, force: true }); // where that could not, this says why
}

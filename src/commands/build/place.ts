import { existsSync, lstatSync, realpathSync, renameSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** A file that every built site has, and that little else will. */
export const SITE_MARK = join('passages', 'index.json');

/**
 * Why the folder must not be replaced: it is no earlier one of its kind, which has the file `mark`, the content or
 * the project lies in it, it lies in the content, or git keeps it.
 */
export async function refuseToReplace(
  place: string,
  contentDir: string,
  mark: string,
): Promise<string | undefined> {
  for (const kept of [contentDir, process.cwd()])
    if (`${kept}${sep}`.startsWith(`${place}${sep}`))
      return `OUT_DIR is ${place}, which holds ${kept} — name a folder for the site alone`;
  // What is hidden there is not read.
  const within = relative(existsSync(contentDir) ? realpathSync(contentDir) : contentDir, place);
  if (!/^\.\.(?:[\\/]|$)|(?:^|[\\/])\.[^.]/.test(within) && !isAbsolute(within))
    return `OUT_DIR is ${place}, which lies in the content — name a folder beside it`;
  const entries: string[] = await readdir(place).catch(() => []);
  if (entries.includes('.git'))
    return `OUT_DIR is ${place}, which git keeps, and a build replaces it whole — name another folder, and copy the site from there`;
  if (entries.length === 0 || existsSync(join(place, mark))) return undefined;
  return `OUT_DIR is ${place}, which holds other files than what is built there — empty it yourself, or name another folder`;
}

/**
 * Put a finished site into its place, from `staging` beside that, where it can be put there at once; the site may
 * have been built on another disk. Until the last step the old one stands, and is put back where that fails. Gives
 * where it lies then.
 */
export async function putInPlace(built: string, staging: string, place: string): Promise<string | undefined> {
  try {
    await rename(built, staging);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(built, staging, { recursive: true });
  }
  const old = `${staging}-old`;
  const isReplaced = existsSync(place);
  if (isReplaced) await rename(place, old);
  try {
    await rename(staging, place);
  } catch (error) {
    if (isReplaced) await rename(old, place);
    throw error;
  }
  return isReplaced ? old : undefined;
}

/**
 * Make a site that was replaced the `spare` one, from which the next build makes its own; where there is to be
 * none, or it can't be moved there, it is taken away. The new site stands whatever becomes of it.
 */
export async function setAside(old: string | undefined, spare?: string): Promise<void> {
  try {
    // Whatever lies there is no spare of this build.
    if (spare !== undefined) await rm(spare, { recursive: true, force: true });
    if (old !== undefined && (spare === undefined || !moveFolder(old, spare)))
      await rm(old, { recursive: true, force: true });
  } catch (error) {
    console.error(`The site before this one could not be taken away: remove ${old ?? spare ?? ''}`, error);
  }
}

/** Move a folder, not a link to one, to where nothing is; gives whether it could be. */
export function moveFolder(folder: string, to: string): boolean {
  try {
    if (!lstatSync(folder).isDirectory()) return false;
    renameSync(folder, to);
    return true;
  } catch {
    return false; // there is none, something is there already, or that is another disk
  }
}

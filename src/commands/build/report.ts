import { statSync } from 'node:fs';
import { join } from 'node:path';

/** How many interviews `reportSlowest` names. */
const SLOWEST = 10;

/** Of files in a folder, how many bytes they have together. */
export function sizeOf(dir: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(dir, file)).size, 0);
}

/** Say what was built, how large it is and how long it took. */
export function reportSite(
  outDir: string,
  { files, bytes }: { files: number; bytes: number },
  interviews: number,
  seconds: number,
): void {
  const size = `${files.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `${interviews.toLocaleString('en')} interviews built into ${outDir}: ${size}, in ${seconds.toFixed(1)} s`,
  );
}

/** Say which interviews took longest to render, with all that belongs to them. */
export function reportSlowest(rendered: ReadonlyMap<string, number>): void {
  const times = new Map<string, number>();
  for (const [path, milliseconds] of rendered) {
    const id = /^interviews\/([^/.]+)/.exec(path)?.[1];
    if (id !== undefined) times.set(id, (times.get(id) ?? 0) + milliseconds);
  }
  const slowest = [...times].sort(([, a], [, b]) => b - a).slice(0, SLOWEST);
  for (const [id, milliseconds] of slowest) console.log(`${Math.round(milliseconds)} ms  ${id}`.padStart(10));
}

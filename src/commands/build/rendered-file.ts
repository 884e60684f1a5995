import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf, type Code, type SitePath } from './code.ts';

/** A page or file that was rendered and written. */
export interface RenderedFile {
  /** Its path in the site. */
  file: string;
  digest: string;
  /** How long it took, in milliseconds. */
  time: number;
}

/** Pages that wait for a picture or an archive leave the processor to others meanwhile. */
const AT_ONCE = 4;

/** Render the paths that `next` gives, until it gives none, into `siteDir`; `done` is told of each. */
export async function renderFiles(
  code: Code,
  next: () => SitePath | undefined,
  siteDir: string,
  done: () => void,
): Promise<RenderedFile[]> {
  const files: RenderedFile[] = [];
  const work = async (): Promise<void> => {
    for (let path = next(); path !== undefined; path = next()) {
      files.push(await renderFile(code, path, siteDir));
      done();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return files;
}

const made = new Set<string>();

function makeFolder(folder: string): void {
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
}

async function renderFile(code: Code, path: SitePath, siteDir: string): Promise<RenderedFile> {
  const start = performance.now();
  const file = fileOf(path);
  const content = await code.render(path);
  const place = join(siteDir, file);
  makeFolder(dirname(place));
  writeFileSync(place, content);
  return { file, digest: hash('sha256', content), time: performance.now() - start };
}

import { fileOf, type Code, type SitePath } from './code.ts';
import type { SiteWriter } from './written-file.ts';

/** A page or file that was rendered. */
export interface RenderedFile {
  /** Its path in the site. */
  file: string;
  /** How long that took, in milliseconds. */
  time: number;
}

/** Pages that wait for a picture or an archive leave the processor to others meanwhile. */
const AT_ONCE = 4;

/** Render the paths that `next` gives, until it gives none, and give each to `writer`; `done` is told of each. */
export async function renderFiles(
  code: Code,
  next: () => SitePath | undefined,
  writer: SiteWriter,
  done: () => void,
): Promise<RenderedFile[]> {
  const files: RenderedFile[] = [];
  const work = async (): Promise<void> => {
    for (let path = next(); path !== undefined; path = next()) {
      const start = performance.now();
      const file = fileOf(path);
      const content = await code.render(path);
      files.push({ file, time: performance.now() - start });
      await writer.write(file, content);
      done();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return files;
}

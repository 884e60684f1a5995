import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PAGES_DIR, SITE_DIR, STYLES_FILE, WORKER_FILE, type Styles } from './code.ts';
import { bundleWorker } from '../../offline/bundle.ts';

/*
 * node src/commands/build/compile.ts FOLDER LEVEL: has Astro make the site's pages into code, and leaves them in
 * the folder with all files that are the same whatever the content: styles, scripts, faces, what lies in public/.
 * Pages are not rendered here, so that the code serves every build until it changes (see code.ts), and this can
 * run beside the reading of content, on a processor of its own.
 */
const [folder = '', logLevel = 'warn'] = process.argv.slice(2);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
process.env['OUT_DIR'] = join(folder, SITE_DIR);
const { build } = await import('astro'); // reads OUT_DIR as it is loaded
await build({
  logLevel: logLevel as 'warn',
  cacheDir: join(folder, 'astro'),
  integrations: [codeOnly(folder)],
});
await rm(join(folder, 'astro'), { recursive: true, force: true });
if (!existsSync(join(folder, PAGES_DIR))) throw new Error('Astro has compiled no pages');
await writeFile(join(folder, WORKER_FILE), await bundleWorker());

/** Takes what Astro has compiled before it would render pages of it, and leaves it none. */
function codeOnly(folder: string): AstroIntegration {
  let outDir = '';
  let pages: Map<string, { styles: Styles[number][1] }> = new Map();
  return {
    name: 'colloquy-code',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ pages: all }) => {
        pages = all;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'colloquy-code',
          async setup() {
            await rename(join(outDir, '.prerender'), join(folder, PAGES_DIR));
            const styles: Styles = [...pages].map(([key, page]) => [key, page.styles]);
            await writeFile(join(folder, STYLES_FILE), JSON.stringify(styles));
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('pages are rendered later')),
        });
      },
    },
  };
}

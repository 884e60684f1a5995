import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { livePages } from './src/content/live-pages.ts';
import { nothingKept } from './src/offline/integration.ts';
import { searchIndex } from './src/search/integration.ts';
import { faceFiles } from './src/face-files.ts';
import { readSettings } from './src/settings.ts';

const settings = readSettings();

const faces = await faceFiles(join(import.meta.dirname, 'node_modules', '.astro'));

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
  trailingSlash: 'always',
  // The default eats spaces between inline elements.
  compressHTML: true,
  scopedStyleStrategy: 'where',
  integrations: [searchIndex(), nothingKept(), livePages()],
  server: { port: settings.port },
  devToolbar: { enabled: false },
  vite: {
    resolve: { alias: { '@faces': faces } },
    // Few scripts are loaded late, and those are small: what fetches their parts ahead would cost more.
    build: { assetsInlineLimit: 0, modulePreload: false },
    // Found out only when a page asks for them, they would make the dev server load that page anew.
    optimizeDeps: { include: ['fastest-levenshtein', 'porter2'] },
  },
});

import { defineConfig } from 'astro/config';
import { searchIndex } from './src/search/integration.ts';
import { readSettings } from './src/settings.ts';

const settings = readSettings();

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
  trailingSlash: 'always',
  // The default eats spaces between inline elements.
  compressHTML: true,
  scopedStyleStrategy: 'where',
  build: { concurrency: 4 },
  // A page whose key (content/page-keys.ts), code and settings are the last build's is taken from there.
  experimental: { incrementalBuild: true },
  integrations: [searchIndex()],
  server: { port: settings.port },
  devToolbar: { enabled: false },
  vite: {
    resolve: { alias: { '@content': settings.contentDir } },
    server: { fs: { allow: ['.', settings.contentDir] } },
    build: { assetsInlineLimit: 0 },
    // Found out only when a page asks for them, they would make the dev server load that page anew.
    optimizeDeps: { include: ['fastest-levenshtein', 'stemmer'] },
  },
});

import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Built } from '../../content/built.ts';
import type { Progress } from './progress.ts';

/** How long the pages and files took that were rendered in this build, in milliseconds, by their paths. */
export type Rendered = Map<string, number>;

/**
 * Astro's rendering, watched: what the last build has of the same is laid into the new site first, and the rest
 * is counted and timed.
 */
export function watchedPages(built: Built, progress: Progress, rendered: Rendered): AstroIntegration {
  let siteDir = '';
  let base = '/';
  let kept = 0;
  return {
    name: 'colloquy-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        siteDir = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'colloquy-pages',
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            const laid = paths.filter(({ route, pathname, cacheKey }) =>
              built.lay(route.component, pathname, cacheKey, siteDir),
            );
            kept = laid.length;
            progress.begin('pages and files', paths.length - kept);
            return paths;
          },
          async render(request, options) {
            const start = performance.now();
            const path = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
            built.part(options.routeData.component, path, siteDir);
            const result = await astro.render(request, options);
            rendered.set(path, performance.now() - start);
            progress.step();
            return result;
          },
          async teardown() {
            await astro.teardown?.();
            progress.end(
              `${rendered.size.toLocaleString('en')} rendered, ${kept.toLocaleString('en')} as before`,
            );
          },
        }));
      },
    },
  };
}

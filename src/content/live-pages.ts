import type { AstroIntegration } from 'astro';

/*
 * Astro's own way from a loader to open pages waits half a second before it writes its store, and only then
 * reads that again. Pages take the content from the shelf, so they can be told as soon as it lies there.
 */
const KEY = Symbol.for('colloquy.live-pages');
const shared = globalThis as { [KEY]?: () => void };

/** While developing, keeps the way to the pages that are open in browsers. */
export function livePages(): AstroIntegration {
  return {
    name: 'colloquy-live-pages',
    hooks: {
      'astro:server:setup': ({ server }) => {
        shared[KEY] = () => {
          // What Astro itself sends when its store has changed: the lists of paths are made anew.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
      },
    },
  };
}

/** Have the pages made from the content that lies on the shelf now, and every open one loaded again. */
export function reloadPages(): void {
  shared[KEY]?.();
}

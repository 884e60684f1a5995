import type { AstroIntegration } from 'astro';
import { FAREWELL } from './farewell.ts';

/**
 * While developing, nothing is kept, and what npm start has kept in a browser under the same address is
 * taken away: it would hide every edit.
 */
export function nothingKept(): AstroIntegration {
  return {
    name: 'colloquy-offline',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (request.url?.split('?')[0] !== '/sw.js') return next();
          response.setHeader('content-type', 'text/javascript').end(FAREWELL);
        });
      },
    },
  };
}

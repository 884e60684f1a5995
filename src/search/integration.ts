import { createReadStream, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The search index while developing: that of the last build. npm run build makes it, beside the pages. */
export function searchIndex(): AstroIntegration {
  let outDir = '';
  return {
    name: 'colloquy-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = indexFile(outDir, request.url ?? '');
          if (file === undefined) return next();
          response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).on('error', next).pipe(response);
        });
      },
    },
  };
}

/** The file of the last build's index that an address asks for; undefined where there is none. */
function indexFile(outDir: string, address: string): string | undefined {
  const path = address.split('?')[0] ?? '';
  if (!/^\/pagefind\/[\w./-]+$/.test(path)) return undefined;
  const file = join(outDir, path);
  return file.startsWith(join(outDir, 'pagefind')) && statSync(file, { throwIfNoEntry: false })?.isFile()
    ? file
    : undefined;
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

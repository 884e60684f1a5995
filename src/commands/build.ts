import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/*
 * npm run build: see build/command.ts. Node keeps what it makes of the code, a tenth of a small build's time, and
 * looks for what is no longer in use before it has half as much memory again: left alone it takes twice as much first.
 */
setFlagsFromString('--heap-growing-percent=40');
if (!process.argv.includes('--clean')) {
  const kept = resolve('node_modules', '.astro', 'node');
  enableCompileCache(kept);
  process.env['NODE_COMPILE_CACHE'] = kept; // where threads and Astro's own process look
}
await import('./build/command.ts');

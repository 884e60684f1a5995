import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/*
 * npm run build: see build/command.ts. Node keeps what it makes of the code, a tenth of a small build's time, and
 * looks for what is no longer in use before it has half as much memory again: left alone it takes twice as much first.
 */
setFlagsFromString('--heap-growing-percent=40');
if (!process.argv.includes('--clean')) enableCompileCache(join('node_modules', '.astro', 'node'));
await import('./build/command.ts');

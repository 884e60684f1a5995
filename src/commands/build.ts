import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/* npm run build: see build/command.ts. Node keeps what it makes of the code, a tenth of a small build's time. */
if (!process.argv.includes('--clean')) enableCompileCache(join('node_modules', '.astro', 'node'));
await import('./build/command.ts');

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/* npm run build: see build/command.ts. Node keeps what it makes of the code, a fifth of a small build's time. */
enableCompileCache(join('node_modules', '.astro', 'node'));
await import('./build/command.ts');

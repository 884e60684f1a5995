import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { readArguments } from './arguments.ts';
import { readSettings } from './settings.ts';

/* npm run preview: serves the built site on http://localhost:4321 (PORT names another port). */
readArguments(
  'npm run preview: serves the built site; the environment says where (OUT_DIR, BASE_PATH, PORT)',
  {},
);
const { outDir, basePath, port } = readSettings();
if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`There is no built site in ${outDir} — run npm run build first.`);
  process.exit(1);
}
const server = await preview({ logLevel: 'error' });
console.log(`http://localhost:${server.port ?? port}${basePath}`);
await server.closed();

import { join } from 'node:path';
import { build } from 'vite';

/** The worker as one script, which needs no other file. */
export async function bundleWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: join(import.meta.dirname, 'worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  if (!Array.isArray(result) && 'output' in result && result.output.length === 1)
    return result.output[0].code;
  throw new Error('the service worker was not bundled into one script');
}

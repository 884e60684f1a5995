import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Have compile.ts leave the site's code in `dir`, in a process of its own; it ends with this one, or by `over`. */
export async function startCompiling(dir: string, verbose: boolean, over?: AbortSignal): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'compile.ts'), dir, verbose ? 'debug' : 'warn'],
    { stdio: ['ignore', 'inherit', 'inherit'], ...(over && { signal: over }) },
  );
  const end = (): void => void child.kill();
  process.once('exit', end);
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  process.off('exit', end);
  if (code !== 0) throw new Error('Astro could not compile the pages: see above');
}

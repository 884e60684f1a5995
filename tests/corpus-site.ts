import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { runCommand } from './site.ts';

/**
 * The shared corpus: 48 real dialogues in nine languages. It lies beside the checkout, not in it; tests that
 * need it are skipped where it is absent.
 */
export const CORPUS = resolve('../shared/corpus');

/**
 * The folder of the corpus as a built site. The first test file of a run that asks for it builds it, others
 * wait for that. Rejects where the build fails.
 */
export async function corpusSite(): Promise<string> {
  const folder = inject('corpusDir');
  const done = join(folder, 'dist');
  const failed = join(folder, 'failed');
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst)
    await build(folder, done).catch(async (error: unknown) => {
      await writeFile(failed, String(error));
      throw error;
    });
  while (!existsSync(done)) {
    if (existsSync(failed))
      throw new Error('The site of the corpus could not be built for another test file.');
    await wait(200);
  }
  return done;
}

async function build(folder: string, done: string): Promise<void> {
  const content = join(folder, 'content');
  const args = [join(CORPUS, 'to-content.mjs'), join(content, 'interviews')];
  await promisify(execFile)(process.execPath, args);
  const environment = { CONTENT_DIR: content, OUT_DIR: join(folder, 'unfinished') };
  await runCommand('passages', environment);
  await runCommand('build', environment);
  await rename(environment.OUT_DIR, done);
}

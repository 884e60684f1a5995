import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built sample site, ending with a slash. */
    site: string;
    /** Folder of the built sample site. */
    siteDir: string;
    /** Where the site of the corpus is built once, by the first test file that asks for it. */
    corpusDir: string;
  }
}

/** Build the sample content once for all tests and serve it, as a person would with npm start. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-site-'));
  const outDir = join(folder, 'dist');
  await runCommand('build', { OUT_DIR: outDir });
  const server = await serveSite(outDir);
  project.provide('site', server.address);
  project.provide('siteDir', outDir);
  project.provide('corpusDir', join(folder, 'corpus'));
  return async () => {
    server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** What a command printed, and how it ended. */
export interface Run {
  code: number;
  out: string;
  errors: string;
}

/** Run one of the project's commands; rejects with what it printed where it fails. */
export async function runCommand(
  name: string,
  environment: Record<string, string>,
  ...args: string[]
): Promise<Run> {
  const run = await tryCommand(name, environment, ...args);
  if (run.code !== 0) throw new Error(`${name} ended with ${run.code}:\n${run.out}${run.errors}`);
  return run;
}

/** Run one of the project's commands, however it ends. */
export function tryCommand(
  name: string,
  environment: Record<string, string>,
  ...args: string[]
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = start(name, environment, args);
    let [out, errors] = ['', ''];
    child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out, errors }));
  });
}

/** Serve a built site on a free port. */
export async function serveSite(
  outDir: string,
  environment: Record<string, string> = {},
): Promise<{ address: string; stop: () => void }> {
  return serve('preview', { OUT_DIR: outDir, ...environment });
}

/** Start a command that serves, and wait for the address that it prints. */
export function serve(
  name: 'preview' | 'dev',
  environment: Record<string, string>,
): Promise<{ address: string; stop: () => void }> {
  return new Promise((resolve, reject) => {
    const child = start(name, { PORT: '0', ...environment }, []);
    let printed = '';
    const read = (data: Buffer): void => {
      printed += data.toString();
      const address = /http:\/\/localhost:\d+\/\S*/.exec(printed.replace(/\u001B\[[0-9;]*m/g, ''))?.[0];
      if (address !== undefined) resolve({ address, stop: () => void child.kill() });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('close', (code) => reject(new Error(`${name} ended with ${code}:\n${printed}`)));
  });
}

/** What is still running is ended with the tests. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill();
});

function start(name: string, environment: Record<string, string>, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [`src/commands/${name}.ts`, ...args], {
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** The environment without what vitest sets for itself, which would change how Astro builds. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(?:VITEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)/.test(key),
    ),
  );
}

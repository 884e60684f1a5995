import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of its own, that listens on a socket in a temporary folder alone. */
export interface PostgresServer {
  /** Run a script with psql; gives what it printed, unaligned and without headings, and how psql ended. */
  psql: (script: string | NodeJS.ReadableStream) => Promise<{ code: number; out: string; errors: string }>;
  stop: () => Promise<void>;
}

const VERSIONS = '/usr/lib/postgresql';

/** The folder of the programs of PostgreSQL's latest version, as Debian installs it; undefined where it is not. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(VERSIONS, version, 'bin'))
    .find((programs) => existsSync(join(programs, 'initdb'))); // a client alone has none
}

/** PostgreSQL refuses to run as root: then it runs as this user, who owns nothing else. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Start a server with an empty database. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-pg-'));
  if (NOBODY.uid !== undefined) await chown(folder, NOBODY.uid, NOBODY.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, encoding: 'utf8', ...NOBODY } as const;
  const { status, stderr } = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'colloquy', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  );
  if (status !== 0) throw new Error(`initdb ended with ${status}:\n${stderr}`);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  server.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const atExit = (): void => void server.kill('SIGQUIT');
  process.once('exit', atExit);
  const stop = async (): Promise<void> => {
    process.off('exit', atExit);
    server.kill('SIGINT'); // ends sessions, too
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const psql: PostgresServer['psql'] = (script) =>
    new Promise((resolve, reject) => {
      const client = spawn(join(programs, 'psql'), [
        '-XqAt',
        ...['-h', folder, '-U', 'colloquy', '-d', 'postgres'],
      ]);
      let [out, errors] = ['', ''];
      client.stdout.setEncoding('utf8').on('data', (data: string) => (out += data));
      client.stderr.setEncoding('utf8').on('data', (data: string) => (errors += data));
      client.on('error', reject);
      client.on('close', (code) => resolve({ code: code ?? 1, out, errors }));
      client.stdin.on('error', () => undefined); // psql ends before its script where something is wrong
      if (typeof script === 'string') client.stdin.end(script);
      else script.pipe(client.stdin);
    });
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}:\n${log}`);
    if ((await psql('select 1')).code === 0) return { psql, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`postgres does not answer:\n${log}`);
}

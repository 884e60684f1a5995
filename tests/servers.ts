import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './site.ts';

/** Web servers that the site says how to set up, and that tests run for real where they are installed. */
export const SERVERS = ['nginx', 'caddy'] as const;

/** One of them. */
export type Server = (typeof SERVERS)[number];

/** Whether the server's program is installed. */
export function isInstalled(server: Server): boolean {
  return spawnSync(server, [server === 'nginx' ? '-v' : 'version']).status === 0;
}

/** Serve a built site with what `npm run host` prints for the server, on a free port. */
export async function serveWith(
  server: Server,
  siteDir: string,
  environment: Record<string, string> = {},
): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `colloquy-${server}-`));
  const siteUrl = `http://localhost:${await freePort()}`;
  const printed = await runCommand('host', { OUT_DIR: siteDir, SITE_URL: siteUrl, ...environment }, server);
  await writeFile(join(folder, 'site.conf'), printed.out);
  await writeFile(join(folder, 'server.conf'), AROUND[server](folder));
  const child = spawn(server, ARGUMENTS[server](folder), {
    env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  process.once('exit', () => child.kill());
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`${server} ended with ${child.exitCode}:\n${errors}`);
    if (await fetch(siteUrl).then(Boolean, () => false)) return { address: `${siteUrl}/`, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${server} does not answer:\n${errors}`);
}

/** What a system's own files say around a site's. */
const AROUND: Record<Server, (folder: string) => string> = {
  nginx: (folder) => `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/site.conf;
}
`,
  caddy: (folder) => `{
	admin off
	auto_https off
}
import ${folder}/site.conf
`,
};

const ARGUMENTS: Record<Server, (folder: string) => string[]> = {
  nginx: (folder) => ['-p', folder, '-c', join(folder, 'server.conf')],
  caddy: (folder) => ['run', '--config', join(folder, 'server.conf'), '--adapter', 'caddyfile'],
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

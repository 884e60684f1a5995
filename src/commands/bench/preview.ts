import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from './figures.ts';
import { writeContent } from './made-content.ts';
import { madeInterviews } from './made-interviews.ts';

const EDITS = 20;
/** Between two edits, so that none is measured together with what the last one left to do. */
const PAUSE = 700;

/**
 * How long an editor waits: `count` interviews made up, npm run dev serving them, and for twenty edits of
 * versions the time from the file's writing until the server told the browser to load the page again, and
 * until the page answered with the new text. Yields a line for each figure.
 */
export async function* benchPreview(count: number): AsyncGenerator<string> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-preview-'));
  const content = join(folder, 'content');
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: join(folder, 'dist'), PORT: '0' };
  let server: ChildProcess | undefined;
  try {
    await writeContent(content, madeInterviews(count, 1));
    await ended(spawn(process.execPath, ['src/commands/passages.ts'], { env, stdio: 'ignore' }));
    const start = performance.now();
    server = spawn(process.execPath, ['src/commands/dev.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await addressOf(server);
    await fetch(`${address}interviews/talk-000001/`);
    yield `${count} interviews: the first page ${seconds(performance.now() - start)} after npm run dev`;
    const [told, shown]: [number[], number[]] = [[], []];
    const reloads = await listen(address);
    for (let edit = 1; edit <= EDITS; edit++) {
      const id = `talk-${String(1 + ((edit * 37) % count)).padStart(6, '0')}`;
      const file = join(content, 'interviews', id, 'en.md');
      const words = `Edited for the ${edit}th time.`;
      const text = (await readFile(file, 'utf8')).replace(/^\*\*.+$/m, `$& ${words}`);
      await fetch(`${address}interviews/${id}/`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const reload = reloads.next();
      const written = performance.now();
      await writeFile(file, text);
      await reload;
      told.push(performance.now() - written);
      while (!(await (await fetch(`${address}interviews/${id}/`)).text()).includes(words))
        await new Promise((resolve) => setTimeout(resolve, 10));
      shown.push(performance.now() - written);
    }
    yield `the browser is told to load again: ${figures(told)}`;
    yield `the page answers with the new text: ${figures(shown)}`;
  } finally {
    server?.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

function figures(times: readonly number[]): string {
  return `p50 ${percentile(times, 50)} ms, p95 ${percentile(times, 95)} ms (${times.length} edits)`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** What the dev server tells browsers, as they hear it. */
async function listen(address: string): Promise<{ next: () => Promise<void> }> {
  const client = await (await fetch(`${address}@vite/client`)).text();
  const token = /wsToken = "([^"]*)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${address.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  return {
    next: () =>
      new Promise((resolve) => {
        const hear = ({ data }: MessageEvent<string>): void => {
          if (!data.includes('"full-reload"')) return;
          socket.removeEventListener('message', hear);
          resolve();
        };
        socket.addEventListener('message', hear);
      }),
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (data: Buffer) => {
      printed += data.toString();
      const address = /http:\/\/localhost:\d+\/\S*/.exec(printed.replace(/\u001B\[[0-9;]*m/g, ''))?.[0];
      if (address !== undefined) resolve(address);
    });
    server.once('close', () => reject(new Error(`npm run dev ended:\n${printed}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm run passages ended with ${String(code)}`)),
    );
  });
}

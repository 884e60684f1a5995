import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a run of a command cost. CPU time and memory are told by Linux alone, and are 0 elsewhere. */
export interface Cost {
  seconds: number;
  /** Of it and of all that it started, whatever else the machine does. */
  cpuSeconds: number;
  /** The most that it and all that it started held at once, in MB. */
  megabytes: number;
  /** Seconds of the parts that it told of, by their names: `   1.2 s  books: …`. */
  parts: Record<string, number>;
}

const SAMPLE = 100;
/** The unit of /proc/<pid>/stat, in every Linux for these processors. */
const TICKS = 100;
const PAGE = 4096;

/** Run a Node program to its end; throws what it printed where it fails. */
export async function measure(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Cost> {
  const [start, before] = [performance.now(), childTicks()];
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (printed += data.toString()));
  let pages = 0;
  const sampling = setInterval(() => (pages = Math.max(pages, pagesOf(child.pid ?? 0))), SAMPLE);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}:\n${printed}`);
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (childTicks() - before) / TICKS,
    megabytes: Math.round((pages * PAGE) / 1e6),
    parts: Object.fromEntries(
      [...printed.matchAll(/^ *([\d.]+) s {2}([a-z ]+): .*[^…]$/gm)].map(([, seconds, part]) => [
        part,
        Number(seconds),
      ]),
    ),
  };
}

/** The costs of commands that are run one after the other, together. */
export function added(costs: readonly Cost[]): Cost {
  return {
    seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
    cpuSeconds: costs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
    parts: {},
  };
}

/** CPU time of all children of this process that have ended, with theirs. */
function childTicks(): number {
  const [, , user = 0, system = 0] = statOf('self')?.slice(11, 15) ?? [];
  return user + system;
}

/** Memory of a process and of all below it, in pages. */
function pagesOf(root: number): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const children = new Map<number, number[]>();
  const held = new Map<number, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(pid);
    if (stat === undefined) continue;
    held.set(Number(pid), stat[21] ?? 0);
    children.set(stat[1] ?? 0, [...(children.get(stat[1] ?? 0) ?? []), Number(pid)]);
  }
  const sum = (pid: number): number =>
    (held.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

/** The numbers of /proc/<pid>/stat from the third field on; undefined where the process is gone. */
function statOf(pid: string): number[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return undefined;
  }
}

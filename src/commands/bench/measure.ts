import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a run of a command cost. CPU time and memory are told by Linux alone, and are 0 elsewhere. */
export interface Cost {
  seconds: number;
  /** Of it and of all that it started, whatever else the machine does; or a little less. */
  cpuSeconds: number;
  /** The most that it and all that it started held at once, in MB. */
  megabytes: number;
  /** Seconds of the parts that it told of, in their order, by their names: `   1.2 s  books: …`. */
  parts: Record<string, number>;
}

const SAMPLE = 100;
/** The unit of /proc/<pid>/stat, in every Linux for these processors. */
const TICKS = 100;
const PAGE = 4096;

/** Run a Node program to its end; gives what that cost, and what it printed, and throws that where it fails. */
export async function measure(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Cost & { printed: string }> {
  const [start, before] = [performance.now(), childTicks()];
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (printed += data.toString()));
  let pages = 0;
  const ticks = new Map<number, number>();
  const sampling = setInterval(() => {
    const processes = processesBelow(child.pid ?? 0);
    pages = Math.max(
      pages,
      processes.reduce((sum, process) => sum + process.pages, 0),
    );
    for (const process of processes) ticks.set(process.pid, process.ticks);
  }, SAMPLE);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}:\n${printed}`);
  return {
    seconds: (performance.now() - start) / 1000,
    // A process that ends when nobody waits for it any more, as Pagefind's may, is seen in the samples alone.
    cpuSeconds:
      Math.max(
        childTicks() - before,
        [...ticks.values()].reduce((sum, own) => sum + own, 0),
      ) / TICKS,
    megabytes: Math.round((pages * PAGE) / 1e6),
    parts: Object.fromEntries(
      [...printed.matchAll(/^ *([\d.]+) s {2}([a-z ]+): .*[^…]$/gm)].map(([, seconds, part]) => [
        part,
        Number(seconds),
      ]),
    ),
    printed,
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

/** A process: its memory in pages, and its own CPU time. */
interface Process {
  pid: number;
  pages: number;
  ticks: number;
}

/** A process and all below it; none where /proc tells of none. */
function processesBelow(root: number): Process[] {
  if (!existsSync('/proc/self/stat')) return [];
  const known = new Map<number, Process>();
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const stat = statOf(String(pid));
    if (stat === undefined) continue;
    const [, parent = 0] = stat;
    known.set(pid, { pid, pages: stat[21] ?? 0, ticks: (stat[11] ?? 0) + (stat[12] ?? 0) });
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): Process[] => {
    const own = known.get(pid);
    return [...(own === undefined ? [] : [own]), ...(children.get(pid) ?? []).flatMap(below)];
  };
  return below(root);
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

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ELEVENTY_COMMANDS, installEleventy, writeEleventy, writeEleventyInterview } from './eleventy.ts';
import { writeContent, writeInterview } from './made-content.ts';
import { madeInterviews, type MadeInterview } from './made-interviews.ts';
import { added, measure, type Cost } from './measure.ts';
import { readSettings } from '../../settings.ts';

const SEED = 1;
/** What the figures of issue and docs are held to: ours over the other's, at 1,000 interviews and fewer, and above. */
const MOST: Record<string, [small: number, large: number]> = {
  cold: [2.5, 2.5],
  'one edited': [1.2, 0.6],
  'one edited again': [1.2, 0.6],
  'nothing edited': [0.8, 0.4],
};

/** Parts that are told by themselves: the other site has nothing like them, and they change with their content alone. */
const BESIDE = ['books', 'social cards'];

/** A row of the table: the same work done by both. */
interface Row {
  interviews: number;
  work: string;
  ours: Cost;
  other?: Cost | undefined;
}

/**
 * Figures of builds, line by line: this site beside Eleventy with Pagefind by page, on the same made-up
 * interviews in the same run; the sample site; and, for each size of `curve`, this site alone. JSON comes last.
 */
export async function* benchBuild(size: number, curve: readonly number[]): AsyncGenerator<string> {
  const rows: Row[] = [];
  const load = loadavg()[0]?.toFixed(1) ?? '';
  yield `Node ${process.version}, ${availableParallelism()} processors, load ${load}; seconds (CPU seconds), MB at most`;
  if (size > 0) {
    yield `\n${size.toLocaleString('en')} bilingual interviews, seed ${SEED}`;
    for await (const row of besideEleventy(size)) {
      rows.push(row);
      yield lineOf(row);
    }
    yield '\nSample site';
    for await (const row of sampleSite()) {
      rows.push(row);
      yield lineOf(row);
    }
  }
  if (curve.length > 0) yield '\nGrowth, cold';
  for (const interviews of curve) {
    const row = await inFolder(async (folder) => {
      await writeOurs(folder, interviews);
      return { interviews, work: 'curve', ours: await buildOurs(folder) };
    });
    rows.push(row);
    const { seconds, cpuSeconds, megabytes } = row.ours;
    yield `  ${interviews.toLocaleString('en').padStart(6)}: ${told(row.ours)}; an interview ${((1000 * cpuSeconds) / interviews).toFixed(1)} ms of CPU, ${((1000 * seconds) / interviews).toFixed(1)} ms, ${((1000 * megabytes) / interviews).toFixed(0)} KB`;
  }
  yield `\n${JSON.stringify(rows)}`;
}

async function* besideEleventy(size: number): AsyncGenerator<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-bench-'));
  try {
    const other = join(folder, 'eleventy');
    await installEleventy(other);
    await writeEleventy(other, madeInterviews(size, SEED));
    await writeOurs(folder, size);
    const row = async (work: string): Promise<Row> => ({
      interviews: size,
      work,
      other: await buildEleventy(other),
      ours: await buildOurs(folder),
    });
    yield await row('cold');
    yield await row('nothing edited');
    // The first edit finds no site but the last one; see laying.ts.
    const works = ['one edited', 'one edited again'];
    for await (const interview of madeInterviews(works.length, SEED)) {
      const edited = withEdit(interview);
      await writeEleventyInterview(other, edited);
      await writeInterview(join(folder, 'content'), edited);
      await passages(folder, interview.id);
      yield await row(works.shift() ?? '');
    }
  } finally {
    await cleanUp(folder);
  }
}

async function* sampleSite(): AsyncGenerator<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-bench-'));
  try {
    await cp('content', join(folder, 'content'), { recursive: true });
    yield { interviews: 4, work: 'cold', ours: await buildOurs(folder) };
    const path = join(folder, 'content', 'interviews', 'ion', 'en.md');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^(\*\*Socrates:\*\* )/m, '$1Well, '));
    await passages(folder, 'ion');
    yield { interviews: 4, work: 'one edited', ours: await buildOurs(folder) };
  } finally {
    await cleanUp(folder);
  }
}

/** A word more in the first paragraph. */
function withEdit(interview: MadeInterview): MadeInterview {
  const [first, ...turns] = interview.turns;
  const [paragraph, ...rest] = first?.paragraphs ?? [];
  if (first === undefined || paragraph === undefined) return interview;
  const edited = { ...paragraph, en: `Well, ${paragraph.en}` };
  return { ...interview, turns: [{ ...first, paragraphs: [edited, ...rest] }, ...turns] };
}

function environmentOf(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
}

async function writeOurs(folder: string, size: number): Promise<void> {
  await writeContent(join(folder, 'content'), madeInterviews(size, SEED));
  await passages(folder);
}

/** Ledgers are issued before, and not timed: an editor does that, not the build. */
async function passages(folder: string, ...ids: string[]): Promise<void> {
  await measure(['src/commands/passages.ts', ...ids], { env: environmentOf(folder) });
}

/** The seconds are those without what is told by itself, but with what the build would then have waited for the search index. */
async function buildOurs(folder: string): Promise<Cost> {
  const { printed, ...cost } = await measure(['src/commands/build.ts'], { env: environmentOf(folder) });
  const beside = BESIDE.reduce((sum, part) => sum + (cost.parts[part] ?? 0), 0);
  const [, waited = 0] = /([\d.]+) s waited for/.exec(printed)?.map(Number) ?? [];
  const [, early = beside] = /ready ([\d.]+) s before/.exec(printed)?.map(Number) ?? [];
  const hidden = waited > 0 ? beside : Math.max(0, beside - early);
  return { ...cost, seconds: cost.seconds - beside + hidden };
}

async function buildEleventy(folder: string): Promise<Cost> {
  await rm(join(folder, '_site'), { recursive: true, force: true });
  const costs: Cost[] = [];
  for (const command of ELEVENTY_COMMANDS) costs.push(await measure(command, { cwd: folder }));
  return added(costs);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-bench-'));
  try {
    return await work(folder);
  } finally {
    await cleanUp(folder);
  }
}

async function cleanUp(folder: string): Promise<void> {
  const { cacheDir } = readSettings(environmentOf(folder));
  for (const dir of [folder, cacheDir]) await rm(dir, { recursive: true, force: true });
}

function lineOf({ interviews, work, ours, other }: Row): string {
  const beside = BESIDE.map((part) => `${part} ${(ours.parts[part] ?? 0).toFixed(1)} s`).join(', ');
  const exports = (ours.parts['exports'] ?? 0).toFixed(1);
  const line = `  ${work.padEnd(16)} Colloquy ${told(ours)}, ${exports} s of it exports; beside it ${beside}`;
  if (other === undefined) return line;
  const most = MOST[work]?.[interviews > 1000 ? 1 : 0];
  const ratio = `${(ours.seconds / other.seconds).toFixed(2)} × (CPU ${(ours.cpuSeconds / other.cpuSeconds).toFixed(2)} ×)`;
  return `${line}   Eleventy + Pagefind ${told(other)}   ${ratio}${most === undefined ? '' : `, meant ≤ ${most} ×`}`;
}

function told({ seconds, cpuSeconds, megabytes }: Cost): string {
  return `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s), ${megabytes.toLocaleString('en')} MB`;
}

import { fileOf, type Code, type SitePath } from './code.ts';
import type { Progress } from './progress.ts';
import { renderFiles } from './rendered-file.ts';
import { Renderers } from './renderers.ts';
import { abandon, countDone, shareOut, takeNext, type RendererData } from './shared-work.ts';
import { FileWriter, type SiteWriter } from './written-file.ts';
import { WritingThread } from './writing.ts';
import type { Built } from '../../content/built.ts';

/** What is rendered, and with what. */
export interface RenderingTask extends RendererData {
  pages: Code;
  built: Built;
  /** Pages of the last build that stand in the new site, whether they still fit or not; until then nothing is written there. */
  laid: Promise<readonly string[]>;
  /** Threads that may render, this one included. */
  threads: number;
  /** Ends what still renders and writes. */
  over: AbortSignal;
  /** Files that stand in the site already. */
  standing: readonly string[];
  /** Whether a page or file is part of it, by its path in the site and its key. */
  isWanted?: (file: string, key: string | undefined) => boolean;
}

/** What was rendered of a site. */
export interface Rendering {
  /** The digest of every file that was rendered or laid, by its path in the site; until `finish` it is empty of what that renders. */
  digests: Map<string, string>;
  /** The keys of those that have one. */
  keys: Map<string, string>;
  /** Those that were rendered in this build. */
  fresh: string[];
  /** How long each took that was rendered in this build, in milliseconds. */
  times: Map<string, number>;
  /** Render what tells of the search index too; of a slice that is nothing. */
  finish: () => Promise<void>;
}

/** Fewer files are rendered before another thread has read what it needs. */
const WORTH_A_THREAD = 300;

/** These wait until all records are indexed. */
const WORDS = 'words';
/** Parts that are told by themselves, by the names of their files: what takes longest and changes least, and what waits. */
const PARTS: [name: string, files: RegExp][] = [
  [WORDS, /^search\/(?:words|han)\.txt$/],
  ['books', /\.epub$/],
  ['social cards', /\.png$/],
  ['exports', /^interviews(?:\/[^/]+(?:\/[^/]+)?)?\.(?:bib|csl\.json|md|ris|txt|zip)$/],
  ['pages and files', /(?:)/],
];

/** Render every page and file, or take it from the last build where its key is the same; save what waits for the search index. */
export async function renderSite(task: RenderingTask, progress: Progress): Promise<Rendering> {
  const { pages, isWanted = () => true } = task;
  const rendering: Omit<Rendering, 'finish'> = {
    digests: new Map(),
    keys: new Map(),
    fresh: [],
    times: new Map(),
  };
  const { digests, keys } = rendering;
  progress.begin('list of pages and files');
  const paths = new Map<string, SitePath>();
  const taken = new Set(task.standing.map(oneName));
  for (const path of await pages.paths()) {
    const file = fileOf(path);
    const { key } = path;
    if (!isWanted(file, key)) continue;
    const name = oneName(file);
    if (taken.has(name)) throw new Error(`two pages or files would be ${file} of the site; please report it`);
    taken.add(name);
    paths.set(file, path);
    if (key !== undefined) keys.set(file, key);
  }
  progress.end(paths.size.toLocaleString('en'));
  progress.begin('pages of the last build');
  const laid = await task.laid;
  const kept = task.built.take(laid, keys, task.siteDir);
  // In one order, whatever was kept: what is listed of the site is the same in every build.
  for (const file of paths.keys()) digests.set(file, kept.get(file) ?? '');
  if (laid.length > 0) progress.end(`${laid.length.toLocaleString('en')} are as they were left`);
  const parts = Map.groupBy(paths.keys(), partOf);
  const renderPart = async (name: string, writer: SiteWriter, renderers?: Renderers): Promise<void> => {
    const files = parts.get(name) ?? [];
    if (files.length === 0) return;
    const fresh = files.filter((file) => !kept.has(file));
    progress.begin(name, fresh.length);
    rendering.fresh.push(...fresh);
    await renderAll(fresh, paths, task.pages, writer, renderers, rendering, progress);
    const before = files.length - fresh.length;
    progress.end(`${fresh.length.toLocaleString('en')} rendered, ${before.toLocaleString('en')} as before`);
  };
  const isWorthThreads = paths.size - kept.size >= WORTH_A_THREAD;
  const writer = isWorthThreads ? new WritingThread(task.siteDir, task.over) : new FileWriter(task.siteDir);
  const renderers = isWorthThreads ? new Renderers(task.threads - 1, threadData(task), task.over) : undefined;
  try {
    for (const [name] of PARTS.toReversed()) if (name !== WORDS) await renderPart(name, writer, renderers);
  } finally {
    await renderers?.end(); // they hold as much as this thread
  }
  for (const [file, digest] of await writer.end()) digests.set(file, digest);
  for (const [file, digest] of digests)
    if (digest === '' && partOf(file) !== WORDS) throw new Error(`${file} was not written; please report it`);
  const finish = async (): Promise<void> => {
    const late = new FileWriter(task.siteDir);
    await renderPart(WORDS, late);
    for (const [file, digest] of late.digests) digests.set(file, digest);
  };
  return { ...rendering, finish };
}

async function renderAll(
  files: readonly string[],
  paths: ReadonlyMap<string, SitePath>,
  pages: Code,
  writer: SiteWriter,
  renderers: Renderers | undefined,
  { digests, times }: Pick<Rendering, 'digests' | 'times'>,
  progress: Progress,
): Promise<void> {
  const work = shareOut(files);
  const rendering = Promise.all([
    renderFiles(
      pages,
      () => paths.get(takeNext(work) ?? ''),
      writer,
      () => progress.reach(countDone(work)),
    ),
    renderers?.render(work) ?? [],
  ]);
  const failures = writer.failure === undefined ? [] : [writer.failure];
  const [own, others] = await Promise.race([rendering, ...failures]).catch((error: unknown) => {
    abandon(work);
    throw error;
  });
  const rendered = [own, ...others.map((share) => share.rendered)].flat();
  if (rendered.length !== files.length)
    throw new Error(`${rendered.length} of ${files.length} files were rendered; please report it`);
  for (const { file, time } of rendered) times.set(file, time);
  for (const share of others) for (const [file, digest] of share.digests) digests.set(file, digest);
}

/** What is one name to many systems. */
function oneName(file: string): string {
  return file.normalize('NFC').toLowerCase();
}

function partOf(file: string): string {
  return PARTS.find(([, files]) => files.test(file))?.[0] ?? '';
}

function threadData({ codeDir, home, siteDir, collection }: RenderingTask): RendererData {
  return { codeDir, home, siteDir, collection };
}

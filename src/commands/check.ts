import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { readArguments } from './arguments.ts';
import { htmlProblems } from './html-validity.ts';
import { filesIn } from '../content/file-digests.ts';
import { linkProblems } from '../content/output-links.ts';
import { proveOutput } from '../content/output.ts';
import { emptyMemory } from '../content/memory.ts';
import { AS_BUILT } from '../content/parsed.ts';
import { readCollection } from '../content/read.ts';
import type { Collection } from '../model/collection.ts';
import type { AssembleOptions } from '../model/joined-folder.ts';
import { quotationReport } from '../model/quotation-report.ts';
import { foldBy } from '../search/han.ts';
import { allFolds } from '../search/han-table.ts';
import { ContentError, formatProblem, type Problem } from '../model/problem.ts';
import { jsonLines, recordsOf } from '../search/records.ts';
import { shardsOf } from '../search/shards.ts';
import { readSettings } from './settings.ts';

/*
 * npm run check: content, built site, types and format, all of them whatever fails; exit code 1 where
 * anything did. It writes nothing.
 */
const FORMATTED = [
  'src',
  'tests',
  'docs',
  '.github',
  'astro.config.ts',
  'package.json',
  'tsconfig.json',
  'README.md',
];
readArguments('npm run check: looks at everything, and writes nothing', {});
const settings = readSettings();
const require = createRequire(import.meta.url);

const memory = emptyMemory();
const read = (options: AssembleOptions): Promise<Collection> =>
  readCollection(settings.contentDir, settings.contentName, options, { memory });
const collection = await read(AS_BUILT);
// Drafts are not published, but their mistakes are better known before.
const drafts = await read({ drafts: true, proven: false });
const problems = [...new Set([...collection.problems, ...drafts.problems].map(formatProblem))];
for (const problem of problems) console.error(problem);
const passed = [
  report(
    'content',
    problems.length === 0,
    `${collection.interviews.length} interviews, ${countDrafts()} drafts`,
  ),
  ...(await checkOutput(collection)),
  reportThreads(collection),
  reportQuotations(collection),
  run('types', 'astro', 'bin/astro.mjs', ['check', '--minimumSeverity', 'warning']),
  run('format', 'prettier', 'bin/prettier.cjs', [
    '--check',
    '--log-level',
    'warn',
    ...FORMATTED.filter((path) => existsSync(path)),
    '!docs/schemas', // written by a command, as it writes them
  ]),
];
process.exitCode = passed.includes(false) ? 1 : 0;

function countDrafts(): number {
  return drafts.interviews.reduce(
    (sum, { versions }) => sum + versions.filter(({ front }) => front.draft).length,
    0,
  );
}

/** Threads of which more was said to be there than is here: readers are told, and so is the editor. */
function reportThreads({ interviews }: Collection): boolean {
  const threads = interviews.flatMap(({ id, thread }) => (thread === undefined ? [] : [{ id, ...thread }]));
  const partial = threads.filter(({ missing, gaps }) => missing > 0 || gaps.length > 0);
  for (const { id, missing, statedCount, gaps } of partial)
    console.log(
      `${settings.contentName}/interviews/${id}/comments/thread.yaml:1:1: ${missing > 0 ? `${missing} of ${statedCount ?? 0} comments are not here` : 'not all of the thread is here'}${gaps.length > 0 ? ` (${gaps.join('; ')})` : ''} — import a newer capture if there is one; readers are told`,
    );
  const remark = partial.length === 0 ? '' : `, ${partial.length} not whole: see above`;
  return report('threads', true, `${threads.length} threads${remark}`);
}

/** Quotation links that want an editor's eye; they keep nothing from being published. */
function reportQuotations(content: Collection): boolean {
  const links = content.interviews.flatMap(({ thread, notes }) =>
    [...(thread?.comments ?? []), ...notes].flatMap(({ quotes }) =>
      quotes.filter(({ passage }) => passage !== undefined),
    ),
  );
  const worn = quotationReport(content, foldBy(allFolds()));
  for (const problem of worn) console.log(formatProblem(problem));
  return report(
    'quotations',
    true,
    `${links.length} links${worn.length === 0 ? '' : `, ${worn.length} to look at: see above`}`,
  );
}

/** The built site is looked at where it was built from this very content: ids, links, and its HTML. */
async function checkOutput(content: Collection): Promise<boolean[]> {
  const { outDir } = settings;
  if (content.problems.length > 0 || !existsSync(outDir))
    return [report('built site', true, 'not looked at: there is none of this content')];
  for (const { name, interviews } of shardsOf(content.interviews, content.published)) {
    const built = await readFile(join(outDir, 'passages', `${name}.jsonl`), 'utf8').catch(() => '');
    if (built !== jsonLines(interviews.flatMap(recordsOf)))
      return [
        report('built site', true, 'not looked at: it was built from other content; npm run build renews it'),
      ];
  }
  const files = filesIn(outDir);
  const shown = relative(process.cwd(), outDir) || outDir;
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return [
    reportProblems('ledger', await idProblems(content), 'every published id stands exactly once'),
    reportProblems('links', await linkProblems(outDir, files, settings, shown), 'each leads where it says'),
    reportProblems('HTML', await htmlProblems(outDir, files, shown), `${pages} pages are valid`),
  ];
}

async function idProblems(content: Collection): Promise<readonly Problem[]> {
  try {
    proveOutput(settings.outDir, content);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

function reportProblems(what: string, problems: readonly Problem[], remark: string): boolean {
  for (const problem of problems) console.error(formatProblem(problem));
  return report(what, problems.length === 0, problems.length === 0 ? remark : `${problems.length} faults`);
}

/** Run a tool of the project's own dependencies on this very Node. */
function run(what: string, tool: string, script: string, args: readonly string[]): boolean {
  const path = join(dirname(require.resolve(`${tool}/package.json`)), script);
  const { status } = spawnSync(process.execPath, [path, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return report(what, status === 0, status === 0 ? 'in order' : 'see above');
}

function report(what: string, ok: boolean, remark: string): boolean {
  console.log(`${ok ? 'passed' : 'FAILED'}  ${what}: ${remark}`);
  return ok;
}

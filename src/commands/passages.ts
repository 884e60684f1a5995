import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCollection } from '../content/read.ts';
import { appendHistory, ledgerOf } from '../model/bookkeeping.ts';
import type { Collection } from '../model/collection.ts';
import { passageNumber } from '../model/ids.ts';
import { passagesOf, type Interview } from '../model/interview.ts';
import { formatLedger } from '../model/ledger.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { formatPublished, type PublishedLine } from '../model/published.ts';
import { readSettings } from '../settings.ts';

/*
 * npm run passages: gives every new passage its id and writes the ledgers. Interviews with a problem or
 * a lost passage keep theirs; the others are written. Exit code 1 while anything is open.
 */
const settings = readSettings();
const collection = await readCollection(settings.contentDir, settings.contentName, {
  drafts: false,
  proven: false,
});
for (const problem of collection.problems) console.error(formatProblem(problem));

const questions = collection.interviews.flatMap((interview) => openQuestions(interview, collection));
for (const question of questions) console.error(question);
const broken = new Set(collection.problems.map(interviewOf));
let written = 0;
for (const interview of collection.interviews)
  if (!broken.has(interview.id) && (collection.lost.get(interview.id) ?? []).length === 0)
    written += await writeLedger(interview, collection);
await writePublished(collection, broken);
console.log(`${collection.interviews.length} interviews read, ${written} ledgers written`);
process.exitCode = collection.problems.length + questions.length > 0 ? 1 : 0;

/** The interview whose folder a problem lies in; empty for the files above. */
function interviewOf({ path }: Problem): string {
  return /(?:^|\/)interviews\/([^/]+)\//.exec(path)?.[1] ?? '';
}

function openQuestions(interview: Interview, { lost, ledgers }: Collection): string[] {
  return (lost.get(interview.id) ?? []).map((id) => {
    const text = ledgers.get(interview.id)?.find((line) => line.id === id)?.text ?? '';
    return `${interview.id}: the published passage ${id} is no longer in the text — put it back: ${text}`;
  });
}

async function writeLedger(interview: Interview, { ledgers }: Collection): Promise<number> {
  const folder = join(settings.contentDir, 'interviews', interview.id);
  const today = new Date().toISOString().slice(0, 10);
  const { lines, past } = ledgerOf(interview, ledgers.get(interview.id) ?? [], today);
  if (past.length > 0) {
    const history = join(folder, 'passages.history.tsv');
    await writeWhole(history, appendHistory(await readFile(history, 'utf8').catch(() => ''), past));
  }
  return writeIfNew(join(folder, 'passages.tsv'), formatLedger(lines));
}

async function writePublished(
  { published, interviews, lost }: Collection,
  broken: ReadonlySet<string>,
): Promise<void> {
  const lines = new Map(published.map((line) => [line.interview, line]));
  const ready = interviews.filter(({ id }) => !broken.has(id) && (lost.get(id) ?? []).length === 0);
  // New interviews come behind the old ones, by id: the order decides which search shard holds them.
  for (const interview of [...ready].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const old = lines.get(interview.id);
    const line: PublishedLine = {
      interview: interview.id,
      lastPassage: Math.max(
        old?.lastPassage ?? 0,
        ...passagesOf(interview).map(({ id }) => passageNumber(id)),
      ),
      lastComment: Math.max(
        old?.lastComment ?? 0,
        ...(interview.thread?.comments.map(({ number }) => number) ?? []),
      ),
      state: old?.state ?? 'published',
    };
    lines.set(interview.id, line);
  }
  if (lines.size > 0)
    await writeIfNew(join(settings.contentDir, 'published.tsv'), formatPublished([...lines.values()]));
}

async function writeIfNew(path: string, text: string): Promise<number> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return 0;
  await writeWhole(path, text);
  return 1;
}

/** Write a file beside its place and move it there, so that it is never half written. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

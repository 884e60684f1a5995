import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ledgerOf, type LedgerChanges } from '../model/bookkeeping.ts';
import { appendHistory, redactHistory } from '../model/history.ts';
import type { Interview } from '../model/interview.ts';
import { formatLedger, type LedgerLine } from '../model/ledger.ts';

/** Write an interview's ledger and what it leaves behind in its history; gives whether anything changed. */
export async function writeLedger(
  contentDir: string,
  interview: Interview,
  old: readonly LedgerLine[],
  today: string,
  changes: LedgerChanges,
): Promise<boolean> {
  const folder = join(contentDir, 'interviews', interview.id);
  const { lines, past } = ledgerOf(interview, old, today, changes);
  const path = join(folder, 'passages.history.tsv');
  const history = await textOf(path);
  // The history first: a ledger without its past would lose it, a past without its ledger is only early.
  const changed = await writeIfNew(path, redactHistory(appendHistory(history, past), changes.redacted));
  return (await writeIfNew(join(folder, 'passages.tsv'), formatLedger(lines))) || changed;
}

/** Write a file where its text is another than before; gives whether it was. */
export async function writeIfNew(path: string, text: string): Promise<boolean> {
  if ((await textOf(path)) === text) return false;
  // Beside its place under a hidden name, which no reader takes for content, then moved there: never half written.
  const fresh = join(dirname(path), `.${basename(path)}.new`);
  await writeFile(fresh, text);
  await rename(fresh, path);
  return true;
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

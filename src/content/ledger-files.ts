import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ledgerOf, type LedgerChanges } from '../model/bookkeeping.ts';
import { appendHistory, parseHistory, redactHistory } from '../model/history.ts';
import { changesOf, type IdChanges } from '../model/changes.ts';
import type { Interview } from '../model/interview.ts';
import { formatLedger, type LedgerLine } from '../model/ledger.ts';

/**
 * Write an interview's ledger and what it leaves behind in its history; gives its lines, whether anything is
 * new, and all changes now.
 */
export async function writeLedger(
  contentDir: string,
  interview: Interview,
  old: readonly LedgerLine[],
  today: string,
  changes: LedgerChanges,
): Promise<{ isNew: boolean; lines: LedgerLine[]; changes: IdChanges[] }> {
  const folder = join(contentDir, 'interviews', interview.id);
  const { lines, past } = ledgerOf(interview, old, today, changes);
  const path = join(folder, 'passages.history.tsv');
  const history = await textOf(path);
  // The history first: a ledger without its past would lose it, a past without its ledger is only early.
  const whole = redactHistory(appendHistory(history, past), changes.redacted);
  const isNewPast = await writeIfNew(path, whole);
  const isNewLedger = await writeIfNew(join(folder, 'passages.tsv'), formatLedger(lines));
  return {
    isNew: isNewPast || isNewLedger,
    lines,
    changes: changesOf(lines, parseHistory(whole, path).past),
  };
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

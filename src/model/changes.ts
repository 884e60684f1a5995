import type { PastText } from './history.ts';
import type { RetiredId } from './interview.ts';
import type { LedgerLine } from './ledger.ts';
import { goneOn, parseRetired } from './retirement.ts';

/** One accepted change of a published text, in one language. */
export interface Change {
  language: string;
  /** The day on which it was accepted. */
  date: string;
  /** Undefined where it was redacted. */
  before: string | undefined;
  /** Undefined where the version has nothing here any more, or where it was redacted. */
  after: string | undefined;
  /** Why a past text was redacted. */
  withheld?: string | undefined;
}

/** What became of one id since it was published: newest change first. */
export interface IdChanges {
  id: string;
  changes: Change[];
  retired?: RetiredId | undefined;
}

/**
 * Every id of a ledger whose text was changed or that was retired, in the ledger's order. The marks of a
 * line, newest first, say in which order its past texts stood.
 */
export function changesOf(ledger: readonly LedgerLine[], past: readonly PastText[]): IdChanges[] {
  const byId = new Map<string, PastText[]>();
  for (const one of past) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  const lines = Map.groupBy(ledger, ({ id }) => id);
  return [...lines].flatMap(([id, own]): IdChanges[] => {
    const rows = byId.get(id) ?? [];
    const languages = new Set([...own, ...rows].map(({ language }) => language));
    const changes = [...languages]
      .flatMap((language) =>
        changesIn(
          own.find((line) => line.language === language),
          rows.filter((row) => row.language === language),
        ),
      )
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
    const end = own.map(parseRetired).find((one) => one !== undefined);
    if (changes.length === 0 && end === undefined) return [];
    return [{ id, changes, ...(end === undefined ? {} : { retired: end }) }];
  });
}

/** The changes of one text, newest first. */
function changesIn(line: LedgerLine | undefined, rows: readonly PastText[]): Change[] {
  const left = [...rows].sort((a, b) => (a.until < b.until ? 1 : -1));
  const changes: Change[] = [];
  let after = line?.text || undefined;
  const gone = line && goneOn(line);
  if (line !== undefined && gone !== undefined)
    changes.push({ language: line.language, date: gone, before: after, after: undefined });
  const put = (row: PastText): void => {
    const before = row.text || undefined;
    changes.push({ language: row.language, date: row.until, before, after, withheld: row.because });
    after = before;
  };
  for (const mark of line?.marks.slice(1) ?? []) {
    const rows = left.filter((row) => row.mark === mark);
    // Of a text that came and went twice on one day the history, a set, has one line.
    if (rows.length > 1) left.splice(left.indexOf(rows[0] as PastText), 1);
    if (rows[0] !== undefined) put(rows[0]);
  }
  return changes;
}

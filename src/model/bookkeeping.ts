import type { Interview, Passage } from './interview.ts';
import type { LedgerLine } from './ledger.ts';
import { distinctMark } from './mark.ts';

/** A text that an id stood on before, as `passages.history.tsv` keeps it. */
export interface PastText {
  id: string;
  language: string;
  mark: string;
  /** The day on which it was replaced. */
  until: string;
  text: string;
}

/**
 * The ledger that belongs to an interview as it stands: a line an id and version in reading order,
 * reading version first, a heading's line before its passages. Lines of `old` whose text is unchanged
 * keep their marks; a changed text gets a new mark in front, and its old text is returned as past.
 * Lines of ids that the interview no longer holds stay where they were.
 */
export function ledgerOf(
  interview: Interview,
  old: readonly LedgerLine[],
  today: string,
): { lines: LedgerLine[]; past: PastText[] } {
  const before = new Map(old.map((line) => [keyOf(line), line]));
  const past: PastText[] = [];
  const lineOf = (id: string, speaker: string, state: string, language: string, text: string): LedgerLine => {
    const last = before.get(keyOf({ id, language }));
    if (last === undefined) return { id, speaker, state, language, marks: [distinctMark(text, [])], text };
    if (last.text === text) return { ...last, speaker, state };
    past.push({ id, language, mark: last.marks[0] ?? '', until: today, text: last.text });
    return { id, speaker, state, language, marks: [distinctMark(text, [last.text]), ...last.marks], text };
  };
  const languages = interview.versions.map(({ language }) => language);
  const lines = interview.sections.flatMap((section) => [
    ...languages.flatMap((language) => {
      const heading = section.headings[language];
      return heading === undefined || section.slug === undefined
        ? []
        : [lineOf(section.slug, '', 'section', language, heading.text)];
    }),
    ...section.turns.flatMap(({ speaker, passages }) =>
      passages.flatMap((passage: Passage) =>
        languages.flatMap((language) => {
          const text = passage.texts[language];
          return text === undefined ? [] : [lineOf(passage.id, speaker ?? '', 'live', language, text.text)];
        }),
      ),
    ),
  ]);
  return { lines: withKept(lines, old), past };
}

/** Put the lines of `old` that `lines` lacks behind the neighbours that they stood behind. */
function withKept(lines: readonly LedgerLine[], old: readonly LedgerLine[]): LedgerLine[] {
  const present = new Set(lines.map(({ id }) => id));
  const behind = new Map<string, LedgerLine[]>();
  let neighbour = '';
  for (const line of old) {
    if (present.has(line.id)) neighbour = line.id;
    else behind.set(neighbour, [...(behind.get(neighbour) ?? []), line]);
  }
  if (behind.size === 0) return [...lines];
  const result = [...(behind.get('') ?? [])];
  for (const [index, line] of lines.entries()) {
    result.push(line);
    if (lines[index + 1]?.id !== line.id) result.push(...(behind.get(line.id) ?? []));
  }
  return result;
}

/** `passages.history.tsv` with more lines at its end; read as a set, so that a merge may join two. */
export function appendHistory(history: string, past: readonly PastText[]): string {
  const rows = past.map(({ id, language, mark, until, text }) =>
    [id, language, mark, until, text].join('\t'),
  );
  return history + rows.map((row) => `${row}\n`).join('');
}

function keyOf({ id, language }: Pick<LedgerLine, 'id' | 'language'>): string {
  return `${id}\t${language}`;
}

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { LedgerLine } from '../../model/ledger.ts';
import { reconcile } from '../../model/reconcile.ts';
import type { Slot } from '../../model/slot.ts';

interface History {
  id: string;
  versions: { speaker: string; paragraphs: string[] }[][];
}

/** Words, or Han characters: a measure of likeness that shares nothing with the trigrams under test. */
const WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{N}]+/gu;

/** Times reconcile on 1,000 passages with 50 edits: the median of nine runs, in milliseconds. */
export function benchReconcile(): string {
  const before = Array.from({ length: 1000 }, (_, index): Slot => ({
    speaker: `s${index % 3}`,
    texts: { en: sentence(index) },
  }));
  const ledger = ledgerOf(before, reconcile(before, [], 0).ids);
  const after = before.flatMap((slot, index): Slot[] => {
    if (index % 20 !== 7) return [slot];
    if (index % 3 === 0) return [slot, { speaker: 's0', texts: { en: sentence(index + 5000) } }];
    return [{ ...slot, texts: { en: slot.texts['en']?.replace('e', 'a') ?? '' } }];
  });
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    reconcile(after, ledger, 1000);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return `reconcile, 1,000 passages with 50 edits: ${times[4]?.toFixed(1)} ms (median of 9; limit 200)`;
}

/**
 * Replays every history version by version, as an editor's commits would come, and follows every link
 * ever issued to its end. A version that asks a person ends its history, whose links are left out.
 */
export async function replayHistories(path: string): Promise<string> {
  const text = gunzipSync(await readFile(path)).toString('utf8');
  const histories = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as History);
  let [edits, asked, links, right, wrong, leftOut] = [0, 0, 0, 0, 0, 0];
  for (const history of histories) {
    const replayed = replay(history);
    edits += replayed.edits;
    if (replayed.asked) {
      asked++;
      leftOut += replayed.first.size;
      continue;
    }
    for (const [id, was] of replayed.first) {
      links++;
      const now = replayed.now.get(id);
      if (now !== undefined && wordOverlap(was, now) >= 0.5) right++;
      else if (now !== undefined) wrong++;
    }
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  return [
    `${histories.length} histories, ${edits} edits: ${asked} asked a person (${percent(asked, edits)}), their ${leftOut} links left out`,
    `${links} links followed: ${right} right (${percent(right, links)}), ${wrong} on another text, ${links - right - wrong} dead`,
  ].join('\n');
}

function replay({ versions }: History): {
  edits: number;
  asked: boolean;
  first: Map<string, string>;
  now: Map<string, string>;
} {
  const first = new Map<string, string>();
  let now = new Map<string, string>();
  const survivors = new Map<string, string>();
  let ledger: LedgerLine[] = [];
  let last = 0;
  for (const [index, version] of versions.entries()) {
    const slots = version.flatMap(({ speaker, paragraphs }) =>
      paragraphs.map((text): Slot => ({ speaker, texts: { en: text.replace(/\s+/g, ' ').trim() } })),
    );
    const { ids, questions, retired } = reconcile(slots, ledger, last);
    if (questions.length > 0) return { edits: index, asked: true, first, now };
    ledger = ledgerOf(slots, ids);
    now = new Map(ledger.map(({ id, text }) => [id, text]));
    for (const { id, into } of retired) survivors.set(id, into);
    for (const [id, text] of now) if (!first.has(id)) first.set(id, text);
    last = Math.max(last, ...ids.map(({ id }) => Number.parseInt(id.slice(1), 10)));
  }
  for (const id of first.keys()) {
    let lands = id;
    while (!now.has(lands) && survivors.has(lands)) lands = survivors.get(lands) ?? lands;
    const text = now.get(lands);
    if (text !== undefined) now.set(id, text);
  }
  return { edits: versions.length - 1, asked: false, first, now };
}

function ledgerOf(slots: readonly Slot[], ids: readonly { id: string }[]): LedgerLine[] {
  return slots.map(({ speaker, texts }, index) => ({
    id: ids[index]?.id ?? '',
    speaker,
    state: 'live',
    language: 'en',
    marks: [],
    text: texts['en'] ?? '',
  }));
}

/** The share of the shorter text's words that the longer one has. */
function wordOverlap(a: string, b: string): number {
  const [x, y] = [new Set(a.toLowerCase().match(WORD)), new Set(b.toLowerCase().match(WORD))];
  if (a === b) return 1;
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(1, Math.min(x.size, y.size));
}

/** A sentence of its own for each number, about 150 characters. */
function sentence(seed: number): string {
  const words =
    'river bridge winter letter harvest kitchen lamp answer spring calm ferry evening road stone window paper mother garden silence story'.split(
      ' ',
    );
  let state = seed * 2654435761 + 1;
  return Array.from({ length: 22 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[state % words.length];
  }).join(' ');
}

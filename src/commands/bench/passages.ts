import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { alignByWords, shareOfWords } from './alignment-of-words.ts';
import { passageNumber } from '../../model/ids.ts';
import type { LedgerLine } from '../../model/ledger.ts';
import { reconcile } from '../../model/reconcile.ts';
import type { Slot } from '../../model/slot.ts';

interface History {
  id: string;
  versions: { speaker: string; paragraphs: string[] }[][];
}

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
 * ever issued to its end. A version that asks a person ends its history, whose links are left out. Where a
 * link should land is told by an alignment of words (alignment-of-words.ts), which shares nothing with the
 * trigrams under test.
 */
export async function replayHistories(path: string): Promise<string> {
  const text = gunzipSync(await readFile(path)).toString('utf8');
  const histories = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as History);
  let [edits, asked, links, leftOut] = [0, 0, 0, 0];
  const ends: Record<Verdict, number> = { aligned: 0, held: 0, moved: 0, wrong: 0, dead: 0 };
  for (const history of histories) {
    const replayed = replay(history);
    edits += replayed.edits;
    if (replayed.asked) {
      asked++;
      leftOut += replayed.links.length;
      continue;
    }
    links += replayed.links.length;
    for (const verdict of judge(replayed)) ends[verdict]++;
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  const right = ends.aligned + ends.held;
  return [
    `${histories.length} histories, ${edits} edits: ${asked} asked a person (${percent(asked, edits)}), their ${leftOut} links left out`,
    `${links} links followed: ${right} right (${percent(right, links)}: ${ends.aligned} where an alignment of words puts them, ${ends.held} in a text that took theirs in), ${ends.moved} on the same words at another place, ${ends.wrong} on another text, ${ends.dead} dead`,
  ].join('\n');
}

/** A link as it was issued: in which version, at which of its passages. */
interface Link {
  id: string;
  version: number;
  place: number;
}

interface Replayed {
  edits: number;
  asked: boolean;
  links: Link[];
  /** The passages of each version, up to the last that was reached. */
  texts: string[][];
  /** Where each id stands in the last version, retired ones where they lead. */
  lands: Map<string, number>;
}

function replay({ versions }: History): Replayed {
  const links = new Map<string, Link>();
  const survivors = new Map<string, string>();
  const texts: string[][] = [];
  let ledger: LedgerLine[] = [];
  let last = 0;
  for (const [version, turns] of versions.entries()) {
    const slots = turns.flatMap(({ speaker, paragraphs }) =>
      paragraphs.map((text): Slot => ({ speaker, texts: { en: text.replace(/\s+/g, ' ').trim() } })),
    );
    const { ids, questions, retired } = reconcile(slots, ledger, last);
    const done = { links: [...links.values()], texts, lands: new Map<string, number>() };
    if (questions.length > 0) return { edits: version, asked: true, ...done };
    ledger = ledgerOf(slots, ids);
    texts.push(slots.map((slot) => slot.texts['en'] ?? ''));
    for (const { id, into } of retired) survivors.set(id, into);
    for (const [place, { id }] of ids.entries()) if (!links.has(id)) links.set(id, { id, version, place });
    last = Math.max(last, ...ids.map(({ id }) => passageNumber(id)));
  }
  const lands = new Map(ledger.map(({ id }, place) => [id, place]));
  for (const id of links.keys()) {
    let end = id;
    while (!lands.has(end) && survivors.has(end)) end = survivors.get(end) ?? end;
    const place = lands.get(end);
    if (place !== undefined) lands.set(id, place);
  }
  return { edits: versions.length - 1, asked: false, links: [...links.values()], texts, lands };
}

/** `aligned` and `held` are right; `moved` stands on the same words at another place; `wrong` on another text. */
type Verdict = 'aligned' | 'held' | 'moved' | 'wrong' | 'dead';

function judge({ links, texts, lands }: Replayed): Verdict[] {
  const now = texts.at(-1) ?? [];
  const alignments = new Map<number, (number | undefined)[]>();
  return links.map(({ id, version, place }): Verdict => {
    const before = texts[version] ?? [];
    const alignment = alignments.get(version) ?? alignByWords(before, now);
    alignments.set(version, alignment);
    const here = lands.get(id);
    if (here === undefined) return 'dead';
    if (alignment[place] === here) return 'aligned';
    const share = shareOfWords(before[place] ?? '', now[here] ?? '');
    if (share < 0.5) return 'wrong';
    return alignment[place] === undefined ? 'held' : 'moved';
  });
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

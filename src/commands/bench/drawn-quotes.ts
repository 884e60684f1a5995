import { distance } from 'fastest-levenshtein';
import { paragraphsOf, type CorpusPiece } from './corpus.ts';
import type { Quotable, Quoted } from '../../model/quotation.ts';
import { foldHan, foldWords, piecesOf } from '../../model/quote-pieces.ts';

/** A quote of which it is known where it comes from. */
export interface Drawn extends Quoted {
  kind: Kind;
  /** Undefined where it comes from elsewhere. */
  from: { interview: string; passage: string } | undefined;
  /** The words as they stand in the passage, before anyone misquoted them. */
  words: string[];
}

type Kind = 'verbatim' | 'elided' | 'bracketed' | 'misquoted' | 'other language' | 'elsewhere';

const KINDS: Kind[] = ['verbatim', 'elided', 'bracketed', 'misquoted', 'other language'];
/** Of each kind and piece. */
const EACH = 6;

/** Quotes of every kind from the `searched` pieces and from those that are kept out of sight; always the same. */
export function drawQuotes(
  searched: readonly CorpusPiece[],
  elsewhere: readonly CorpusPiece[],
  passages: readonly Quotable[],
): { drawn: Drawn[]; ambiguous: number } {
  const random = numbers(20261124);
  const whole = passages.map(({ texts }) => [...texts.words, ...texts.han]);
  let ambiguous = 0;
  const drawn = searched.flatMap((piece, index) =>
    KINDS.flatMap((kind) =>
      drawFrom(piece, kind, random).filter(({ words }) => {
        const homes = homesOf(words, whole);
        if (homes > 1) ambiguous++;
        return homes === 1;
      }),
    ).map((quote, count) =>
      // A third is quoted below another interview than its own.
      count % 3 === 2 ? { ...quote, own: searched[(index + 1) % searched.length]?.id ?? '' } : quote,
    ),
  );
  const foreign = elsewhere.flatMap((piece) =>
    (['verbatim', 'elided', 'misquoted', 'other language'] as const)
      .flatMap((kind) => drawFrom(piece, kind, random, 4 * EACH))
      .filter(({ words }) => homesOf(words, whole) === 0)
      .map((quote): Drawn => ({ ...quote, kind: 'elsewhere', from: undefined, own: searched[0]?.id ?? '' })),
  );
  return { drawn: [...drawn, ...foreign], ambiguous };
}

/** In how many of the passages all of the words stand. */
function homesOf(words: readonly string[], passages: readonly string[][]): number {
  const folded = words.map((text) => [foldWords(text), foldHan(text)]);
  return passages.filter((texts) =>
    folded.every((parts) => parts.every((part) => texts.some((one) => one.includes(part)))),
  ).length;
}

function drawFrom(piece: CorpusPiece, kind: Kind, random: () => number, count = EACH): Drawn[] {
  const paragraphs = paragraphsOf(piece.turns);
  const drawn: Drawn[] = [];
  for (let tries = 0; tries < 40 * count && drawn.length < count; tries++) {
    const index = Math.floor(random() * paragraphs.length);
    const { translation = '', original = '' } = paragraphs[index] ?? {};
    const units = unitsOf(kind === 'other language' ? original : translation);
    const quote = quoteOf(units, kind, random);
    if (quote === undefined || piecesOf(quote.text).length === 0) continue;
    const from = { interview: piece.id, passage: `p${index + 1}` };
    drawn.push({ kind, own: piece.id, from, ...quote });
  }
  return drawn;
}

/** A text as words, or as single characters where it has no spaces between words. */
function unitsOf(text: string): { units: string[]; glue: string; fewest: number } {
  const plain = text
    .replace(/[*_]|\]\([^)]*\)|\[(?=[^\]]*\]\()/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return foldHan(plain).length * 2 > plain.length
    ? { units: [...plain], glue: '', fewest: 10 }
    : { units: plain.split(' '), glue: ' ', fewest: 6 };
}

function quoteOf(
  { units, glue, fewest }: ReturnType<typeof unitsOf>,
  kind: Kind,
  random: () => number,
): { text: string; words: string[] } | undefined {
  const size = fewest + Math.floor(random() * 4 * fewest);
  const need = kind === 'elided' ? 2 * fewest + 3 : fewest;
  if (units.length < need) return undefined;
  const start = Math.floor(random() * Math.max(1, units.length - size));
  const run = units.slice(start, start + size);
  const words = run.join(glue);
  switch (kind) {
    case 'elided': {
      const cut = fewest + Math.floor(random() * (units.length - 2 * fewest - 2));
      const gap = 1 + Math.floor(random() * Math.max(1, units.length - cut - fewest - 1));
      const [first, second] = [units.slice(0, cut), units.slice(cut + gap, cut + gap + size)];
      if (second.length < fewest) return undefined;
      const marks = ['…', ' ... ', ' [...] ', ' . . . ', '……'][Math.floor(random() * 5)] ?? '…';
      return {
        text: `${first.join(glue)}${marks}${second.join(glue)}`,
        words: [first.join(glue), second.join(glue)],
      };
    }
    case 'bracketed': {
      const at = Math.floor(random() * run.length);
      const kept = [...run];
      kept[at] = glue === '' ? `[他]${run[at] ?? ''}` : '[he]';
      return { text: kept.join(glue), words: [words] };
    }
    case 'misquoted': {
      const text = misquoted(run, glue, random);
      // A fifth of the characters at most, counted on what is compared.
      const errors = distance(foldWords(text) + foldHan(text), foldWords(words) + foldHan(words));
      const share = errors / Math.max(1, (foldWords(words) + foldHan(words)).length);
      return errors === 0 || share > 0.18 ? undefined : { text, words: [words] };
    }
    default:
      return { text: words, words: [words] };
  }
}

/** Words left out, doubled, changed places or misspelt, as people do who quote from memory. */
function misquoted(run: readonly string[], glue: string, random: () => number): string {
  const changed = run.flatMap((unit): string[] => {
    const luck = random();
    if (luck > 0.16) return [unit];
    if (luck < 0.03) return [];
    if (luck < 0.06) return [unit, unit];
    if (glue === '') return ['之'];
    const at = Math.floor(random() * unit.length);
    return [`${unit.slice(0, at)}${luck < 0.1 ? '' : 'e'}${unit.slice(at + 1)}`];
  });
  return changed.join(glue);
}

/** Numbers from 0 to 1 that are the same on every machine (a linear congruence). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

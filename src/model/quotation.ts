import search from 'approx-string-match';
import { candidatesFor } from './quote-candidates.ts';
import { AS_WRITTEN, foldHan, foldWords, piecesOf, type HanFold, type Piece } from './quote-pieces.ts';

/** A passage whose words may be quoted, made ready to be searched. */
export interface Quotable {
  interview: string;
  passage: string;
  /** By script, the folded text of each version. */
  texts: Record<Piece['script'], string[]>;
}

/** Words that a comment quotes. */
export interface Quoted {
  text: string;
  /** The interview below which they are quoted; of equal passages its own is meant. */
  own: string;
  /** The passage that the comment stands at; of equal passages this one is meant. */
  at?: string | undefined;
  /** Whether a passage may be meant at all; each may where nothing is said. */
  among?: ((passage: Quotable) => boolean) | undefined;
}

/** The share of a piece's characters that may be misquoted. */
const MOST_ERRORS = 0.2;
/** Short pieces must be nearer: a few words are soon alike. */
const MOST_ERRORS_SHORT = 0.1;
const SHORT = 32;
/** Other interviews are quoted from the page, not from memory; and what is said often stands in many. */
const MOST_ERRORS_OTHER = 0.16;
/** A quotation that leaves words out may run on into so many passages. */
const REACH = 3;
/** The best passage must be nearer than the next by this share of the quotation, save where it is exact. */
const CLEAR = 0.06;

/** A passage made ready; `texts` are its versions. Its quotations must be folded as it is. */
export function quotable(
  interview: string,
  passage: string,
  texts: readonly string[],
  fold: HanFold = AS_WRITTEN,
): Quotable {
  const folded = (by: (text: string) => string): string[] => [...new Set(texts.map(by))].filter(Boolean);
  return {
    interview,
    passage,
    texts: { words: folded(foldWords), han: folded((text) => foldHan(text, fold)) },
  };
}

/**
 * The passage that each quotation was taken from, in the order of `quotes`; undefined where no passage has
 * its words with at most a fifth of them changed, or none has them clearly best. `passages` come in
 * reading order, one interview behind the other.
 */
export function findQuotations(
  quotes: readonly Quoted[],
  passages: readonly Quotable[],
  fold: HanFold = AS_WRITTEN,
): (Quotable | undefined)[] {
  const asked = quotes.map((quote) => ({ ...quote, pieces: piecesOf(quote.text, fold) }));
  const candidates = candidatesFor(asked, passages);
  return asked.map((quote, index) => {
    const found = (candidates[index] ?? []).flatMap((start) => {
      const passage = passages[start];
      const errors = errorsAt(quote.pieces, passages, start);
      const length = quote.pieces.reduce((sum, { text }) => sum + text.length, 0);
      const isNear =
        errors !== undefined && (passage?.interview === quote.own || errors <= MOST_ERRORS_OTHER * length);
      return isNear && passage !== undefined ? [{ passage, errors, length }] : [];
    });
    return clearBest(quote, found);
  });
}

/** Whether the words of a quotation still stand in the passage at `start`, or begin there and run on. */
export function standsIn(
  quote: string,
  passages: readonly Quotable[],
  start: number,
  fold: HanFold = AS_WRITTEN,
): boolean {
  const pieces = piecesOf(quote, fold);
  return pieces.length > 0 && errorsAt(pieces, passages, start) !== undefined;
}

interface Found {
  passage: Quotable;
  /** Characters that differ, over all pieces. */
  errors: number;
  /** Characters of all pieces. */
  length: number;
}

function clearBest(quote: Quoted, found: readonly Found[]): Quotable | undefined {
  const fewest = Math.min(...found.map(({ errors }) => errors));
  const margin = fewest === 0 ? 0 : Math.max(1, CLEAR * (found[0]?.length ?? 0));
  const best = found.filter(({ errors }) => errors - fewest <= margin).map(({ passage }) => passage);
  if (best.length < 2) return best[0];
  const own = best.filter(({ interview }) => interview === quote.own);
  return own.find(({ passage }) => passage === quote.at) ?? (own.length === 1 ? own[0] : undefined);
}

/** The errors of a quotation whose first piece stands at `start`; undefined where a piece is too far off. */
function errorsAt(
  pieces: readonly Piece[],
  passages: readonly Quotable[],
  start: number,
): number | undefined {
  const first = passages[start];
  let place = start;
  let sum = 0;
  for (const [index, piece] of pieces.entries()) {
    const reach = index === 0 ? start : start + REACH;
    let errors: number | undefined;
    for (let next = place; next <= reach && errors === undefined; next++) {
      const passage = passages[next];
      if (passage === undefined || passage.interview !== first?.interview) break;
      errors = errorsIn(piece, passage);
      if (errors !== undefined) place = next;
    }
    if (errors === undefined) return undefined;
    sum += errors;
  }
  return sum;
}

function errorsIn({ text, script, pattern }: Piece, { texts }: Quotable): number | undefined {
  const limit = Math.floor(
    text.length * (text.length < SHORT && script === 'words' ? MOST_ERRORS_SHORT : MOST_ERRORS),
  );
  const errors = texts[script].map((whole) =>
    whole.includes(text) || pattern?.test(whole) ? 0 : (search(whole, text, limit)[0]?.errors ?? Infinity),
  );
  const fewest = Math.min(...errors);
  return fewest === Infinity ? undefined : fewest;
}

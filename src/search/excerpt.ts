import type { Mark } from './marks.ts';

/** A piece of text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The longest text, in UTF-16 code units, that is shown whole. */
const WHOLE = 320;
/** So much of a long text's end. */
const LONGEST_END = 160;
/** How much stands before the first marked word of a longer text. */
const BEFORE = 110;

/** A text with its marks as pieces, cut to the surroundings of the first mark where it is long. */
export function excerptOf(text: string, marks: readonly Mark[]): Piece[] {
  const { start, end } = windowOf(text, marks[0]?.start ?? 0);
  const pieces: Piece[] = [];
  let from = start;
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    pieces.push(
      { text: text.slice(from, mark.start), marked: false },
      { text: text.slice(mark.start, mark.end), marked: true },
    );
    from = mark.end;
  }
  pieces.push({ text: text.slice(from, end), marked: false });
  if (start > 0) pieces.unshift({ text: '… ', marked: false });
  if (end < text.length) pieces.push({ text: ' …', marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The end of a text, where a question asks; whole where it is short. */
export function endOf(text: string): string {
  if (text.length <= LONGEST_END) return text;
  const from = text.length - LONGEST_END;
  return `… ${text.slice(boundaryAfter(text, from, text.length - 1)).trimStart()}`;
}

function windowOf(text: string, first: number): { start: number; end: number } {
  if (text.length <= WHOLE) return { start: 0, end: text.length };
  const wanted = Math.max(0, Math.min(first - BEFORE, text.length - WHOLE));
  const start = wanted === 0 ? 0 : boundaryAfter(text, wanted, first);
  const end = start + WHOLE >= text.length ? text.length : boundaryBefore(text, start + WHOLE, first);
  return { start, end };
}

/** The first start of a word or sentence from `offset` on, at the latest at `limit`. */
function boundaryAfter(text: string, offset: number, limit: number): number {
  const next = /[\s，。、；：？！—]/.exec(text.slice(offset, limit));
  return next === null ? wholeCharacter(text, offset) : offset + next.index + 1;
}

function boundaryBefore(text: string, offset: number, limit: number): number {
  for (let i = offset; i > limit; i--) if (/[\s，。、；：？！—]/.test(text.charAt(i))) return i;
  return wholeCharacter(text, offset);
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset + 1 : offset;
}

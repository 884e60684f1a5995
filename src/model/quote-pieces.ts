import { CJK } from './han.ts';

/** Words of a quotation that must stand together: folded, in words with single spaces, or in bare CJK characters. */
export interface Piece {
  text: string;
  script: 'words' | 'han';
  /** Where whoever quotes put words in: the same with a few others in their place. */
  pattern?: RegExp;
}

/** Gives Han characters one form, whichever script they are written in, one for one: 後 is 后. */
export type HanFold = (text: string) => string;

/** Each character stands for itself. */
export const AS_WRITTEN: HanFold = (text) => text;

/** Shorter pieces are said by chance. */
const FEWEST_WORDS = 5;
const FEWEST_HAN = 8;

/** What stands for words left out: dots in any spelling, with or without brackets. */
const ELLIPSIS = /[[(（［]?\s*(?:…|⋯|\.(?:\s?\.){2,}|。{3,})+[\s.]*[\])）］]?/u;
/** An insertion of whoever quotes: a few words in square brackets. */
const INSERTION = /[[［][^[\]［］]{0,40}[\]］]/u;
/** The beginning of a word in square brackets: its capital was changed. */
const BEGINNING = /[[［](\p{L}{1,2})[\]］](?=\p{L})/gu;
/** An insertion may stand for so many words, or characters. */
const REPLACED = { words: '(?: \\S+){0,4} ', han: '.{0,8}' };
const BOUNDS = { words: ['(?:^| )', '(?: |$)'], han: ['', ''] } as const;

const HAN = new RegExp(`[${CJK}]`, 'gu');
const NO_HAN = new RegExp(`[^${CJK}]+`, 'gu');

/** A Han character says about as much as so many characters of a word. */
const WEIGHT_HAN = 2;

/**
 * The pieces of a quotation that are long enough to be known again, in their order. Where it gives its
 * words in two languages, as in “right and wrong / 是非观”, those of the one that says more.
 */
export function piecesOf(quote: string, fold: HanFold = AS_WRITTEN): Piece[] {
  const parts = quote
    .replace(BEGINNING, '$1')
    .split(ELLIPSIS)
    .map((part) => part.split(INSERTION));
  const words = piecesIn(parts, 'words', fold).filter(({ text }) => text.split(' ').length >= FEWEST_WORDS);
  const han = piecesIn(parts, 'han', fold).filter(({ text }) => text.length >= FEWEST_HAN);
  return WEIGHT_HAN * lengthOf(han) > lengthOf(words) ? han : words;
}

/** Each part as a piece in one script; what stands between its insertions is joined. */
function piecesIn(
  parts: readonly (readonly string[])[],
  script: Piece['script'],
  foldChars: HanFold,
): Piece[] {
  const fold = (text: string): string => (script === 'words' ? foldWords(text) : foldHan(text, foldChars));
  const glue = script === 'words' ? ' ' : '';
  return parts.map((between): Piece => {
    const folded = between.map(fold).filter(Boolean);
    const text = folded.join(glue);
    if (folded.length < 2) return { text, script };
    // What is folded holds nothing that a pattern would read.
    const [start, end] = BOUNDS[script];
    return { text, script, pattern: new RegExp(`${start}${folded.join(REPLACED[script])}${end}`, 'u') };
  });
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/** The words of a text that are not written in Han or kana: compatibility forms and case folded, no punctuation. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(HAN, ' ')
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** The Han and kana of a text, in one form, and nothing else. */
export function foldHan(text: string, fold: HanFold = AS_WRITTEN): string {
  return fold(text.normalize('NFKC').replace(NO_HAN, ''));
}

import { CJK } from './han.ts';

/** Words of a quotation that must stand together: folded, in words with single spaces, or in bare CJK characters. */
export interface Piece {
  text: string;
  script: 'words' | 'han';
}

/** Shorter pieces are said by chance. */
const FEWEST_WORDS = 5;
const FEWEST_HAN = 8;

/** What stands for words left out: dots in any spelling, with or without brackets. */
const ELLIPSIS = /[[(（［]?\s*(?:…|⋯|\.(?:\s?\.){2,}|。{3,})+[\s.]*[\])）］]?/u;
/** An insertion of whoever quotes: a few words in square brackets. */
const INSERTION = /[[［][^[\]［］]{0,40}[\]］]/gu;

const HAN = new RegExp(`[${CJK}]`, 'gu');
const NO_HAN = new RegExp(`[^${CJK}]+`, 'gu');

/** A Han character says about as much as so many characters of a word. */
const WEIGHT_HAN = 2;

/**
 * The pieces of a quotation that are long enough to be known again, in their order. Where it gives its
 * words in two languages, as in “right and wrong / 是非观”, those of the one that says more.
 */
export function piecesOf(quote: string): Piece[] {
  const parts = quote.split(ELLIPSIS).map((part) => part.replace(INSERTION, ' '));
  const words = parts.map(foldWords).filter((text) => text.split(' ').length >= FEWEST_WORDS);
  const han = parts.map(foldHan).filter((text) => text.length >= FEWEST_HAN);
  return WEIGHT_HAN * lengthOf(han) > lengthOf(words)
    ? han.map((text) => ({ text, script: 'han' }))
    : words.map((text) => ({ text, script: 'words' }));
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
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

/** The Han and kana of a text, and nothing else. */
export function foldHan(text: string): string {
  return text.normalize('NFKC').replace(NO_HAN, '');
}

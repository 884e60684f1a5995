import { foldForMatch } from './normalise.ts';

/** Whether a word, given with the way it is written, answers an asked one. */
export type Answer = (asked: string, form: string, written: string) => boolean;

/** How a possessive ends as it is written. */
export const POSSESSIVE = /['’ʼ]s$/i;
/** The same word, but for what we fold, and for a possessive ending. */
export const isSame: Answer = (asked, form, written) =>
  form === asked || (form === `${asked}s` && POSSESSIVE.test(written));

/** What looks like the same English word in another shape. */
export const isKin: Answer = (asked, form, written) =>
  someForm(form, written, (one) => haveOneStem(asked, one));

/** A word that begins so. */
export const isBeginning: Answer = (asked, form, written) =>
  someForm(form, written, (one) => one.startsWith(asked));

/** Whether it holds of a word, or of a part of it that Pagefind finds it by. */
export function someForm(form: string, written: string, holds: (form: string) => boolean): boolean {
  return holds(form) || (!NO_PARTS.test(written) && partsOf(written).some(holds));
}

/** The same as `make`, which is asked once a word: cutting and stemming take longest of all. */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let made = known.get(word);
    if (made === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(word, (made = make(word)));
    }
    return made;
  };
}

const MOST_REMEMBERED = 50_000;

const CAPITAL_AFTER_SMALL = '(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})';
const LETTER_BESIDE_NUMBER = '(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})';
const PART_LIMIT = new RegExp(`${CAPITAL_AFTER_SMALL}|${LETTER_BESIDE_NUMBER}|['’ʼ]`, 'u');

/** Most words. */
const NO_PARTS = /^[A-Z]?[a-z]*$/;

/** The parts of a word as written by which Pagefind finds it, too: Deep and Seek for DeepSeek, GPT and 4 and o for GPT4o. */
export const partsOf = remembered((written) => {
  const parts = written.split(PART_LIMIT);
  return parts.length > 1 ? parts.map(foldForMatch) : [];
});

// The ends that English words change when inflected, and when other words are made of them; y is i here.
const INFLECTED = 'e|e?s|e?d|ings?|li';
const DERIVED = [
  'e?rs?|e?ments?|ful|iti|i?ness|(?:ed|ing|ful|ive|ous)(?:li|ness)|ive|ous|ic(?:s|al|alli)?',
  'ion(?:s|al|alli)?|at(?:e[sd]?|ing|ions?|ive(?:li)?|ors?)|i[sz](?:e[sd]?|ing|ations?|ms?|ts?)',
  'a(?:nces?|nts?|l|lli|ble|bli|biliti)|e(?:nces?|nts?|ntli)',
].join('|');
const INFLECTED_END = new RegExp(`^(?:${INFLECTED})?$`);
const ANY_END = new RegExp(`^(?:${INFLECTED}|${DERIVED})?$`);

/**
 * Whether two words look like one English word in two shapes: the same beginning of three letters and
 * usual endings, of five for endings that make other words. It finds 95 in 100 of the pairs that
 * Pagefind's stemmer joins, and 89 in 100 of its pairs are such: enough for a mark, and far smaller.
 */
function haveOneStem(asked: string, found: string): boolean {
  if (asked[0] !== found[0]) return false;
  const a = withIForY(asked);
  const b = withIForY(found);
  if (a === b) return true;
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  for (; length >= 3; length--) {
    const usual = length < 5 ? INFLECTED_END : ANY_END;
    if (usual.test(endAfter(a, length)) && usual.test(endAfter(b, length))) return true;
  }
  return false;
}

/** Carry, carries and carrying with one beginning; but not they, which would be kin of the. */
function withIForY(word: string): string {
  return word.replace(/(?<=[^aeiou])y(?=(?:ings?)?$)/, 'i');
}

/** What follows the beginning, without a consonant that doubles its last: ing in run-n-ing. */
function endAfter(word: string, length: number): string {
  const end = word.slice(length);
  return end[0] === word[length - 1] ? end.replace(/^[^aeiou](?=(?:ed|ing|ers?)$)/, '') : end;
}

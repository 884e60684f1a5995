import { stemmer } from 'stemmer';
import { foldForMatch, wordsOf } from './normalise.ts';
import type { Word } from './normalise.ts';
import type { Query, Term } from './query.ts';

/** A stretch of the shown text to mark, in UTF-16 units; `end` is the first one after it. */
export interface Mark {
  start: number;
  end: number;
}

/** Whether a word, given with the way it is written, answers an asked one. */
type Answer = (asked: string, form: string, written: string) => boolean;

/** What a text holds of a query. */
export interface Examined {
  marks: Mark[];
  /** Every phrase and word of the query stands so in the text, word for word but for what we fold. */
  isExact: boolean;
  /** Phrases that stand in the text, and words that do by their stems. */
  sure: Set<Term>;
  /** Words that have what looks like kin there; the beginning of a longer word (art in article) is none. */
  perhaps: Set<Term>;
  /** Words that are the beginning of one there. */
  begins: Set<Term>;
}

/**
 * Where the query stands in the shown text of one version: sorted, merged where they overlap. A phrase is
 * marked word for word, failing that by kin words; a word with its kin (innovation, innovating), failing
 * that as the beginning of longer ones. What the query excludes is not looked for.
 */
export function findMarks(text: string, query: Query): Mark[] {
  return marksIn(text, wordsOf(text, query.folds), query);
}

/** Whether every phrase and word of the query stands so in the text, word for word but for what we fold. */
export function isExact(text: string, query: Query): boolean {
  return isExactIn(text, wordsOf(text, query.folds), query);
}

/** All that there is to know of a text and a query, in one reading. */
export function examine(text: string, query: Query): Examined {
  const words = wordsOf(text, query.folds);
  const held = (terms: readonly Term[], answer: Answer): Term[] =>
    terms.filter(({ form }) => find(text, words, form, [answer]).length > 0);
  const phrases = query.phrases.filter((term) => findPhrase(text, words, term).length > 0);
  return {
    marks: marksIn(text, words, query),
    isExact: isExactIn(text, words, query),
    sure: new Set([...phrases, ...held(query.words, hasStemOf)]),
    perhaps: new Set(held(query.words, isKin)),
    begins: new Set(held(query.words, isBeginning)),
  };
}

function marksIn(text: string, words: readonly Word[], query: Query): Mark[] {
  return merge([
    ...query.phrases.flatMap((term) => findPhrase(text, words, term)),
    ...query.words.flatMap(({ form }) => find(text, words, form, [isKin, isBeginning])),
  ]);
}

function isExactIn(text: string, words: readonly Word[], query: Query): boolean {
  return [...query.phrases, ...query.words].every(({ form }) => find(text, words, form, [isSame]).length > 0);
}

/** A phrase as it was asked for; failing that, the parts between its ellipses, one behind the other. */
function findPhrase(text: string, words: readonly Word[], { form, parts = [] }: Term): Mark[] {
  for (const answer of [isSame, isKin]) {
    const whole = find(text, words, form, [answer]);
    if (whole.length > 0) return whole;
    const row: Mark[] = [];
    for (const part of parts) {
      const end = row.at(-1)?.end ?? 0;
      const next = find(text, words, part, [answer]).find(({ start }) => start >= end);
      if (next !== undefined) row.push(next);
    }
    if (parts.length > 0 && row.length === parts.length) return row;
  }
  return [];
}

/** All stretches of words that answer the form's words, by the first of the answers that any does. */
function find(text: string, words: readonly Word[], form: string, answers: readonly Answer[]): Mark[] {
  const asked = form.split(' ');
  for (const answer of answers) {
    const marks: Mark[] = [];
    for (const [i, first] of words.entries()) {
      const stands = asked.every((one, k) => {
        const word = words[i + k];
        return word && answer(one, word.form, text.slice(word.start, word.end));
      });
      if (stands) marks.push({ start: first.start, end: words[i + asked.length - 1]?.end ?? first.end });
    }
    if (marks.length > 0) return marks;
  }
  return [];
}

function merge(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else merged.push(mark);
  }
  return merged;
}

const POSSESSIVE = /['’ʼ]s$/i;
const isSame: Answer = (asked, form, written) =>
  form === asked || (form === `${asked}s` && POSSESSIVE.test(written));

/** By the stemmer that Pagefind's is a later version of. */
const hasStemOf: Answer = (asked, form, written) =>
  form === asked || [form, ...partsOf(written)].some((one) => stemmer(one) === stemmer(asked));

const isKin: Answer = (asked, form, written) =>
  [form, ...partsOf(written)].some((one) => haveOneStem(asked, one));

const isBeginning: Answer = (asked, form, written) =>
  [form, ...partsOf(written)].some((one) => one.startsWith(asked));

const CAPITAL_AFTER_SMALL = '(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})';
const LETTER_BESIDE_NUMBER = '(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})';
const PART_LIMIT = new RegExp(`${CAPITAL_AFTER_SMALL}|${LETTER_BESIDE_NUMBER}|['’ʼ]`, 'u');

/** By these too Pagefind finds a word: Deep and Seek for DeepSeek, GPT and 4 and o for GPT4o. */
function partsOf(written: string): string[] {
  const parts = written.split(PART_LIMIT);
  return parts.length > 1 ? parts.map(foldForMatch) : [];
}

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

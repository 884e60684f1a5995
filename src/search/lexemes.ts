import { CJK } from '../model/han.ts';
import type { HanFolds } from './han.ts';
import { wordsOf } from './normalise.ts';
import { stemOf } from './stem.ts';
import { partsOf, POSSESSIVE } from './word-answers.ts';

/** Before what a word is only found by: its stem, and the stems of its parts. */
const LIKE = '~';

/** In bytes of UTF-8 a character has four at most, a lexeme of PostgreSQL 2,046. */
const LONGEST = 500;

const IS_CJK = new RegExp(`^[${CJK}]`, 'u');

/** The lexemes of a text, word by word: each word's own first. */
export function lexemesOf(text: string, folds: HanFolds): string[][] {
  return wordsOf(text, folds).flatMap(({ start, end, form }) =>
    form === '' ? [] : [lexemesOfWord(text.slice(start, end), form)],
  );
}

function lexemesOfWord(written: string, form: string): string[] {
  if (IS_CJK.test(form)) return [form];
  const found = [cut(form)];
  if (POSSESSIVE.test(written)) found.push(cut(form.slice(0, -1)));
  for (const one of [form, ...partsOf(written)]) {
    const stem = stemOf(one);
    if (stem !== '' && (one !== form || stem !== form)) found.push(LIKE + cut(stem));
  }
  return [...new Set(found)];
}

/** The lexeme of a word as it is asked for, word for word. */
export function ownLexeme(form: string): string {
  return cut(form);
}

/** The lexemes of which a word has one that answers the asked one by its stem. */
export function likeLexemes(form: string): string[] {
  if (IS_CJK.test(form)) return [form];
  const stem = stemOf(form);
  // The word that is this stem has it as its own lexeme, unless its own stem is shorter still.
  return [...(stemOf(stem) === stem ? [cut(stem)] : []), LIKE + cut(stem)];
}

/** The lexemes with which a word begins that answers the asked one as its beginning. */
export function beginnings(form: string): string[] {
  return [cut(form), LIKE + cut(form)];
}

function cut(form: string): string {
  return form.length <= LONGEST ? form : Array.from(form).slice(0, LONGEST).join('');
}

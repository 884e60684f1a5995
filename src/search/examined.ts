import { findForm, findPhrase, isExactIn, marksIn, type Mark } from './marks.ts';
import { wordsOf } from './normalise.ts';
import type { Query, Term } from './query.ts';
import { stemOf } from './stem.ts';
import { isBeginning, someForm, type Answer } from './word-answers.ts';

/** What a text holds of a query. */
export interface Examined {
  marks: Mark[];
  /** Every phrase and word of the query stands so in the text, word for word but for what we fold. */
  isExact: boolean;
  /** Phrases that stand in the text, and words that do by their stems; art does not in article. */
  sure: Set<Term>;
  /** Words that are the beginning of one there. */
  begins: Set<Term>;
}

/** All that there is to know of a text and a query, in one reading. */
export function examine(text: string, query: Query): Examined {
  const words = wordsOf(text, query.folds);
  const held = (terms: readonly Term[], answer: Answer): Term[] =>
    terms.filter(({ form }) => findForm(text, words, form, [answer]).length > 0);
  const phrases = query.phrases.filter((term) => findPhrase(text, words, term).length > 0);
  return {
    marks: marksIn(text, words, query),
    isExact: isExactIn(text, words, query),
    sure: new Set([...phrases, ...held(query.words, hasStemOf)]),
    begins: new Set(held(query.words, isBeginning)),
  };
}

const hasStemOf: Answer = (asked, form, written) => {
  const stemOfAsked = stemOf(asked);
  return someForm(form, written, (one) => one === asked || stemOf(one) === stemOfAsked);
};

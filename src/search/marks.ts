import { wordsOf } from './normalise.ts';
import type { Word } from './normalise.ts';
import type { Query, Term } from './query.ts';
import { isBeginning, isKin, isSame, type Answer } from './word-answers.ts';

/** A stretch of the shown text to mark, in UTF-16 units; `end` is the first one after it. */
export interface Mark {
  start: number;
  end: number;
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

/** The marks of a text that is cut into its words already. */
export function marksIn(text: string, words: readonly Word[], query: Query): Mark[] {
  return merge([
    ...query.phrases.flatMap((term) => findPhrase(text, words, term)),
    ...query.words.flatMap(({ form }) => findForm(text, words, form, [isKin, isBeginning])),
  ]);
}

/** As `isExact`, of a text that is cut already. */
export function isExactIn(text: string, words: readonly Word[], query: Query): boolean {
  return [...query.phrases, ...query.words].every(
    ({ form }) => findForm(text, words, form, [isSame]).length > 0,
  );
}

/** A phrase as it was asked for; failing that, the parts between its ellipses, one behind the other. */
export function findPhrase(text: string, words: readonly Word[], { form, parts = [] }: Term): Mark[] {
  for (const answer of [isSame, isKin]) {
    const whole = findForm(text, words, form, [answer]);
    if (whole.length > 0) return whole;
    const row: Mark[] = [];
    for (const part of parts) {
      const end = row.at(-1)?.end ?? 0;
      const next = findForm(text, words, part, [answer]).find(({ start }) => start >= end);
      if (next !== undefined) row.push(next);
    }
    if (parts.length > 0 && row.length === parts.length) return row;
  }
  return [];
}

/** All stretches of words that answer the form's words, by the first of the answers that any does. */
export function findForm(
  text: string,
  words: readonly Word[],
  form: string,
  answers: readonly Answer[],
): Mark[] {
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

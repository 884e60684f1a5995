import { stem } from 'porter2';
import { remembered } from './word-answers.ts';

/**
 * The stem that the index has, but for a few words: Pagefind's stemmer is a later version, which keeps “added” apart
 * from “ads”.
 */
export const stemOf = remembered((form) => stem(/^add(?:s|ed|ing)$/.test(form) ? 'add' : form));

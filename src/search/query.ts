import { CJK } from '../model/han.ts';
import { NO_FOLDS, type HanFolds } from './han.ts';
import { wordsOf } from './normalise.ts';
import type { Word } from './normalise.ts';

/** One thing to look for: as the reader typed it, and as the index has it (folded words, one space apart). */
export interface Term {
  typed: string;
  form: string;
  /** The forms between the ellipses of a quotation that leaves something out; the text may hold it whole, too. */
  parts?: string[] | undefined;
}

/** What a reader asks for: every phrase and every word must occur, and nothing that is excluded. */
export interface Query {
  /** Words that stand in this order with nothing between: quoted, CJK, or typed as one (`GPT-4o`). */
  phrases: Term[];
  words: Term[];
  /** A form with a space is a phrase. */
  excluded: Term[];
  /** Nothing is asked for, though something may be excluded. */
  isEmpty: boolean;
  /** What the forms were folded by, and texts must be too. */
  folds: HanFolds;
}

// Any mark of a kind closes it, for keyboards and languages differ: “…”, „…“, „…”, ”…”, «…», »…«.
const QUOTATIONS = [
  ['["＂“”„‟]', '["＂“”„‟]'],
  ['[«»]', '[«»]'],
  ['[‹›]', '[‹›]'],
  ['「', '」'],
  ['『', '』'],
];
// A mark left open runs to the end, so a phrase is one while it is typed; after a letter (5", said”) it is stray.
const ANY_QUOTED = [
  // A quotation in a quotation, with marks of its own: “he said "no" to us”.
  '“(?:[^"“”„‟]|"[^"“”„‟]*"|[“„][^"“”„‟]*”)*”',
  ...QUOTATIONS.map(
    ([open, close]) => `${open}(?:(?!${close}).)*${close}|(?<![\\p{L}\\p{N}])${open}(?:(?!${close}).)*$`,
  ),
];
const ELLIPSIS = /(?:\[\s*)?(?:…|\.{3,}|(?:\. ){2,}\.)+(?:\s*\])?/u;
const UNQUOTED = '[^\\s"＂“”„‟«»‹›「」『』]+';
const MINUS = '(?<!\\S)[-－−](?=[^\\s\\-－−])';
const tokenOf = (quoted: readonly string[]): RegExp =>
  new RegExp(`(?<minus>${MINUS})?(?:(?<quoted>${quoted.join('|')})|(?<unquoted>${UNQUOTED}))`, 'gsu');
const TOKEN = tokenOf(ANY_QUOTED);
/** Where straight marks come in pairs, others between them belong to the quotation: "he said “no” to us". */
const TOKEN_OF_PAIRS = tokenOf(['"[^"]*"', ...ANY_QUOTED]);
const ANY_MARK = /["＂“”„‟«»‹›「」『』]/gu;
const STARTS_WITH_CJK = new RegExp(`^[${CJK}]`, 'u');

/**
 * Reads what was typed into the search field: words, "phrases" in any quotation marks, and either with a
 * minus before it. It takes anything; a single apostrophe is never a quotation mark.
 */
export function parseQuery(input: string, folds: HanFolds = NO_FOLDS): Query {
  const phrases: Term[] = [];
  const words: Term[] = [];
  const excluded: Term[] = [];
  for (const { groups } of input.matchAll(tokenIn(input))) {
    const typed = groups?.['quoted'] ?? groups?.['unquoted'] ?? '';
    const found = wordsOf(typed, folds);
    if (found.length === 0) continue;
    if (groups?.['minus']) {
      excluded.push(termOf(typed, found));
    } else if (groups?.['quoted']) {
      const parts = partsOf(typed, folds);
      phrases.push({ ...termOf(typed, found), ...(parts.length > 1 ? { parts } : {}) });
    } else {
      for (const part of typed.split(ELLIPSIS))
        for (const run of runsOf(part, wordsOf(part, folds)))
          (run.length === 1 ? words : phrases).push(termOf(part, run));
    }
  }
  return { phrases, words, excluded, isEmpty: phrases.length + words.length === 0, folds };
}

/** What to look for instead of a quotation that stands nowhere: its words in any order; undefined without one. */
export function withoutQuotationMarks(input: string): string | undefined {
  const loose = input.replace(tokenIn(input), (token, ...rest) => {
    const { minus, quoted } = (rest.at(-1) ?? {}) as Record<string, string | undefined>;
    return quoted === undefined || minus !== undefined ? token : ` ${quoted.replace(ANY_MARK, ' ')} `;
  });
  const folded = loose.replace(/\s+/g, ' ').trim();
  return folded === input.trim() ? undefined : folded;
}

/** What was typed without a word of it, in a quotation too. */
export function withoutWord(input: string, word: string): string {
  const escaped = word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
  return input.replace(whole, ' ').replace(/\s+/g, ' ').trim();
}

function tokenIn(input: string): RegExp {
  return input.split('"').length % 2 === 1 ? TOKEN_OF_PAIRS : TOKEN;
}

function partsOf(typed: string, folds: HanFolds): string[] {
  return typed
    .split(ELLIPSIS)
    .map((part) => wordsOf(part, folds))
    .filter((words) => words.length > 0)
    .map((words) => words.map(({ form }) => form).join(' '));
}

/** Words of one script class that were typed without a space between: 創新 and gpt 4o in 創新GPT-4o. */
function runsOf(typed: string, words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let last: boolean | undefined;
  for (const word of words) {
    const isCjk = STARTS_WITH_CJK.test(typed.slice(word.start));
    if (isCjk === last) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = isCjk;
  }
  return runs;
}

function termOf(text: string, words: readonly Word[]): Term {
  const typed = text.slice(words[0]?.start, words.at(-1)?.end);
  return { typed, form: words.map((word) => word.form).join(' ') };
}

import { CJK } from '../model/han.ts';
import { NO_FOLDS, type HanFolds } from './han.ts';

/** A word of a text: where it stands, in UTF-16 units, and the folded form that search compares. */
export interface Word {
  start: number;
  end: number;
  form: string;
}

// Letters to Unicode, but nobody searches them: transliteration's half rings and okina (Qurʾān, Hawaiʻi),
// the Arabic stretch mark, marks in a form of their own.
const SILENT_LETTERS =
  '\\u02B9-\\u02BB\\u02BD-\\u02BF\\u037A\\u0640\\uFC5E-\\uFC63\\uFCF2-\\uFCF4\\uFE70-\\uFE7F\\uFF9E\\uFF9F';
// What may stand inside a word and never makes one: these, combining marks, joiners, soft hyphens.
const SILENT = `\\p{M}\\p{Cf}${SILENT_LETTERS}`;
const APOSTROPHES = "'’ʼ";
const CHARACTER = `[[${CJK}]&&[\\p{L}\\p{N}\\u2F00-\\u2FDF]]`; // radicals too: PDF files hold them for Han
const LETTER = `[[\\p{Alphabetic}\\p{N}]--[${CJK}${SILENT}${APOSTROPHES}]]`;
const LETTERS = `${LETTER}[${LETTER}${SILENT}]*`;
// don’t and Xi’an are one word, l’université is two; 3.14 and 1,000,000 are one.
const APOSTROPHE_IN_WORD = `[${APOSTROPHES}](?=${LETTER}{1,2}(?!${LETTER}))`;
const POINT_IN_NUMBER = '(?<=\\p{Nd})[.,](?=\\p{Nd})';
const WORD = new RegExp(
  `${CHARACTER}[${SILENT}]*|${LETTERS}(?:(?:${APOSTROPHE_IN_WORD}|${POINT_IN_NUMBER})${LETTERS})*`,
  'gv',
);

// Letters that Unicode does not take apart.
const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};
const ANY_UNDECOMPOSED = new RegExp(`[${Object.keys(UNDECOMPOSED).join('')}]`, 'g');
const MARK_BUT_VOICING = /(?![\u3099\u309A])\p{M}/gu;

/**
 * Folds what a reader does not type: case, accents, width, ligatures, ß and ł and their like. Japanese
 * voicing marks stay, for they make another sound; so do spaces and punctuation.
 */
export function foldForMatch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARK_BUT_VOICING, '')
    .toLowerCase()
    .replace(ANY_UNDECOMPOSED, (letter) => UNDECOMPOSED[letter] ?? letter)
    .normalize('NFC');
}

const ASCII_WORD = /^[a-z\d]+$/i;
const NOT_SEARCHED = new RegExp(`[^\\p{Alphabetic}\\p{N}]|[${SILENT_LETTERS}ʼ]`, 'gu');

const MOST_FORMS = 50_000;
const forms = new Map<string, string>();

function formOf(word: string, folds: HanFolds): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  let form = forms.get(word);
  if (form === undefined) {
    if (forms.size >= MOST_FORMS) forms.clear();
    forms.set(word, (form = foldForMatch(word).replace(NOT_SEARCHED, '')));
  }
  return folds.get(form) ?? form; // a Han character is a word of its own
}

/**
 * The words of a text in order. Record, query and marks are all cut by this one function, so they agree,
 * as long as they are given the same folds of Han characters.
 */
export function wordsOf(text: string, folds: HanFolds = NO_FOLDS): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => {
    return { start, end: start + word.length, form: formOf(word, folds) };
  });
}

/** A text as readers see it: NFC, every run of white space one space, none at the ends. */
export function foldSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

// Pagefind cuts a record at its spaces alone, and each piece counts in a phrase. So the record gets exactly
// one space between two words, and marks, all of them characters that Pagefind does not index, tell how
// to get the text back:
//   "~ "     nothing: a break that only the record needs, as between CJK characters or after a hyphen
//   "`"      a space of the text that would make a piece without a word, as before a lone dash
//   "~."     the punctuation with that code below. Any beyond ASCII makes Pagefind index the word a second
//            time together with it, a fifth of a Chinese index
//   shadow   the characters of the text, 0xF0000 higher (private use), behind the form that is searched in
//            their place, if any: Straße is "Strass", the shadow of ß, "e"
const PUNCTUATION_BY_CODE = new Map(
  Array.from(
    '~~``.。,，/、:：;；?？!！(（)）[「]」{『}』<《>》\'’&‘"”^“@„#«%»-—=–|～$…*·\\・+،'.matchAll(/(.)(.)/gu),
    ([, code = '', punctuation = '']) => [code, punctuation],
  ),
);
const SHADOW = 0xf0000;
const BREAK = '~ ';
const ENCODED_SPACE = '`';

const encodings = new WeakMap<HanFolds, Map<string, string>>();

/** What is known of encodings under these folds; filled as characters come. */
function encodingsUnder(folds: HanFolds): Map<string, string> {
  let known = encodings.get(folds);
  if (known === undefined) {
    known = new Map([[' ', ENCODED_SPACE]]);
    for (const [code, punctuation] of PUNCTUATION_BY_CODE) known.set(punctuation, `~${code}`);
    encodings.set(folds, known);
  }
  return known;
}

const TO_ENCODE = /[ `~_]|[\uFF66-\uFF9D][\uFF9E\uFF9F]|[^\0-\x7F]/gu;

const AS_IT_IS = /^[A-Za-z0-9]*$/;

function encode(text: string, folds: HanFolds): string {
  if (AS_IT_IS.test(text)) return text;
  const known = encodingsUnder(folds);
  return text.replace(TO_ENCODE, (unit) => {
    let encoding = known.get(unit);
    if (encoding === undefined) known.set(unit, (encoding = encodeUnit(unit, folds)));
    return encoding;
  });
}

// Of these Pagefind would index the first, cut at the second, and drop the others.
const HARMED_BY_PAGEFIND = /[_\u0085\u200B\p{Surrogate}]/u;

function encodeUnit(unit: string, folds: HanFolds): string {
  if ((unit.codePointAt(0) ?? 0) >= SHADOW) return `~${unit}`;
  const form = formOf(unit, folds);
  return form === formInPagefind(unit) && !HARMED_BY_PAGEFIND.test(unit) ? unit : form + shift(unit, SHADOW);
}

/** What Pagefind 1.6 itself makes of a character (its `fossick/splitting.rs`). */
function formInPagefind(character: string): string {
  return character
    .replace(/[^\p{Alphabetic}\p{N}]/gu, '')
    .replace(/\p{Lu}/gu, (capital) => capital.toLowerCase())
    .normalize('NFD')
    .replace(MARK_BUT_VOICING, '')
    .normalize('NFC');
}

function shift(text: string, distance: number): string {
  return Array.from(text, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + distance)).join('');
}

/** The text as it goes into a Pagefind record: cut into our words, and readable again by `toDisplay`. */
export function toIndexText(text: string, folds: HanFolds = NO_FOLDS): string {
  const shown = foldSpaces(text);
  let indexed = '';
  let end = 0;
  for (const { 0: word, index: start } of shown.matchAll(WORD)) {
    indexed += (end === 0 ? encode : encodeGap)(shown.slice(end, start), folds) + encode(word, folds);
    end = start + word.length;
  }
  return indexed + encode(shown.slice(end), folds);
}

function encodeGap(gap: string, folds: HanFolds): string {
  if (gap === ' ') return gap;
  if (gap === '') return BREAK;
  const space = gap.lastIndexOf(' ');
  if (space < 0) return encode(gap, folds) + BREAK;
  return `${encode(gap.slice(0, space), folds)} ${encode(gap.slice(space + 1), folds)}`;
}

const ENCODED = /~(.?)|`|[\u{F0000}-\u{10FFFF}]+/gsu;

/** The shown text of a record's text, exactly: `toDisplay(toIndexText(text)) === foldSpaces(text)`. */
export function toDisplay(indexed: string): string {
  let shown = '';
  let end = 0;
  for (const { 0: mark, 1: code, index } of indexed.matchAll(ENCODED)) {
    let original = ' ';
    let hidden = 0;
    if (code !== undefined) {
      original = code === ' ' ? '' : (PUNCTUATION_BY_CODE.get(code) ?? code);
    } else if (mark !== ENCODED_SPACE) {
      original = shift(mark, -SHADOW);
      hidden = formOf(original, NO_FOLDS).length; // a fold never changes the length
    }
    shown += indexed.slice(end, index - hidden) + original;
    end = index + mark.length;
  }
  return shown + indexed.slice(end);
}

const BETWEEN_VERSIONS = ' — — ';
const EMPTY_VERSION = '~';

/** One record's text for all versions of a passage. No phrase crosses the two lone dashes between them. */
export function joinVersions(texts: readonly string[], folds: HanFolds = NO_FOLDS): string {
  return texts.map((text) => toIndexText(text, folds) || EMPTY_VERSION).join(BETWEEN_VERSIONS);
}

/** The shown texts of a record that `joinVersions` made, in the same order. */
export function splitVersions(indexed: string): string[] {
  return indexed.split(BETWEEN_VERSIONS).map(toDisplay);
}

import type { Interview } from './interview.ts';
import { primaryLanguage } from './language.ts';
import type { TermsSource } from './source.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A passage in which a term is used, with what the translations make of it there. */
export interface TermUse {
  interview: Interview;
  passage: string;
  /** Participant id; undefined for narration. */
  speaker?: string | undefined;
  text: string;
  language: string;
  marks: Stretch[];
  /** Every other version of the passage; without marks where none of the accepted renderings stands there. */
  translations: { language: string; text: string; marks: Stretch[] }[];
}

/** A term of the glossary and where it is used. */
export interface Term {
  /** Its address: `/terms/<slug>/`. */
  slug: string;
  term: string;
  language: string;
  /** Other forms in which it stands in texts. */
  forms: string[];
  renderings: string[];
  note?: string | undefined;
  uses: TermUse[];
}

/**
 * The concordance of a glossary: each term with every passage whose text in the term's language uses it, in
 * the order of the interviews and of their text. `forms` of a term count as the term.
 */
export function concordance(entries: TermsSource['front'], interviews: readonly Interview[]): Term[] {
  return entries.map(({ term, language, forms = [], renderings, note }) => {
    const words = [term, ...forms];
    const key = JSON.stringify([words, language, renderings]);
    const uses = interviews.flatMap((interview) => usesIn(interview, key, words, language, renderings));
    return { slug: slugOf(term), term, language, forms, renderings, note, uses };
  });
}

const gathered = new WeakMap<readonly Term[], Map<Interview, Map<string, Term[]>>>();

/** The terms that an interview uses, by its passages; gathered once for all interviews. */
export function termsUsedIn(interview: Interview, terms: readonly Term[]): ReadonlyMap<string, Term[]> {
  const known = gathered.get(terms) ?? gather(terms);
  gathered.set(terms, known);
  return known.get(interview) ?? new Map<string, Term[]>();
}

function gather(terms: readonly Term[]): Map<Interview, Map<string, Term[]>> {
  const all = new Map<Interview, Map<string, Term[]>>();
  for (const term of terms)
    for (const { interview, passage } of term.uses) {
      const own = all.get(interview) ?? new Map<string, Term[]>();
      all.set(interview, own);
      own.set(passage, [...(own.get(passage) ?? []), term]);
    }
  return all;
}

/** The last part of a term's address: its letters and digits as they are, hyphens between words. */
export function slugOf(term: string): string {
  return term
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Where any of these words stand in a text, in order and apart: whole words, but for scripts without spaces,
 * whatever their case; in English also with the endings that nouns and verbs take.
 */
export function findWords(text: string, words: readonly string[], language: string): Stretch[] {
  const forms = formsOf(words, language);
  const found: Stretch[] = [];
  if (!forms.some.test(text)) return found; // most texts hold none, and to look for every place takes longer
  for (const { index } of text.matchAll(forms.any)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const form = forms.each.find((one) => standsAt(one, text, index));
    if (form !== undefined) found.push({ start: index, end: form.pattern.lastIndex });
  }
  return found;
}

/** A word as it is looked for. */
interface Form {
  /** Sticky. */
  pattern: RegExp;
  /** Whether it must stand apart from other letters. */
  isApart: boolean;
}

/**
 * Words that are looked for together, the longest first; `any` finds each place where one of them may begin, `some`
 * tells whether there is one.
 */
interface Forms {
  any: RegExp;
  some: RegExp;
  each: Form[];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Whether a form stands at this place; its pattern’s `lastIndex` is then behind it. That it stands apart is not left
 * to the pattern: each that holds the class of all letters takes milliseconds to compile.
 */
function standsAt({ pattern, isApart }: Form, text: string, index: number): boolean {
  pattern.lastIndex = index;
  if (!pattern.test(text)) return false;
  if (!isApart) return true;
  const before = /.$/su.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? '';
  const behind = String.fromCodePoint(text.codePointAt(pattern.lastIndex) ?? 0x20);
  return !LETTER.test(before) && !LETTER.test(behind);
}

const known = new WeakMap<readonly string[], Map<string, Forms>>();

/** The patterns of these words; made once for all texts of a language in which they are looked for. */
function formsOf(words: readonly string[], language: string): Forms {
  const byLanguage = known.get(words) ?? new Map<string, Forms>();
  known.set(words, byLanguage);
  const forms = byLanguage.get(language) ?? makeForms(words, language);
  byLanguage.set(language, forms);
  return forms;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function makeForms(words: readonly string[], language: string): Forms {
  const ending = primaryLanguage(language) === 'en' ? '(?:e?s|e?d|ing)?' : '';
  const each = words
    .map((word) => word.normalize('NFC'))
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
      const isApart = !UNSPACED.test(word);
      return { source: escaped, pattern: new RegExp(escaped + (isApart ? ending : ''), 'iuy'), isApart };
    });
  const sources = each.map(({ source }) => source).join('|');
  const isCaseless = sources.toLowerCase() === sources.toUpperCase(); // and so found as quickly as a text can be
  return {
    any: new RegExp(`(?=${sources})`, 'giu'),
    some: new RegExp(sources, isCaseless ? 'u' : 'iu'),
    each,
  };
}

/** By interview and by what is looked for: most interviews are the same from one reading to the next. */
const found = new WeakMap<Interview, Map<string, TermUse[]>>();

function usesIn(
  interview: Interview,
  key: string,
  ...asked: [string[], string, readonly string[]]
): TermUse[] {
  const known = found.get(interview) ?? new Map<string, TermUse[]>();
  found.set(interview, known);
  const uses = known.get(key) ?? findUses(interview, ...asked);
  known.set(key, uses);
  return uses;
}

function findUses(
  interview: Interview,
  words: readonly string[],
  language: string,
  renderings: readonly string[],
): TermUse[] {
  const uses: TermUse[] = [];
  for (const { turns } of interview.sections)
    for (const { speaker, passages } of turns)
      for (const { id, texts } of passages) {
        const tag = Object.keys(texts).find((one) => isIn(one, language));
        const own = tag === undefined ? undefined : texts[tag];
        if (tag === undefined || own === undefined) continue;
        const marks = findWords(own.text, words, tag);
        if (marks.length === 0) continue;
        const translations = Object.entries(texts)
          .filter(([one]) => one !== tag)
          .map(([one, { text }]) => ({ language: one, text, marks: findWords(text, renderings, one) }));
        uses.push({ interview, passage: id, speaker, text: own.text, language: tag, marks, translations });
      }
  return uses;
}

/** Whether a term of `language` may stand in a text in `tag`: one in `zh` in `zh-Hant` too, not the other way round. */
export function isIn(tag: string, language: string): boolean {
  return tag === language || tag.startsWith(`${language}-`);
}

import { passagesOf, type Interview } from './interview.ts';
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
  return Array.from(text.matchAll(patternOf(words, language)), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

const patterns = new WeakMap<readonly string[], Map<string, RegExp>>();

/** The pattern of these words; made once for all texts of a language in which they are looked for. */
function patternOf(words: readonly string[], language: string): RegExp {
  const known = patterns.get(words) ?? new Map<string, RegExp>();
  patterns.set(words, known);
  let pattern = known.get(language);
  if (pattern === undefined) {
    const forms = words
      .map((word) => word.normalize('NFC'))
      .sort((a, b) => b.length - a.length)
      .map((word) => wordPattern(word, language));
    known.set(language, (pattern = new RegExp(forms.join('|'), 'giu')));
  }
  return pattern;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function wordPattern(word: string, language: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  if (UNSPACED.test(word)) return escaped;
  const ending = primaryLanguage(language) === 'en' ? '(?:e?s|e?d|ing)?' : '';
  return `(?<![\\p{L}\\p{M}\\p{N}])${escaped}${ending}(?![\\p{L}\\p{M}\\p{N}])`;
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
  const speakers = new Map(
    interview.sections.flatMap(({ turns }) =>
      turns.flatMap(({ speaker, passages }) => passages.map(({ id }) => [id, speaker] as const)),
    ),
  );
  return passagesOf(interview).flatMap(({ id, texts }): TermUse[] => {
    const [tag, own] = Object.entries(texts).find(([one]) => isIn(one, language)) ?? [];
    if (tag === undefined || own === undefined) return [];
    const marks = findWords(own.text, words, tag);
    if (marks.length === 0) return [];
    const translations = Object.entries(texts)
      .filter(([one]) => one !== tag)
      .map(([one, { text }]) => ({ language: one, text, marks: findWords(text, renderings, one) }));
    return [
      {
        interview,
        passage: id,
        speaker: speakers.get(id),
        text: own.text,
        language: tag,
        marks,
        translations,
      },
    ];
  });
}

/** Whether a term of `language` may stand in a text in `tag`: one in `zh` in `zh-Hant` too, not the other way round. */
export function isIn(tag: string, language: string): boolean {
  return tag === language || tag.startsWith(`${language}-`);
}

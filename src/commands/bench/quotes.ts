import { Converter } from 'opencc-js/t2cn';
import { wordsOf } from '../../search/normalise.ts';
import type { SearchRecord } from '../../search/records.ts';

/** Words taken out of a passage, as a reader would look for them. */
export interface Quote {
  /** Address of the record that it was taken from. */
  url: string;
  language: string;
  /** As it stands in the text, or damaged. */
  words: string;
  damage?: string;
}

const CJK = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list; the list must not be empty. */
export function pickFrom<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/**
 * Quotes of 2 to 12 words (or Han characters and kana), from inside passages: neither their first nor their
 * last word. Each language has the same share, as far as it has passages long enough.
 */
export function sampleQuotes(records: readonly SearchRecord[], count: number, seed: number): Quote[] {
  const random = seeded(seed);
  const byLanguage = Map.groupBy(
    records.flatMap(({ url, texts }) => texts.map(({ language, text }) => ({ url, language, text }))),
    ({ language }) => language,
  );
  const languages = [...byLanguage.values()];
  const quotes: Quote[] = [];
  for (let turn = 0; quotes.length < count; turn++) {
    const { url, language, text } = pickFrom(languages[turn % languages.length] ?? [], random);
    const words = wordsOf(text);
    const length = 2 + Math.floor(random() * 11);
    if (words.length < length + 2) continue;
    const first = 1 + Math.floor(random() * (words.length - length - 1));
    const quote = text.slice(words[first]?.start, words[first + length - 1]?.end);
    quotes.push({ url, language, words: quote });
  }
  return quotes;
}

const simplify = Converter({ from: 't', to: 'cn' });

/** What people and programs do to a quotation on its way. Each leaves a text alone that it does not apply to. */
export const DAMAGES: Record<string, (text: string, random: () => number) => string> = {
  'straight quotation marks': (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'),
  'curly quotation marks': (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/"/g, '”'),
  'other dashes': (text) => text.replace(/[—–]/g, (dash) => (dash === '—' ? ' - ' : '—')),
  'no accents': (text) => (CJK.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')),
  capitals: (text) => text.toUpperCase(),
  'full width': (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'simplified characters': (text) => simplify(text),
  'a trailing comma': (text) => (CJK.test(text) ? `${text}，` : `${text},`),
  'a trailing ellipsis': (text) => `${text}…`,
  'an ellipsis in the middle': (text, random) => {
    const words = wordsOf(text);
    if (words.length < 6) return text;
    const cut = 2 + Math.floor(random() * (words.length - 5));
    return `${text.slice(0, words[cut - 1]?.end)} … ${text.slice(words[cut + 1]?.start)}`;
  },
};

/** Quotes that one kind of damage after the other was done to; those that it does not change are left out. */
export function damagedQuotes(records: readonly SearchRecord[], count: number, seed: number): Quote[] {
  const random = seeded(seed);
  const kinds = Object.entries(DAMAGES);
  const damaged: Quote[] = [];
  for (const quote of sampleQuotes(records, count * 200, seed)) {
    const [damage, make] = kinds[damaged.length % kinds.length] ?? [];
    const words = make?.(quote.words, random) ?? quote.words;
    if (words !== quote.words) damaged.push({ ...quote, words, ...(damage === undefined ? {} : { damage }) });
    if (damaged.length === count) break;
  }
  return damaged;
}

import { primaryLanguage } from './language.ts';

/** A text in a language. */
export interface QuotedText {
  text: string;
  language: string;
}

/** Words of an interview with everything that a quoter needs. */
export interface QuotedWords {
  words: QuotedText;
  /** What the other version says there. */
  beside?: QuotedText | undefined;
  /** Undefined for narration, and where several speak. */
  speaker?: string | undefined;
  title: string;
  /** When the talk took place, or was published, as the page shows it. */
  date?: string | undefined;
  link: string;
}

/** Outer quotation marks by language; English ones for all others. */
const MARKS: Record<string, [open: string, close: string]> = {
  de: ['„', '“'],
  fr: ['« ', ' »'],
  it: ['«', '»'],
  es: ['«', '»'],
  ru: ['«', '»'],
  grc: ['«', '»'],
  el: ['«', '»'],
  pl: ['„', '”'],
  cs: ['„', '“'],
  ja: ['「', '」'],
  lzh: ['「', '」'],
  'zh-Hant': ['「', '」'],
  'zh-TW': ['「', '」'],
  'zh-HK': ['「', '」'],
  yue: ['「', '」'],
};

/** A text in the quotation marks of its language. */
export function inMarks({ text, language }: QuotedText): string {
  const [open, close] = MARKS[language] ?? MARKS[primaryLanguage(language)] ?? ['“', '”'];
  return `${open}${text.trim()}${close}`;
}

/** The quotation as plain text: the words, what stands beside them, who said it where and when, the link. */
export function asPlainText({ words, beside, speaker, title, date, link }: QuotedWords): string {
  const source = [speaker, title, date].filter(Boolean).join(', ');
  return [inMarks(words), ...(beside === undefined ? [] : [inMarks(beside)]), `— ${source}`, link, ''].join(
    '\n',
  );
}

/** The same as Markdown: a quotation whose source is the link. */
export function asMarkdown({ words, beside, speaker, title, date, link }: QuotedWords): string {
  const escaped = (text: string): string => text.replace(/[\\`*_[\]<>&#~|]/g, '\\$&');
  const source = [speaker, undefined, date].map((part) => (part === undefined ? '' : escaped(part)));
  const named = `[${escaped(title)}](<${link}>)`;
  const texts = [words, ...(beside === undefined ? [] : [beside])].map(
    (text) => `> ${escaped(inMarks(text))}`,
  );
  return `${[...texts, `> — ${[source[0], named, source[2]].filter(Boolean).join(', ')}`].join('\n>\n')}\n`;
}

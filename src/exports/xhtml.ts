import { directionOf } from '../model/language.ts';
import { element, textElement, xmlCharacters, xmlText } from './xml.ts';

/** What an XHTML document of a book is written from. */
export interface Page {
  title: string;
  language: string;
  /** Its style sheet, seen from where the document lies. */
  style: string;
  /** XHTML. */
  content: string;
}

/** A document of EPUB 3: HTML written as XML. */
export function xhtml({ title, language, style, content }: Page): string {
  const root = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: directionOf(language),
    },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      textElement('title', title),
      element('link', { rel: 'stylesheet', href: style, type: 'text/css' }),
    ),
    element('body', {}, content),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${root}\n`;
}

/** How written HTML is changed for its place in a book. */
export interface BookPlaces {
  link: (href: string) => string;
  picture: (src: string) => string;
}

/** A tag as HTML is written: values stand in double quotes, and in text every `<` is escaped. */
const TAG = /<([a-z][a-z0-9-]*)((?: [^\s"=<>]+(?:="[^"]*")?)*)>/g;
const ATTRIBUTE = / ([^\s"=<>]+)(?:="([^"]*)")?/g;
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/**
 * HTML that the model has written, as XHTML. Note marks become pop-ups, and what EPUB no longer reads, the
 * `align` of a table's cells, becomes a class.
 */
export function xhtmlOf(html: string, { link, picture }: BookPlaces): string {
  return xmlCharacters(html)
    .replaceAll(']]>', ']]&gt;') // XML forbids it in text
    .replace(TAG, (tag, name: string, written: string) => {
      const attributes = written.replace(ATTRIBUTE, (_, key: string, raw = '') => {
        const value = raw.replaceAll('<', '&#x3C;'); // HTML lets it stand there, XML does not
        if (key === 'href') return ` href="${link(value)}"`;
        if (key === 'src') return ` src="${xmlText(picture(value.replaceAll('&#x26;', '&')))}"`;
        if (key === 'role' && value === 'doc-noteref') return ` role="${value}" epub:type="noteref"`;
        return ` ${key === 'align' ? 'class' : key}="${value}"`;
      });
      return attributes === '' && !EMPTY.has(name)
        ? tag
        : `<${name}${attributes}${EMPTY.has(name) ? '/' : ''}>`;
    });
}

/** Blocks with something in front of what their first paragraph says. */
export function opened(blocks: string, first: string): string {
  const [tag] = /^<p(?: [^\s"=<>]+="[^"]*")*>/.exec(blocks) ?? [];
  return tag === undefined ? element('p', {}, first) + blocks : tag + first + blocks.slice(tag.length);
}

/** An XHTML document with its links changed; what is escaped in them stays escaped. */
export function withLinks(document: string, link: (href: string) => string): string {
  return document.replace(
    /(<a(?: [^\s"=<>]+="[^"]*")*? href=")([^"]*)/g,
    (_, before: string, href: string) => before + link(href),
  );
}

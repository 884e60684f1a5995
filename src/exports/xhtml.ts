import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { directionOf } from '../model/language.ts';
import { xmlCharacters } from './xml.ts';

/** What an XHTML document of a book is written from. */
export interface Page {
  title: string;
  language: string;
  /** Its style sheet, seen from where the document lies. */
  style: string;
  content: readonly ElementContent[];
}

/** A document of EPUB 3: HTML written as XML. */
export function xhtml({ title, language, style, content }: Page): string {
  const root = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      xmlLang: language,
      dir: directionOf(language),
    },
    [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('title', title),
        h('link', { rel: 'stylesheet', href: style, type: 'text/css' }),
      ]),
      h('body', [...content]),
    ],
  );
  const written = toXml(toXast(forXml(root)))
    // XML forbids it in text, and the writer lets it through.
    .replaceAll(']]>', ']]&gt;')
    // Readers that take it for HTML would see two line breaks in `<br></br>`.
    .replace(/><\/(?:br|hr|img|input|link|meta)>/g, '/>');
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${xmlCharacters(written)}\n`;
}

/** What HTML still reads and EPUB no longer does: the `align` of a table's cells becomes a class. */
function forXml(root: Element): Element {
  visit(root, 'element', ({ properties }) => {
    const { align } = properties;
    if (typeof align !== 'string') return;
    delete properties['align'];
    properties['className'] = [align];
  });
  return root;
}

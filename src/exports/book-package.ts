import { directionOf } from '../model/language.ts';
import type { Book, BookPlace } from './book.ts';
import { momentOf } from './feed.ts';
import { xhtml } from './xhtml.ts';
import { element, textElement, xmlDocument, xmlText } from './xml.ts';

/** What a book says of itself in words. */
export interface PackageWords {
  contents: string;
  accessibility: string;
}

/** Where a reading system finds the package: the only fixed place of an EPUB. */
export const CONTAINER = xmlDocument(
  element(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    element(
      'rootfiles',
      {},
      element('rootfile', {
        'full-path': 'EPUB/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ),
  ),
);

/** The package document of EPUB 3: what the book is, its files, and the order in which they are read. */
export function packageOf(book: Book, words: PackageWords): string {
  const documents = book.documents.map(({ name }, index) => ({ name, id: `d${index + 1}` }));
  return xmlDocument(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': book.language,
        dir: directionOf(book.language),
      },
      element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, ...metadata(book, words)),
      element(
        'manifest',
        {},
        item('nav', 'nav.xhtml', XHTML, 'nav'),
        item('style', 'style.css', 'text/css'),
        ...documents.map(({ id, name }) => item(id, name, XHTML)),
        ...book.pictures.map(({ name, type }, index) => item(`i${index + 1}`, name, type)),
      ),
      element(
        'spine',
        { 'page-progression-direction': directionOf(book.language) },
        ...documents.map(({ id }) => element('itemref', { idref: id })),
      ),
    ),
  );
}

/** The contents of the book, as a page that is read like any other. */
export function contentsOf(book: Book, { contents }: PackageWords): string {
  return xhtml({
    title: contents,
    language: book.language,
    style: 'style.css',
    content: element(
      'nav',
      { 'epub:type': 'toc', id: 'toc' },
      textElement('h1', contents),
      list(book.places, book.language),
    ),
  });
}

const XHTML = 'application/xhtml+xml';

function item(id: string, href: string, type: string, properties?: string): string {
  return element('item', { id, href, 'media-type': type, properties });
}

function meta(property: string, text: string | undefined, refines?: string, scheme?: string): string {
  return textElement('meta', text, { property, refines, scheme });
}

function metadata(book: Book, { accessibility }: PackageWords): string[] {
  const isVisual = book.pictures.length > 0;
  return [
    textElement('dc:identifier', book.identifier, { id: 'id' }),
    textElement('dc:title', book.title),
    ...book.languages.map((language) => textElement('dc:language', language)),
    ...book.people.flatMap(({ name, part }, index) => [
      textElement(part === 'ive' ? 'dc:creator' : 'dc:contributor', name, { id: `person${index + 1}` }),
      meta('role', part, `#person${index + 1}`, 'marc:relators'),
    ]),
    textElement('dc:publisher', book.publisher),
    textElement('dc:date', book.published),
    textElement('dc:rights', book.license),
    textElement('dc:description', book.description),
    textElement('dc:source', book.source),
    meta('dcterms:modified', momentOf(book.modified ?? '1970-01-01')),
    meta('schema:accessMode', 'textual'),
    ...(isVisual ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...[
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      ...(isVisual ? ['alternativeText'] : []),
    ].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', accessibility),
  ];
}

function list(places: readonly BookPlace[], language: string): string {
  return element(
    'ol',
    {},
    ...places.map(({ text, href, language: own, below = [] }) => {
      const words = own === language ? {} : { lang: own, dir: directionOf(own) };
      const link = element('a', { href, ...words }, xmlText(text));
      return element('li', {}, link, below.length > 0 ? list(below, language) : '');
    }),
  );
}

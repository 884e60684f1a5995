import { posix } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { visit } from 'unist-util-visit';
import type { AddressOf } from './address.ts';
import { BOOK_STYLE } from './book-style.ts';
import type { Book, BookDocument } from './book.ts';
import { CONTAINER, contentsOf, packageOf, type PackageWords } from './book-package.ts';
import { NO_TIME } from './zip-time.ts';
import { xhtml } from './xhtml.ts';

/**
 * A book as EPUB 3.3, https://www.w3.org/TR/epub-33/: byte for byte the same in every build. Links between
 * its documents lead inside it, all others to the site.
 */
export function epub(book: Book, words: PackageWords, addressOf: AddressOf): Uint8Array {
  const homes = new Map(book.documents.flatMap(({ name, holds }) => holds.map((address) => [address, name])));
  const files: Zippable = {
    // The first file, and not compressed: by these bytes the format is known.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'EPUB/package.opf': strToU8(packageOf(book, words)),
    'EPUB/nav.xhtml': strToU8(contentsOf(book, words)),
    'EPUB/style.css': strToU8(BOOK_STYLE),
  };
  for (const document of book.documents) {
    settleLinks(document, homes, addressOf);
    const style = posix.relative(posix.dirname(document.name), 'style.css');
    files[`EPUB/${document.name}`] = strToU8(xhtml({ ...document, style }));
  }
  for (const { name, bytes } of book.pictures) files[`EPUB/${name}`] = bytes;
  return zipSync(files, { level: 6, mtime: NO_TIME });
}

/** Links of a document, which name addresses of the site, made to lead from where it lies. */
function settleLinks(
  { name, content }: BookDocument,
  homes: Map<string, string>,
  addressOf: AddressOf,
): void {
  visit({ type: 'root', children: content }, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return;
    const home = homes.get(href);
    const [, fragment] = href.split('#');
    if (home === undefined) properties['href'] = addressOf(href);
    else {
      const file = home === name ? '' : posix.relative(posix.dirname(name), home);
      properties['href'] = fragment === undefined ? file || posix.basename(name) : `${file}#${fragment}`;
    }
  });
}

import { posix } from 'node:path';
import type { AddressOf } from './address.ts';
import { BOOK_STYLE } from './book-style.ts';
import type { Book, BookDocument } from './book.ts';
import { CONTAINER, contentsOf, packageOf, type PackageWords } from './book-package.ts';
import { withLinks, xhtml } from './xhtml.ts';
import { zipped, type ZipEntry } from './zip.ts';

/**
 * A book as EPUB 3.3, https://www.w3.org/TR/epub-33/: byte for byte the same in every build. Links between
 * its documents lead inside it, all others to the site.
 */
export function epub(book: Book, words: PackageWords, addressOf: AddressOf): Uint8Array {
  const homes = new Map(book.documents.flatMap(({ name, holds }) => holds.map((address) => [address, name])));
  const text = (name: string, content: string): ZipEntry => ({ name, bytes: Buffer.from(content) });
  return zipped([
    // The first file, and as small as it is not compressed: by these bytes the format is known.
    text('mimetype', 'application/epub+zip'),
    text('META-INF/container.xml', CONTAINER),
    text('EPUB/package.opf', packageOf(book, words)),
    text('EPUB/nav.xhtml', contentsOf(book, words)),
    text('EPUB/style.css', BOOK_STYLE),
    ...book.documents.map((document) =>
      text(
        `EPUB/${document.name}`,
        xhtml({
          ...document,
          style: posix.relative(posix.dirname(document.name), 'style.css'),
          content: settled(document, homes, addressOf),
        }),
      ),
    ),
    ...book.pictures.map(({ name, bytes }) => ({ name: `EPUB/${name}`, bytes })),
  ]);
}

/** A document whose links, which name addresses of the site, lead from where it lies. */
function settled({ name, content }: BookDocument, homes: Map<string, string>, addressOf: AddressOf): string {
  return withLinks(content, (href) => {
    if (!/^\/(?!\/)/.test(href)) return href;
    const home = homes.get(href);
    if (home === undefined) return addressOf(href);
    const [, fragment] = href.split('#');
    const file = home === name ? '' : posix.relative(posix.dirname(name), home);
    return fragment === undefined ? file || posix.basename(name) : `${file}#${fragment}`;
  });
}

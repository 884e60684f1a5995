import type { BookDocument, BookPlace } from './book.ts';
import { element } from './xml.ts';

/** A part of a book's text that is never divided: a passage with its notes, or a comment with its replies. */
export interface Piece {
  /** Whether a document may begin with it. */
  opens: boolean;
  /** XHTML. */
  text: string;
  /** XHTML that stands at the end of the document. */
  notes: string;
  /** Every fragment in it. */
  ids: string[];
  /** About how many characters it is long. */
  size: number;
  /** The heading in it, for the book's contents. */
  place?: { text: string; language: string; fragment: string };
}

/** Reading systems lay a document out whole: past this many characters the next one begins. */
const LONGEST = 150_000;

/**
 * Documents of about equal length that hold these pieces, `text.xhtml`, `text-2.xhtml`, and so on below
 * `folder`; notes stand at the end of the document of their marks. `page` is their address on the site.
 */
export function documentsOf(
  pieces: readonly Piece[],
  about: {
    folder: string;
    name: string;
    page: string;
    title: string;
    language: string;
    /** What stands above the first piece. */
    heading: string;
    kind: string;
  },
): { documents: BookDocument[]; places: BookPlace[] } {
  const parts: Piece[][] = [[]];
  let size = 0;
  for (const piece of pieces) {
    if (size > LONGEST && piece.opens) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(piece);
    size += piece.size;
  }
  const { folder, name, page, title, language, heading, kind } = about;
  const nameOf = (index: number): string => `${folder}/${name}${index === 0 ? '' : `-${index + 1}`}.xhtml`;
  const documents = parts.map((part, index) => ({
    name: nameOf(index),
    title,
    language,
    content: element(
      'section',
      { class: name, 'aria-label': title, 'epub:type': kind },
      index === 0 ? heading : '',
      ...part.map(({ text }) => text),
      ...part.map(({ notes }) => notes),
    ),
    holds: part.flatMap(({ ids }) => ids.map((id) => `${page}#${id}`)),
  }));
  const places = parts.flatMap((part, index) =>
    part.flatMap(({ place }) =>
      place === undefined
        ? []
        : [{ text: place.text, language: place.language, href: `${nameOf(index)}#${place.fragment}` }],
    ),
  );
  return { documents, places };
}

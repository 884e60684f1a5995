/** A document of a book, before its links are settled. */
export interface BookDocument {
  /** Where it lies in the book: `ion/text.xhtml`. */
  name: string;
  title: string;
  language: string;
  /** XHTML, in which links to the site are addresses of it. */
  content: string;
  /** The addresses of the site that are found in it: `/interviews/ion/#p14`. */
  holds: string[];
}

/** A picture of a book. */
export interface BookPicture {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** An entry of a book's contents. */
export interface BookPlace {
  text: string;
  language: string;
  /** The document, and the fragment in it. */
  href: string;
  below?: BookPlace[];
}

/** A person of a book, by their part: a MARC relator code such as `ive`, who was asked. */
export interface BookPerson {
  name: string;
  part: 'ive' | 'ivr' | 'trl' | 'ctb';
}

/** What an EPUB is made of. */
export interface Book {
  /** Its address on the web, which stays its identifier. */
  identifier: string;
  title: string;
  language: string;
  /** Every language in it, its own first. */
  languages: string[];
  publisher: string;
  people: BookPerson[];
  /** The day on which what it holds last changed, or was published; undefined where none is known. */
  modified?: string | undefined;
  published?: string | undefined;
  license?: string | undefined;
  description?: string | undefined;
  source?: string | undefined;
  documents: BookDocument[];
  pictures: BookPicture[];
  places: BookPlace[];
}

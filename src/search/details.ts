import type { SearchRecord } from './records.ts';

/** What a hit is shown with beside its texts. */
export interface Details extends Pick<
  SearchRecord,
  'kind' | 'interview' | 'speaker' | 'role' | 'year' | 'author' | 'question'
> {
  /** Place among the interview's records, from 0. */
  place: number;
  /** What the record's texts are written in, in their order. */
  languages: string[];
}

/** The details of a record that has this place among its interview's. */
export function detailsOf(record: SearchRecord, place: number): Details {
  const { kind, interview, speaker, role, year, author, question, texts } = record;
  const languages = texts.map(({ language }) => language);
  return { kind, interview, place, languages, speaker, role, year, author, question };
}

/**
 * The address of a record as the index holds it, the details behind it: of all that a record holds, the address alone is
 * given back as it was put in and not looked through for words, letter by letter.
 */
export function packAddress(url: string, details: Details): string {
  return `${url} ${JSON.stringify(details)}`;
}

/** The address that was packed, below the site's base where the index has put that before it. */
export function addressIn(packed: string): string {
  return packed.slice(0, behindAddress(packed));
}

/** The details that were packed. */
export function detailsIn(packed: string): Details {
  return JSON.parse(packed.slice(behindAddress(packed))) as Details;
}

/** The details begin with their first name. */
function behindAddress(packed: string): number {
  const end = packed.indexOf(' {"');
  if (end < 0) throw new Error('A record of the search index lacks its details: build the site anew');
  return end;
}

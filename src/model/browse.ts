import { yearOf } from './dates.ts';
import { readingVersion, type Interview } from './interview.ts';
import { slugOf } from './terms.ts';

export const SHELVES = ['languages', 'years', 'subjects'] as const;

/** Interviews that have something in common, newest first. */
export interface Shelf {
  by: (typeof SHELVES)[number];
  /** A language tag, a year, or a subject as the first interview writes it. */
  value: string;
  /** The last part of its address. */
  slug: string;
  interviews: Interview[];
}

/**
 * Everything that interviews can be looked through by: the languages that they are in, the year of the talk (of
 * the publication, where that has none in figures), their subjects. Languages and subjects with the most
 * interviews first, years latest first.
 */
export function shelvesOf(interviews: readonly Interview[]): Shelf[] {
  const shelves = new Map<string, Shelf>();
  const put = (interview: Interview, by: Shelf['by'], value: string, slug = value): void => {
    const key = `${by}/${slug}`;
    const shelf = shelves.get(key) ?? { by, value, slug, interviews: [] };
    if (shelf.interviews.at(-1) !== interview) shelf.interviews.push(interview);
    shelves.set(key, shelf);
  };
  for (const interview of interviews) {
    for (const { language } of interview.versions) put(interview, 'languages', language);
    const year = yearOf(interview.held) ?? yearOf(interview.published);
    if (year !== undefined) put(interview, 'years', year);
    for (const subject of readingVersion(interview).front.subjects ?? [])
      put(interview, 'subjects', subject, slugOf(subject));
  }
  return [...shelves.values()].sort(
    (a, b) =>
      SHELVES.indexOf(a.by) - SHELVES.indexOf(b.by) ||
      (a.by === 'years' ? 0 : b.interviews.length - a.interviews.length) ||
      (a.by === 'years' ? compare(b.slug, a.slug) : compare(a.slug, b.slug)),
  );
}

/** A list cut into pages of `size`; at least one page. */
export function pagesOf<T>(list: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, page) => list.slice(page * size, (page + 1) * size));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

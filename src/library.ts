import { getCollection } from 'astro:content';
import { keyed as keyedPaths } from './content/page-keys.ts';
import { takeCollection } from './content/shelf.ts';
import type { Collection, Person } from './model/collection.ts';
import type { Interview } from './model/interview.ts';

/** The paths with the keys of their pages; while developing no page is taken again, and keys would only cost time. */
export const keyed: typeof keyedPaths = (collection, paths, shown) =>
  import.meta.env.DEV
    ? paths.map((path) => ({ ...path, cacheKey: '' }))
    : keyedPaths(collection, paths, shown);

/** The whole collection, as the loader has read and joined it. */
export async function getLibrary(): Promise<Collection> {
  // Tells the dev server that the page depends on the content; in a build it would only copy the list each time.
  if (import.meta.env.DEV) await getCollection('interviews');
  return takeCollection();
}

/** The interviews that a person known across interviews takes part in, newest first. */
export function interviewsOf(person: Person, interviews: readonly Interview[]): Interview[] {
  return interviews.filter(({ participants }) => participants.some(({ id }) => id === person.id));
}

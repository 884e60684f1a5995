import { getCollection } from 'astro:content';
import { takeCollection } from './content/shelf.ts';
import type { Collection, Person } from './model/collection.ts';
import type { Interview } from './model/interview.ts';

export { keyed } from './content/page-keys.ts';

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

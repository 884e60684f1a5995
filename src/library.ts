import { getCollection } from 'astro:content';
import { takeCollection } from './content/shelf.ts';
import type { Collection, Person } from './model/collection.ts';
import type { Interview } from './model/interview.ts';

/** The whole collection, as the loader has read and joined it. */
export async function getLibrary(): Promise<Collection> {
  await getCollection('interviews'); // tells Astro that the page depends on the content
  return takeCollection();
}

/** The interviews that a person known across interviews takes part in, newest first. */
export function interviewsOf(person: Person, interviews: readonly Interview[]): Interview[] {
  return interviews.filter(({ participants }) => participants.some(({ id }) => id === person.id));
}

import { getCollection } from 'astro:content';
import { peekWordsUsed, takeCollection } from './content/shelf.ts';
import type { Collection, Person } from './model/collection.ts';
import type { Interview } from './model/interview.ts';
import type { WordsUsed } from './model/words-used.ts';

export { keyed } from './content/page-keys.ts';

/** The whole collection, as the loader has read and joined it. */
export async function getLibrary(): Promise<Collection> {
  // Tells the dev server that the page depends on the content; in a build it would only copy the list each time.
  if (import.meta.env.DEV) await getCollection('interviews');
  return takeCollection();
}

/** The words of all records, as the indexer has found them; where nobody indexes, `look` finds them. */
export async function getWordsUsed(
  look: (interviews: readonly Interview[]) => WordsUsed,
): Promise<WordsUsed> {
  return peekWordsUsed() ?? look((await getLibrary()).interviews);
}

const byPerson = new WeakMap<readonly Interview[], Map<string, Interview[]>>();

/** The interviews that a person known across interviews takes part in, newest first. */
export function interviewsOf(person: Person, interviews: readonly Interview[]): Interview[] {
  const known = byPerson.get(interviews) ?? groupByPerson(interviews);
  byPerson.set(interviews, known);
  return known.get(person.id) ?? [];
}

function groupByPerson(interviews: readonly Interview[]): Map<string, Interview[]> {
  const known = new Map<string, Interview[]>();
  for (const interview of interviews)
    for (const id of new Set(interview.participants.map((participant) => participant.id))) {
      const own = known.get(id) ?? [];
      own.push(interview);
      known.set(id, own);
    }
  return known;
}

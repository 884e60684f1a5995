import type { Interview } from '../model/interview.ts';
import type { PublishedLine } from '../model/published.ts';

/** By the list that they are of: the place of each id's line in it. */
const places = new WeakMap<readonly PublishedLine[], Map<string, number>>();

/** The lines of an interview and of its earlier ids, in the order of the list: each id has one. */
export function linesOf({ id, aliases }: Interview, published: readonly PublishedLine[]): PublishedLine[] {
  const known = places.get(published) ?? new Map(published.map((line, place) => [line.interview, place]));
  places.set(published, known);
  return [id, ...aliases]
    .flatMap((name) => known.get(name) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => published[place] ?? []);
}

import type { Collection } from '../model/collection.ts';

/*
 * Astro bundles the pages apart from the loader and both apart from the commands: the same module is
 * there several times, in one process. Whoever has read and joined the content leaves it here, and the
 * others take it, so that each file is parsed once a build and never copied through Astro's store (which
 * would hold it three times).
 */
const KEY = Symbol.for('colloquy.collection');
const shelf = globalThis as { [KEY]?: Collection };

/** Leave the collection for the pages of this process. */
export function putCollection(collection: Collection): void {
  shelf[KEY] = collection;
}

/** The collection that was left, where there is one. */
export function peekCollection(): Collection | undefined {
  return shelf[KEY];
}

/** The collection that was left; throws where there is none. */
export function takeCollection(): Collection {
  const collection = peekCollection();
  if (collection === undefined)
    throw new Error('The content was not loaded: the content loader has not run in this process.');
  return collection;
}

import type { Collection } from '../model/collection.ts';

/*
 * Astro bundles the pages apart from the loader: the same module is there twice, in one process. The
 * loader leaves the collection that it has read and joined here, and library.ts takes it, so that each
 * file is parsed once a build and never copied through Astro's store (which would hold it three times).
 */
const KEY = Symbol.for('colloquy.collection');
const shelf = globalThis as { [KEY]?: Collection };

/** Leave the collection for the pages of this process. */
export function putCollection(collection: Collection): void {
  shelf[KEY] = collection;
}

/** The collection that the loader left; throws where none was loaded. */
export function takeCollection(): Collection {
  const collection = shelf[KEY];
  if (collection === undefined)
    throw new Error('The content was not loaded: the content loader has not run in this process.');
  return collection;
}

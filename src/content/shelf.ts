import type { Collection } from '../model/collection.ts';
import type { WordsUsed } from '../model/words-used.ts';

/*
 * Astro bundles the pages apart from the loader and both apart from the commands: the same module is
 * there several times, in one process. Whoever has read and joined the content leaves it here, and the
 * others take it, so that each file is parsed once a build and never copied through Astro's store (which
 * would hold it three times).
 */
const shelf = shared('shelf', (): { collection?: Collection; words?: Promise<WordsUsed> } => ({}));

/** What all copies of a module in this process share under a name; the first that asks makes it. */
export function shared<T extends object>(name: string, make: () => T): T {
  const things = globalThis as { [key: symbol]: unknown };
  return (things[Symbol.for(`colloquy.${name}`)] ??= make()) as T;
}

/** Leave the collection for the pages of this process. */
export function putCollection(collection: Collection): void {
  shelf.collection = collection;
}

/** The collection that was left, where there is one. */
export function peekCollection(): Collection | undefined {
  return shelf.collection;
}

/** The collection that was left; throws where there is none. */
export function takeCollection(): Collection {
  const collection = peekCollection();
  if (collection === undefined)
    throw new Error('The content was not loaded: the content loader has not run in this process.');
  return collection;
}

/** Leave what is found of words while the records are indexed. */
export function putWordsUsed(words: Promise<WordsUsed>): void {
  words.catch(() => undefined); // it is told to whoever asks
  shelf.words = words;
}

/** What was left of words; undefined where nobody indexes, and in other threads. */
export function peekWordsUsed(): Promise<WordsUsed> | undefined {
  return shelf.words;
}

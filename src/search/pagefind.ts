/** The part of Pagefind's browser API that is used. */
export interface Pagefind {
  options(options: { basePath: string | undefined; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  /** Forgets every index that is open. */
  destroy(): Promise<void>;
  mergeIndex(path: string, options: { baseUrl: string }): Promise<void>;
  /** Loads the filters: without it, a search counts the values of those alone that it was given. */
  filters(): Promise<unknown>;
  /** The same index once more, for what needs filters: where they are loaded, every search counts them all. */
  counter?: () => Promise<Pagefind>;
  search(query: string, options?: { filters?: Record<string, string> }): Promise<PagefindResponse>;
}

/** The module `pagefind.js` as the browser loads it. */
export interface PagefindModule extends Pagefind {
  createInstance(options: { basePath: string; baseUrl: string }): Pagefind;
}

/** What a search gives. */
export interface PagefindResponse {
  results: PagefindResult[];
  /** How many records there were before the filters. */
  unfilteredResultCount: number;
  /** How many of the results have each value of each filter that is loaded. */
  filters: Record<string, Record<string, number>>;
}

/** A record found; `data` loads the rest of it. */
export interface PagefindResult {
  id: string;
  /** The places of the words that were found, counted in pieces between spaces. */
  words: number[];
  data(): Promise<{ url: string; content: string; filters: Record<string, string[]> }>;
}

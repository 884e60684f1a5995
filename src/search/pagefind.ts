/** The part of Pagefind's browser API that is used. */
export interface Pagefind {
  options(options: { basePath: string | undefined; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  /** Forgets every index that is open. */
  destroy(): Promise<void>;
  mergeIndex(path: string, options: { baseUrl: string }): Promise<void>;
  search(query: string, options?: { filters?: Record<string, string> }): Promise<PagefindResponse>;
}

/** What a search gives. */
export interface PagefindResponse {
  results: PagefindResult[];
  /** How many records there were before the filters. */
  unfilteredResultCount: number;
}

/** A record found; `data` loads the rest of it. */
export interface PagefindResult {
  id: string;
  /** The places of the words that were found, counted in pieces between spaces. */
  words: number[];
  /** `raw_url` is the address as it was put in; `url` the same below `baseUrl`, every `//` in it made one stroke. */
  data(): Promise<{ url: string; raw_url: string; content: string }>;
}

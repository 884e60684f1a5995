import type { SearchState } from './search-address.ts';
import { findInSteps, MOST_HITS, type Found, type Wanted } from '../search/finder.ts';
import { openIndex, type OpenIndex } from '../search/index-files.ts';
import { isSameNarrowing } from '../search/narrowing.ts';
import type { Query } from '../search/query.ts';

/** What the search page asks the index for, and what it was told last. */
export class SearchLookup {
  /** What was found last; never what is found so far. */
  found: { q: string; found: Found } | undefined;
  private readonly base: string;
  private index: Promise<OpenIndex> | undefined;
  /** So many hits are wanted of this search. */
  private most: { of: SearchState; hits: number } | undefined;

  /** @param base where the site begins */
  constructor(base: string) {
    this.base = base;
  }

  /** The index; one that could not be had is asked for anew. */
  open(): Promise<OpenIndex> {
    this.index ??= openIndex(this.base).catch((error: unknown) => {
      this.forget(); // the next try may find the network back
      throw error;
    });
    return this.index;
  }

  forget(): void {
    this.index = undefined;
  }

  /** Next time, this search is to give more hits than it did. */
  wantMore(state: SearchState): void {
    this.most = { of: state, hits: this.wantedOf(state).most + MOST_HITS };
  }

  /** What was found last is asked for anew only where it can't answer; what is found so far comes first. */
  async *search(state: SearchState, query: Query, index: OpenIndex): AsyncGenerator<Found, void> {
    const wanted = this.wantedOf(state);
    const { found: last } = this.found?.q === state.q ? this.found : {};
    if (last && (last.part === undefined || isSameWanted(last.part.wanted, wanted))) return yield last;
    if (!index.isWhole) {
      for await (const found of findInSteps(index, query, wanted)) {
        if (found.total > 0) yield { ...found, isSoFar: true };
        break; // more of the first shard is loaded together with the others
      }
      await index.joinOthers();
    }
    for await (const found of findInSteps(index, query, wanted)) {
      if (found.isSoFar && last !== undefined) continue; // more is shown already
      if (!found.isSoFar) this.found = { q: state.q, found };
      yield found;
    }
  }

  private wantedOf(state: SearchState): Wanted {
    const { narrowing, order } = state;
    const isSame =
      this.most?.of.q === state.q &&
      this.most.of.order === order &&
      isSameNarrowing(this.most.of.narrowing, narrowing);
    return { narrowing, order, most: isSame && this.most !== undefined ? this.most.hits : MOST_HITS };
  }
}

function isSameWanted(a: Wanted, b: Wanted): boolean {
  return a.most === b.most && a.order === b.order && isSameNarrowing(a.narrowing, b.narrowing);
}

import { standingOf, type Answer } from './asking.ts';
import { loadHits, type Hit, type Loaded } from './hit.ts';
import { wordsOf } from './normalise.ts';
import type { Pagefind } from './pagefind.ts';
import type { Query, Term } from './query.ts';
import { CJK } from '../model/han.ts';

const IS_CJK = new RegExp(`^[${CJK}]`, 'u');

/**
 * Loads hits, and leaves out those that only seem to hold what was asked for: Pagefind drops a word that it
 * does not know, takes the beginning of a longer one for it, and of some phrases was asked only a part.
 */
export class Holding {
  /** Words that stand nowhere, if that is why no hit holds all that was asked for. */
  unknown: string[] = [];
  private readonly pagefind: Pagefind;
  private readonly query: Query;
  private readonly standings = new Map<Term, ReturnType<typeof standingOf>>();

  constructor(pagefind: Pagefind, query: Query) {
    this.pagefind = pagefind;
    this.query = query;
  }

  /** The first hits of an answer that hold all that was asked for. */
  async load({ results, unproven }: Answer, most: number): Promise<Hit[]> {
    const loaded = await loadHits(results.slice(0, most), this.query);
    // Words that stand in any of these need not be asked for: that takes long where they stand in many.
    for (const { held } of loaded)
      for (const word of this.query.words)
        if (held.sure.has(word)) this.standings.set(word, Promise.resolve('word'));
    const isHeld = await Promise.all(loaded.map(({ held }) => this.holds(held, unproven)));
    const hits = loaded.flatMap(({ hit }, index) => (isHeld[index] ? [hit] : []));
    if (hits.length === 0 && loaded.length > 0) {
      const words = this.query.words.filter((word) => !this.standings.has(word));
      this.unknown = await unknownIn(this.pagefind, { ...this.query, words });
    }
    return hits;
  }

  private async holds({ sure, begins }: Loaded['held'], unproven: readonly Term[]): Promise<boolean> {
    if (unproven.some((phrase) => !sure.has(phrase))) return false;
    for (const word of this.query.words)
      if (!sure.has(word) && !(begins.has(word) && (await this.standing(word)) === 'beginning')) return false;
    return true;
  }

  private standing(word: Term): ReturnType<typeof standingOf> {
    let standing = this.standings.get(word);
    if (standing === undefined) this.standings.set(word, (standing = standingOf(this.pagefind, word)));
    return standing;
  }
}

/** The words of a query, in phrases too, that stand nowhere; a character of its own is no word to name. */
export async function unknownIn(pagefind: Pagefind, { words, phrases, folds }: Query): Promise<string[]> {
  const inPhrases = phrases.flatMap(({ typed }) =>
    wordsOf(typed, folds).map(({ start, end, form }): Term => ({ typed: typed.slice(start, end), form })),
  );
  const named = [...words, ...inPhrases.filter(({ form }) => !IS_CJK.test(form))];
  const standings = await Promise.all(named.map((word) => standingOf(pagefind, word)));
  return [...new Set(named.filter((_, index) => standings[index] === 'nowhere').map(({ typed }) => typed))];
}

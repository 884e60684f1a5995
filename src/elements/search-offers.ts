import { element } from './element.ts';
import { addressOf, type SearchState } from './search-address.ts';
import { find, type Found } from '../search/finder.ts';
import { loadVocabulary, readQuery, type OpenIndex } from '../search/index-files.ts';
import { narrow } from '../search/narrowing.ts';
import { withoutQuotationMarks, withoutWord } from '../search/query.ts';
import { meantBy } from '../search/vocabulary.ts';
import type { Wording } from '../wording.ts';

/** A search that would find something where this one finds nothing. */
interface Offer {
  state: SearchState;
  before?: string;
  label: string;
}

/**
 * What to try where nothing was found, each a link: the word that was meant, the other words, fewer filters, no
 * quotation marks.
 */
export async function offersFor(
  state: SearchState,
  found: Found,
  index: OpenIndex,
  base: string,
  wording: Wording,
): Promise<HTMLElement[]> {
  if (found.isSoFar || narrow(found.hits, state.narrowing).length > 0) return [];
  const offers: Offer[] =
    found.unknown.length > 0
      ? await respelt(state, found.unknown, index, base, wording)
      : await loosened(state, found, index, base, wording);
  return offers.map((offer) =>
    element(
      'p',
      {},
      ...(offer.before === undefined ? [] : [`${offer.before} `]),
      element('a', { href: addressOf(offer.state), 'data-offer': '' }, offer.label),
    ),
  );
}

async function respelt(
  state: SearchState,
  unknown: readonly string[],
  index: OpenIndex,
  base: string,
  wording: Wording,
): Promise<Offer[]> {
  const vocabulary = await loadVocabulary(base);
  const meant = unknown.map((word) => ({ word, meant: meantBy(word, vocabulary) }));
  if (meant.every((one) => one.meant !== undefined)) {
    const q = meant.reduce((rest, one) => rest.replace(one.word, one.meant ?? ''), state.q);
    return [{ state: { ...state, q }, before: wording.didYouMean, label: q }];
  }
  const q = unknown.reduce(withoutWord, state.q);
  const { total } = await find(index, await readQuery(q, base));
  return total > 0
    ? [{ state: { ...state, q, narrowing: {} }, label: wording.withoutWords(unknown, total) }]
    : [];
}

async function loosened(
  state: SearchState,
  found: Found,
  index: OpenIndex,
  base: string,
  wording: Wording,
): Promise<Offer[]> {
  if (Object.keys(state.narrowing).length > 0) {
    const { total } = found.part === undefined ? found : await find(index, await readQuery(state.q, base));
    if (total > 0) return [{ state: { ...state, narrowing: {} }, label: wording.withoutFilters(total) }];
  }
  const q = withoutQuotationMarks(state.q);
  if (q === undefined) return [];
  const { total } = await find(index, await readQuery(q, base));
  return total > 0 ? [{ state: { ...state, q, narrowing: {} }, label: wording.anyOrder(total) }] : [];
}

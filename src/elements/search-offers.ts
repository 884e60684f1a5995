import { element } from './element.ts';
import { addressOf, type SearchState } from './search-address.ts';
import { find, type Found } from '../search/finder.ts';
import { loadVocabulary, readQuery, type OpenIndex } from '../search/index-files.ts';
import { narrow } from '../search/narrowing.ts';
import { withoutQuotationMarks } from '../search/query.ts';
import { meantBy } from '../search/vocabulary.ts';
import type { Wording } from '../wording.ts';

/** A search that would find something where this one finds nothing. */
interface Offer {
  state: SearchState;
  before?: string;
  label: string;
}

/** What to try where nothing was found, each a link: the word that was meant, fewer filters, no quotation marks. */
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
      ? await respelt(state, found.unknown, base, wording)
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
  base: string,
  wording: Wording,
): Promise<Offer[]> {
  const vocabulary = await loadVocabulary(base);
  let q = state.q;
  for (const word of unknown) {
    const meant = meantBy(word, vocabulary);
    if (meant === undefined) return [];
    q = q.replace(word, meant);
  }
  return [{ state: { ...state, q }, before: wording.didYouMean, label: q }];
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

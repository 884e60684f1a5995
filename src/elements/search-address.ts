import { FACETS, type Narrowing } from '../search/narrowing.ts';
import { ORDERS, type Order } from '../search/ordering.ts';

/** What hits are narrowed to and how they are ordered. */
export interface Choice {
  narrowing: Narrowing;
  order: Order;
}

/** Everything that the search page shows, as it stands in the address. */
export interface SearchState extends Choice {
  q: string;
}

/** Marks the entry of the history that typing goes on in. */
const TYPING = 'typing';

/** What the address asks for. */
export function readAddress(): SearchState {
  const parameters = new URLSearchParams(location.search);
  const narrowing = Object.fromEntries(
    FACETS.flatMap((facet) => (parameters.get(facet) ? [[facet, parameters.get(facet)]] : [])),
  ) as Narrowing;
  return {
    q: parameters.get('q') ?? '',
    narrowing,
    order: ORDERS.find((order) => order === parameters.get('order')) ?? 'best',
  };
}

/** What is being typed: all of it shares one entry of the history, behind the one that it began at. */
export function type(state: SearchState): void {
  const address = addressOf(state);
  if (address === addressOf(readAddress())) return;
  if (history.state === TYPING) history.replaceState(TYPING, '', address);
  else history.pushState(TYPING, '', address);
}

/** The entry shown stays in the history, whatever is typed next. */
export function settle(): void {
  if (history.state === TYPING) history.replaceState(null, '');
}

/** A search that was sent off. */
export function submit(state: SearchState): void {
  type(state);
  settle();
}

/** A filter or an order that was picked: going back undoes it. */
export function pick(state: SearchState): void {
  settle();
  submit(state);
}

/** The address of a state, as a link on the search page. */
export function addressOf({ q, narrowing, order }: SearchState): string {
  const parameters = new URLSearchParams(
    Object.entries({ q, ...narrowing, order: order === 'best' ? '' : order }).filter(
      (entry): entry is [string, string] => Boolean(entry[1]),
    ),
  );
  return parameters.size > 0 ? `?${parameters.toString()}` : location.pathname;
}

import { element } from './element.ts';
import type { HitContext } from './hit-list.ts';
import type { Choice } from './search-address.ts';
import type { Found } from '../search/finder.ts';
import type { Hit } from '../search/hit.ts';
import { countValues, FACETS, without, type Facet, type ValueCount } from '../search/narrowing.ts';
import { ORDERS } from '../search/ordering.ts';
import type { Wording } from '../wording.ts';

/** So many values of a facet stand open, those with most hits; the others unfold. */
const OPEN_VALUES = 5;

/** The filters that tell hits apart, each value with its count, and the order; `choose` is told what was picked. */
export function facetElements(
  { hits, part }: Found,
  choice: Choice,
  context: HitContext,
  choose: (choice: Choice) => void,
): HTMLElement[] {
  const { wording } = context;
  const facets = FACETS.flatMap((facet) => {
    const counts = part?.counts[facet] ?? countValues(hits, choice.narrowing, facet);
    const chosen = choice.narrowing[facet];
    if (counts.length < 2 && chosen === undefined) return [];
    const isListed = chosen === undefined || counts.some(({ value }) => value === chosen);
    const listed = isListed ? counts : [...counts, { value: chosen, count: 0, isAtMost: false }];
    const nameOf = namesOf(facet, listed, context);
    const others = without(choice.narrowing, facet);
    const any = button(facet, [wording.anyValue], chosen === undefined, () =>
      choose({ ...choice, narrowing: others }),
    );
    const valueButton = ({ value, count, isAtMost }: ValueCount): HTMLElement => {
      const label = [
        ...nameOf(value),
        ' ',
        element('span', { class: 'count' }, `${isAtMost ? '≤ ' : ''}${count}`),
      ];
      return button(`${facet}=${value}`, label, value === chosen, () =>
        choose({ ...choice, narrowing: value === chosen ? others : { ...others, [facet]: value } }),
      );
    };
    const isOpen = ({ value }: ValueCount, place: number): boolean => place < OPEN_VALUES || value === chosen;
    const rest = listed.filter((value, place) => !isOpen(value, place));
    const more = element('summary', { 'data-key': `${facet}=…` }, wording.moreValues(rest.length));
    return [
      group(
        wording.filter[facet],
        any,
        ...listed.filter(isOpen).map(valueButton),
        ...(rest.length > 0 ? [element('details', {}, more, ...rest.map(valueButton))] : []),
      ),
    ];
  });
  const orders = ORDERS.map((order) =>
    button(`order=${order}`, [wording[order]], choice.order === order, () => choose({ ...choice, order })),
  );
  return [...facets, group(wording.order, ...orders)];
}

/** The filters in use, each a button that takes it away; `choose` is told what is left. */
export function chipElements(
  choice: Choice,
  context: HitContext,
  choose: (choice: Choice) => void,
): HTMLElement[] {
  const { wording } = context;
  return FACETS.flatMap((facet) => {
    const value = choice.narrowing[facet];
    if (value === undefined) return [];
    const name = valueName(facet, value, context);
    const chip = element(
      'button',
      { type: 'button', 'aria-label': wording.withoutFilter(wording.filter[facet], name) },
      element('span', {}, wording.filter[facet]),
      ` ${name} `,
      element('span', { 'aria-hidden': 'true' }, '×'),
    );
    chip.addEventListener('click', () => choose({ ...choice, narrowing: without(choice.narrowing, facet) }));
    return [element('li', {}, chip)];
  });
}

/** Draw filters anew without throwing the keyboard out of them, or folding up what was unfolded. */
export function replaceFacets(place: HTMLElement, facets: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const focused = active instanceof HTMLElement && place.contains(active) ? active.dataset['key'] : undefined;
  const unfolded = new Set([...place.querySelectorAll('[open] > summary')].map(keyOf));
  place.replaceChildren(...facets);
  for (const summary of place.querySelectorAll('summary'))
    if (unfolded.has(keyOf(summary))) summary.parentElement?.setAttribute('open', '');
  if (focused === undefined) return;
  const keyed = [...place.querySelectorAll<HTMLElement>('[data-key]')];
  // A value that is gone leaves the keyboard at the facet's “all”, a facet that is gone at the first button.
  const next = [focused, focused.split('=')[0]].map((key) => keyed.find((one) => keyOf(one) === key));
  const target = next.find((one) => one !== undefined) ?? keyed[0];
  if (target?.tagName === 'BUTTON') target.closest('.facets details')?.setAttribute('open', '');
  target?.focus();
}

function keyOf(one: Element): string | null {
  return one.getAttribute('data-key');
}

function group(label: string, ...children: HTMLElement[]): HTMLElement {
  return element(
    'div',
    { role: 'group', 'aria-label': label },
    element('b', { 'aria-hidden': 'true' }, label),
    ...children,
  );
}

function button(
  key: string,
  label: readonly (Node | string)[],
  pressed: boolean,
  onClick: () => void,
): HTMLElement {
  const made = element(
    'button',
    { type: 'button', 'data-key': key, 'aria-pressed': String(pressed) },
    ...label,
  );
  made.addEventListener('click', onClick);
  return made;
}

/** Names of a facet's values; where two are the same, with what tells them apart. */
function namesOf(
  facet: Facet,
  values: readonly ValueCount[],
  context: HitContext,
): (value: string) => (Node | string)[] {
  const names = values.map(({ value }) => valueName(facet, value, context));
  return (value) => {
    const name = valueName(facet, value, context);
    const isTwin = names.filter((one) => one === name).length > 1;
    const apart = facet === 'speaker' ? interviewOf(value, context) : value;
    return isTwin && apart !== undefined ? [name, ' ', element('small', {}, `· ${apart}`)] : [name];
  };
}

function valueName(facet: Facet, value: string, { summaries, languages, wording }: HitContext): string {
  // An address can name a value that there is not.
  if (facet === 'kind') return wording.kind[value as Hit['kind']] ?? value;
  if (facet === 'role') return wording.role[value as keyof Wording['role']] ?? value;
  if (facet === 'lang') return languages[value] ?? value;
  if (facet === 'interview') return summaries.get(value)?.title ?? value;
  return (
    [...summaries.values()].map(({ speakers }) => speakers[value]).find((name) => name !== undefined) ?? value
  );
}

/** The title of the one interview that a speaker belongs to; a person is known across interviews. */
function interviewOf(speaker: string, { summaries }: HitContext): string | undefined {
  const [interview = ''] = speaker.split(':');
  return speaker.includes(':') ? summaries.get(interview)?.title : undefined;
}

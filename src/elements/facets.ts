import { element, type HitContext } from './hit-list.ts';
import { countValues, FACETS, type Facet, type Hit, type Narrowing } from '../search/finder.ts';
import type { Wording } from '../wording.ts';

export type Order = 'best' | 'newest';

/** What hits are narrowed to and how they are ordered. */
export interface Choice {
  narrowing: Narrowing;
  order: Order;
}

/** So many values of a facet are offered, those with most hits. */
const MOST_VALUES = 12;

/** The filters that tell hits apart, each value with its count, and the order; `choose` is told what was picked. */
export function facetElements(
  hits: readonly Hit[],
  choice: Choice,
  context: HitContext,
  choose: (choice: Choice) => void,
): HTMLElement[] {
  const { wording } = context;
  const facets = FACETS.flatMap((facet) => {
    const counts = countValues(hits, choice.narrowing, facet);
    const chosen = choice.narrowing[facet];
    if (counts.length < 2 && chosen === undefined) return [];
    const pick = (value: string | undefined) => (): void =>
      choose({ ...choice, narrowing: { ...choice.narrowing, [facet]: value } });
    const values = counts.slice(0, MOST_VALUES).map(([value, count]) => {
      const pressed = chosen === value;
      return button(valueName(facet, value, context), count, pressed, pick(pressed ? undefined : value));
    });
    const all = button(wording.anyValue, undefined, chosen === undefined, pick(undefined));
    return [group(wording.filter[facet], all, ...values)];
  });
  const orders = (['best', 'newest'] as const).map((order) =>
    button(wording[order], undefined, choice.order === order, () => choose({ ...choice, order })),
  );
  return [...facets, group(wording.order, ...orders)];
}

function group(label: string, ...buttons: HTMLElement[]): HTMLElement {
  return element(
    'div',
    { role: 'group', 'aria-label': label },
    element('b', { 'aria-hidden': 'true' }, label),
    ...buttons,
  );
}

function valueName(facet: Facet, value: string, { summaries, languages, wording }: HitContext): string {
  if (facet === 'kind') return wording.kind[value as Hit['kind']];
  if (facet === 'role') return wording.role[value as keyof Wording['role']];
  if (facet === 'lang') return languages[value] ?? value;
  if (facet === 'interview') return summaries.get(value)?.title ?? value;
  return (
    [...summaries.values()].map(({ speakers }) => speakers[value]).find((name) => name !== undefined) ?? value
  );
}

function button(text: string, count: number | undefined, pressed: boolean, onClick: () => void): HTMLElement {
  const made = element('button', { type: 'button', 'aria-pressed': String(pressed) }, text);
  if (count !== undefined) made.append(' ', element('span', { class: 'count' }, String(count)));
  made.addEventListener('click', onClick);
  return made;
}

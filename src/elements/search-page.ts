import { facetElements, type Choice, type Order } from './facets.ts';
import { groupElement, type HitContext } from './hit-list.ts';
import { FACETS, find, narrow, type Found, type Hit, type Narrowing } from '../search/finder.ts';
import { openIndex, type OpenIndex } from '../search/index-files.ts';
import { parseQuery } from '../search/query.ts';
import { wordingFor, type Wording } from '../wording.ts';

/** Everything that the page shows, as it stands in the address. */
interface State extends Choice {
  q: string;
}

/** How long typing must rest before a search begins, in milliseconds. */
const REST = 150;

/** The search page: field, filters and hits. The address holds its whole state, so that back and links work. */
class SearchPage extends HTMLElement {
  private wording: Wording = wordingFor('en');
  private index: Promise<OpenIndex> | undefined;
  private found: { q: string; found: Found } | undefined;
  private timer = 0;
  /** Counts searches, so that a late answer to an earlier one is dropped. */
  private latest = 0;

  connectedCallback(): void {
    this.wording = wordingFor(this.dataset['language'] ?? 'en');
    const field = this.find<HTMLInputElement>('input');
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ ...this.state, q: field.value.trim(), narrowing: {} }, 'push');
    });
    field.addEventListener('focus', () => void this.open().catch(() => undefined), { once: true });
    field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(
        () => this.go({ ...this.state, q: field.value.trim(), narrowing: {} }, 'replace'),
        REST,
      );
    });
    window.addEventListener('popstate', () => void this.show());
    void this.show();
  }

  private find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (found === null) throw new Error(`the search page has no ${selector}`);
    return found;
  }

  private get state(): State {
    const parameters = new URLSearchParams(location.search);
    const narrowing = Object.fromEntries(
      FACETS.flatMap((facet) => (parameters.has(facet) ? [[facet, parameters.get(facet) ?? '']] : [])),
    ) as Narrowing;
    return {
      q: parameters.get('q') ?? '',
      narrowing,
      order: parameters.get('order') === 'newest' ? 'newest' : 'best',
    };
  }

  private go({ q, narrowing, order }: State, how: 'push' | 'replace'): void {
    const parameters = new URLSearchParams(
      Object.entries({ q, ...narrowing, order: order === 'newest' ? order : '' }).filter(
        (entry): entry is [string, string] => Boolean(entry[1]),
      ),
    );
    const address = parameters.size > 0 ? `?${parameters.toString()}` : location.pathname;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.show();
  }

  private async show(): Promise<void> {
    const run = ++this.latest;
    const state = this.state;
    const field = this.find<HTMLInputElement>('input');
    if (field !== document.activeElement) field.value = state.q;
    const query = parseQuery(state.q);
    if (query.isEmpty) {
      this.draw(this.wording.searchHelp, [], []);
      return;
    }
    try {
      if (this.found?.q !== state.q) {
        const busy = window.setTimeout(() => this.say(this.wording.searching), 400);
        try {
          const { pagefind, summaries } = await this.open();
          const found = await find(pagefind, query, summaries);
          if (run !== this.latest) return;
          this.found = { q: state.q, found };
        } finally {
          clearTimeout(busy);
        }
      }
      const { summaries, languages } = await this.open();
      if (run === this.latest && this.found !== undefined)
        this.drawFound(state, this.found.found, {
          query,
          typed: state.q,
          summaries,
          languages,
          wording: this.wording,
        });
    } catch (error) {
      console.error(error);
      if (run === this.latest)
        this.draw(import.meta.env.DEV ? this.wording.noIndex : this.wording.failed, [], []);
    }
  }

  private open(): Promise<OpenIndex> {
    this.index ??= openIndex(this.dataset['base'] ?? '/').catch((error: unknown) => {
      this.index = undefined; // the next try may find the network back
      throw error;
    });
    return this.index;
  }

  private drawFound(state: State, { hits, total, unknown }: Found, context: HitContext): void {
    const { wording } = this;
    if (unknown.length > 0) return this.draw(unknown.map(wording.unknownWord).join(' '), [], []);
    const kept = narrow(hits, state.narrowing);
    const groups = groupHits(kept, state.order, context);
    const count = (kind: Hit['kind']): number => kept.filter((hit) => hit.kind === kind).length;
    const counted =
      kept.length === 0
        ? wording.noHits
        : wording.hits(count('interview'), count('note'), count('comment'), groups.length);
    const summary = total > hits.length ? `${counted} (${wording.firstOf(hits.length, total)})` : counted;
    const choose = (choice: Choice): void => this.go({ ...state, ...choice }, 'push');
    this.draw(
      summary,
      hits.length === 0 ? [] : facetElements(hits, state, context, choose),
      groups.map(([interview, own]) => groupElement(interview, own, context)),
    );
  }

  private draw(message: string, facets: readonly HTMLElement[], groups: readonly HTMLElement[]): void {
    this.say(message);
    // Drawing the filters anew would throw the keyboard out of them: put it back on the same button.
    const focused = this.find('.facets').contains(document.activeElement)
      ? document.activeElement?.textContent
      : undefined;
    this.find('.facets').replaceChildren(...facets);
    for (const one of this.querySelectorAll<HTMLElement>('.facets button'))
      if (focused !== undefined && one.textContent === focused) one.focus();
    this.find('.hits').replaceChildren(...groups);
  }

  private say(message: string): void {
    this.find('[role="status"]').textContent = message;
  }
}

/** Hits by interview: best first as the index ranks them, exact ones before others; or newest interview first. */
function groupHits(hits: readonly Hit[], order: Order, { summaries }: HitContext): [string, Hit[]][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of [...hits].sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank))
    groups.set(hit.interview, [...(groups.get(hit.interview) ?? []), hit]);
  const entries = [...groups];
  const dateOf = (id: string): string => summaries.get(id)?.date ?? '';
  if (order === 'newest')
    entries.sort(([a], [b]) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
  return entries;
}

customElements.define('search-page', SearchPage);

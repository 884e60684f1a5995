import { facetElements, replaceFacets } from './facets.ts';
import { groupElement, groupHits, type HitContext } from './hit-list.ts';
import { pick, readAddress, settle, submit, type, type SearchState } from './search-address.ts';
import { find, type Found } from '../search/finder.ts';
import type { Hit } from '../search/hit.ts';
import { openIndex, type OpenIndex } from '../search/index-files.ts';
import { isSameNarrowing, narrow } from '../search/narrowing.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { wordingFor, type Wording } from '../wording.ts';

/** How long typing must rest before a search begins, in milliseconds. */
const REST = 150;
/** How long what is found must stand before it is read out, so that typing is not talked over. */
const SETTLED = 700;

/** The search page: field, filters and hits. The address holds its whole state, so that back and links work. */
class SearchPage extends HTMLElement {
  private wording: Wording = wordingFor('en');
  private index: Promise<OpenIndex> | undefined;
  private found: { q: string; found: Found } | undefined;
  private typing = 0;
  private announcing = 0;
  /** Counts searches, so that a late answer to an earlier one is dropped. */
  private latest = 0;

  connectedCallback(): void {
    this.wording = wordingFor(this.dataset['language'] ?? 'en');
    const { field } = this;
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.stopTyping();
      submit(this.asked);
      void this.show();
    });
    field.addEventListener('focus', () => void this.open().catch(() => undefined), { once: true });
    field.addEventListener('input', (event) => {
      this.stopTyping();
      // What an input method composes is no query before it is done.
      if (!(event as InputEvent).isComposing) this.type();
    });
    field.addEventListener('compositionend', () => this.type());
    window.addEventListener('popstate', () => {
      this.stopTyping();
      field.value = readAddress().q;
      void this.show();
    });
    this.foldFilters();
    settle();
    if (field !== document.activeElement) field.value = readAddress().q;
    void this.show();
  }

  private find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (found === null) throw new Error(`the search page has no ${selector}`);
    return found;
  }

  private get field(): HTMLInputElement {
    return this.find<HTMLInputElement>('input');
  }

  /** What the field asks for: filters were picked for the query before and don't outlast it. */
  private get asked(): SearchState {
    const state = readAddress();
    const q = this.field.value.trim();
    return { ...state, q, narrowing: q === state.q ? state.narrowing : {} };
  }

  private type(): void {
    this.stopTyping();
    this.typing = window.setTimeout(() => {
      type(this.asked);
      void this.show();
    }, REST);
  }

  private stopTyping(): void {
    clearTimeout(this.typing);
    clearTimeout(this.announcing);
  }

  /** On a narrow screen the filters stand folded, or the hits would begin below them. */
  private foldFilters(): void {
    const wide = matchMedia('(width >= 48rem)');
    const fold = (): void => void this.find('.filters').toggleAttribute('open', wide.matches);
    wide.addEventListener('change', fold);
    fold();
  }

  private async show(): Promise<void> {
    const run = ++this.latest;
    const state = readAddress();
    const query = parseQuery(state.q);
    if (query.isEmpty) return this.draw(this.wording.searchHelp, state, [], []);
    const busy = window.setTimeout(() => run === this.latest && this.say(this.wording.searching), 400);
    try {
      const found = await this.search(state, query);
      const { summaries, languages } = await this.open();
      clearTimeout(busy);
      if (run !== this.latest) return;
      this.found = { q: state.q, found };
      this.drawFound(state, found, {
        query,
        typed: state.q,
        language: state.narrowing.lang,
        base: this.dataset['base'] ?? '/',
        summaries,
        languages,
        wording: this.wording,
      });
    } catch (error) {
      console.error(error);
      if (run === this.latest)
        this.draw(import.meta.env.DEV ? this.wording.noIndex : this.wording.failed, state, [], []);
    } finally {
      clearTimeout(busy);
    }
  }

  /** What was found last is asked for anew only where it can't answer. */
  private async search({ q, narrowing }: SearchState, query: Query): Promise<Found> {
    const { found } = this.found?.q === q ? this.found : {};
    if (found && (found.part === undefined || isSameNarrowing(found.part.narrowing, narrowing))) return found;
    const { pagefind, summaries } = await this.open();
    return find(pagefind, query, summaries, narrowing);
  }

  private open(): Promise<OpenIndex> {
    this.index ??= openIndex(this.dataset['base'] ?? '/').catch((error: unknown) => {
      this.index = undefined; // the next try may find the network back
      throw error;
    });
    return this.index;
  }

  private drawFound(state: SearchState, found: Found, context: HitContext): void {
    const { wording } = this;
    const kept = narrow(found.hits, state.narrowing);
    const groups = groupHits(kept, state.order, context);
    const isNarrowed = Object.keys(state.narrowing).length > 0;
    this.draw(
      found.unknown.length > 0
        ? found.unknown.map(wording.unknownWord).join(' ')
        : countOf(found, kept, groups.length, context),
      state,
      found.hits.length > 0 || isNarrowed
        ? facetElements(found, state, context, (choice) => {
            pick({ ...state, ...choice });
            void this.show();
          })
        : [],
      groups.map(([interview, own]) => groupElement(interview, own, context)),
    );
  }

  private draw(
    message: string,
    { narrowing }: SearchState,
    facets: readonly HTMLElement[],
    groups: readonly HTMLElement[],
  ): void {
    this.say(message);
    this.find('.filters').hidden = facets.length === 0;
    const chosen = Object.keys(narrowing).length;
    this.find('.chosen').textContent = chosen > 0 ? this.wording.chosen(chosen) : '';
    replaceFacets(this.find('.facets'), facets);
    this.find('.hits').replaceChildren(...groups);
  }

  /** Shown at once, read out once it has settled. */
  private say(message: string): void {
    this.find('[data-count]').textContent = message;
    clearTimeout(this.announcing);
    this.announcing = window.setTimeout(() => {
      this.find('[role="status"]').textContent = message;
    }, SETTLED);
  }
}

/** How many hits there are, and how many of them are not shown. */
function countOf(
  { hits, total, part }: Found,
  kept: readonly Hit[],
  interviews: number,
  { wording, language }: HitContext,
): string {
  if (total > hits.length && language !== undefined)
    return wording.amongFirst(kept.length, interviews, hits.length, total);
  if (total > hits.length) return wording.firstOf(kept.length, interviews, total, part?.interviews);
  const count = (kind: Hit['kind']): number => kept.filter((hit) => hit.kind === kind).length;
  return kept.length === 0
    ? wording.noHits
    : wording.hits(count('interview'), count('note'), count('comment'), interviews);
}

customElements.define('search-page', SearchPage);

import { AnswerLine } from './answer-line.ts';
import { element } from './element.ts';
import { chipElements, facetElements } from './facets.ts';
import { FilterPanel } from './filter-panel.ts';
import { keepFocus, onHitKey } from './hit-keys.ts';
import { countOf } from './hit-count.ts';
import { drawMore, hideMore } from './more-hits.ts';
import { groupElement, groupHits, type HitContext } from './hit-list.ts';
import { pick, readAddress, settle, submit, type, type Choice, type SearchState } from './search-address.ts';
import { offersFor } from './search-offers.ts';
import { SearchLookup } from './search-lookup.ts';
import type { Found } from '../search/finder.ts';
import { readQuery, type OpenIndex } from '../search/index-files.ts';
import { narrow } from '../search/narrowing.ts';
import type { Query } from '../search/query.ts';
import { wordingFor, type Wording } from '../wording.ts';

/** How long typing must rest before a search begins, in milliseconds. */
const REST = 150;

/** The search page: field, filters and hits. The address holds its whole state, so that back and links work. */
class SearchPage extends HTMLElement {
  private wording: Wording = wordingFor('en');
  private lookup = new SearchLookup('/');
  private typing = 0;
  private readonly answer = new AnswerLine(this);
  private readonly filters = new FilterPanel(this);
  /** Counts searches, so that a late answer to an earlier one is dropped. */
  private latest = 0;

  connectedCallback(): void {
    this.wording = wordingFor(this.dataset['language'] ?? 'en');
    this.lookup = new SearchLookup(this.base);
    const { field } = this;
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.stopTyping();
      submit(this.asked);
      void this.show();
    });
    const openAll = (): Promise<void> => this.lookup.open().then((index) => index.joinOthers());
    field.addEventListener('focus', () => void openAll().catch(() => undefined), { once: true });
    this.addEventListener('keydown', (event) => onHitKey(event, this, field));
    this.find('.offers').addEventListener('click', (event) => this.take(event));
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
    this.filters.foldWhereNarrow();
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

  /** What the field asks for, under the filters in use. */
  private get asked(): SearchState {
    return { ...readAddress(), q: this.field.value.trim() };
  }

  /** Follow an offered search without loading the page anew. */
  private take(event: MouseEvent): void {
    const offer = event.target instanceof Element ? event.target.closest('a[data-offer]') : null;
    if (offer === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    settle();
    history.pushState(null, '', offer.getAttribute('href'));
    this.field.value = readAddress().q;
    this.field.focus();
    void this.show();
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
    this.answer.keepBack();
  }

  private async show(): Promise<void> {
    const run = ++this.latest;
    const isLate = (): boolean => run !== this.latest;
    const state = readAddress();
    const busy = window.setTimeout(() => isLate() || this.answer.say(this.wording.searching), 400);
    try {
      const query = await readQuery(state.q, this.base);
      if (isLate()) return;
      if (query.isEmpty) return this.draw(this.wording.searchHelp, state);
      const index = await this.lookup.open();
      for await (const found of this.lookup.search(state, query, index)) {
        if (isLate()) return;
        clearTimeout(busy);
        this.drawFound(state, found, query, index);
        if (found.isSoFar) await new Promise((painted) => setTimeout(painted));
      }
      const last = this.lookup.found?.found;
      if (isLate() || last === undefined) return;
      const offers = await offersFor(state, last, index, this.base, this.wording);
      if (!isLate()) this.find('.offers').replaceChildren(...offers);
    } catch (error) {
      console.error(error);
      if (!isLate()) this.drawFailure(state);
    } finally {
      clearTimeout(busy);
    }
  }

  private get base(): string {
    return this.dataset['base'] ?? '/';
  }

  private drawFound(state: SearchState, found: Found, query: Query, index: OpenIndex): void {
    const { wording } = this;
    const context: HitContext = {
      query,
      typed: state.q,
      language: state.narrowing.lang,
      base: this.base,
      summaries: index.summaries,
      languages: index.languages,
      wording,
    };
    const kept = narrow(found.hits, state.narrowing);
    const groups = groupHits(kept, state.order, context);
    const count = countOf(found, kept, groups.length, context);
    const choose = (choice: Choice): void => {
      pick({ ...readAddress(), ...choice });
      void this.show();
    };
    this.draw(
      found.unknown.length > 0 ? found.unknown.map(wording.unknownWord).join(' ') : count,
      state,
      groups.map(([interview, own]) => groupElement(interview, own, context)),
      chipElements(state, context, choose),
    );
    // Of what is found so far, filters would change under the reader's hand.
    if (found.isSoFar) return hideMore(this);
    drawMore(this, found, wording, () => {
      this.lookup.wantMore(state);
      void this.show();
    });
    this.filters.draw(facetElements(found, state, context, choose), state, wording, found);
  }

  private draw(
    message: string,
    state: SearchState,
    groups: readonly HTMLElement[] = [],
    chips: readonly HTMLElement[] = [],
  ): void {
    this.answer.say(message);
    this.find('.chips').replaceChildren(...chips);
    this.find('.offers').replaceChildren();
    keepFocus(this, () => this.find('.hits').replaceChildren(...groups));
    if (groups.length > 0) return;
    hideMore(this);
    this.filters.draw([], state, this.wording);
  }

  private drawFailure(state: SearchState): void {
    this.lookup.forget();
    const { failed, noIndex, offline, tryAgain } = this.wording;
    this.draw(navigator.onLine ? (import.meta.env.DEV ? noIndex : failed) : offline, state);
    const retry = element('button', { type: 'button' }, tryAgain);
    retry.addEventListener('click', () => void this.show());
    this.find('.offers').replaceChildren(retry);
    window.addEventListener('online', () => void this.show(), { once: true });
  }
}

customElements.define('search-page', SearchPage);

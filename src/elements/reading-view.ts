import { rangesIn } from '../search/highlight.ts';
import { parseQuery } from '../search/query.ts';

const STORED = 'colloquy.view';

/**
 * An interview's text: remembers the view (translation, parallel, original), keeps it in the address and
 * the reader's place on the screen, and marks the words that a search led to.
 */
class ReadingView extends HTMLElement {
  /** The passage that is being read, and how far its top is from the window's. */
  private anchor: { passage: Element; top: number } | undefined;

  connectedCallback(): void {
    this.restoreView();
    this.addEventListener('change', this.onChange);
    document.addEventListener('scroll', this.rememberPlace, { passive: true });
    window.addEventListener('hashchange', this.markWords);
    this.markWords();
  }

  disconnectedCallback(): void {
    document.removeEventListener('scroll', this.rememberPlace);
    window.removeEventListener('hashchange', this.markWords);
  }

  private get views(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="view"]')];
  }

  private restoreView(): void {
    const wanted = new URLSearchParams(location.search).get('view') ?? recall();
    const radio = this.views.find(({ value }) => value === wanted);
    if (radio === undefined || radio.checked) return;
    radio.checked = true;
    this.target?.scrollIntoView();
  }

  private readonly onChange = (event: Event): void => {
    const radio = event.target;
    if (!(radio instanceof HTMLInputElement) || radio.name !== 'view') return;
    const { anchor } = this;
    if (anchor !== undefined)
      scrollBy({ top: anchor.passage.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
    remember(radio.value);
    const address = new URL(location.href);
    address.searchParams.set('view', radio.value);
    history.replaceState(history.state, '', address);
  };

  private readonly rememberPlace = (): void => {
    if (window.scrollY === 0) {
      this.anchor = undefined;
      return;
    }
    let anchor: { passage: Element; top: number } | undefined;
    for (const passage of this.querySelectorAll('.passage')) {
      const { top, bottom } = passage.getBoundingClientRect();
      if (bottom <= 0) continue;
      // The first passage whose beginning is in view, else the one that fills the upper half.
      if (anchor !== undefined && top > window.innerHeight / 2) break;
      anchor = { passage, top };
      if (top >= 0) break;
    }
    // A passage that a link led to is what is being read, as long as it is in view.
    const { target } = this;
    const top = target?.getBoundingClientRect().top ?? -1;
    this.anchor =
      target?.matches('.passage') && top >= 0 && top < window.innerHeight / 2
        ? { passage: target, top }
        : anchor;
  };

  private get target(): HTMLElement | null {
    return location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  }

  /** Mark the words of `?q=` in the passage, note or comment that the address names, and show the view that holds them. */
  private readonly markWords = (): void => {
    const query = parseQuery(new URLSearchParams(location.search).get('q') ?? '');
    const { target } = this;
    CSS.highlights?.delete('found');
    if (target === null || query.isEmpty) return;
    const parts = [...target.querySelectorAll<HTMLElement>(':scope > .text, :scope > .said')];
    const found = (parts.length > 0 ? parts : [target]).flatMap((part) =>
      rangesIn(part, query).map((range) => ({ part, range })),
    );
    if (found.length === 0) return;
    if (found.every(({ part }) => part.getClientRects().length === 0)) {
      const parallel = this.views.find(({ value }) => value === 'parallel');
      if (parallel !== undefined) parallel.checked = true;
      target.scrollIntoView();
    }
    CSS.highlights?.set('found', new Highlight(...found.map(({ range }) => range)));
  };
}

function recall(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null; // storage may be forbidden; the view is then kept in the address alone
  }
}

function remember(view: string): void {
  try {
    localStorage.setItem(STORED, view);
  } catch {
    // see recall
  }
}

customElements.define('reading-view', ReadingView);

import { gatherNotesForPrint } from './printed-notes.ts';

const STORED = 'colloquy.view';

/**
 * An interview's text: remembers the view (translation, parallel, original), keeps it in the address and
 * the reader's place on the screen, and marks the words that a search led to.
 */
export class ReadingView extends HTMLElement {
  /** The view that is shown; behind the radio buttons while one of them is being changed. */
  private view = 'parallel';
  private stopGathering: () => void = () => undefined;

  connectedCallback(): void {
    this.restoreView();
    this.addEventListener('change', this.onChange);
    document.addEventListener('keydown', this.onKey);
    this.stopGathering = gatherNotesForPrint(this);
    window.addEventListener('hashchange', this.markWords);
    void this.markWords();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.markWords);
    document.removeEventListener('keydown', this.onKey);
    this.stopGathering();
  }

  private get views(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="view"]')];
  }

  private restoreView(): void {
    const wanted = new URLSearchParams(location.search).get('view') ?? recall();
    if (wanted !== null && this.show(wanted)) this.target?.scrollIntoView();
  }

  /** Show both versions, whatever was chosen: a link leads to words of the one that is not shown. */
  showBoth(): void {
    this.show('parallel');
  }

  /** Check the radio button of a view; gives whether that changed anything. */
  private show(view: string): boolean {
    const radio = this.views.find(({ value }) => value === view);
    if (radio === undefined) return false;
    this.view = view;
    if (radio.checked) return false;
    radio.checked = true;
    return true;
  }

  private readonly onChange = (event: Event): void => {
    const radio = event.target;
    if (!(radio instanceof HTMLInputElement) || radio.name !== 'view') return;
    const { value } = radio;
    // Nothing was painted since the change: going back for a moment tells where the reader was.
    this.show(this.view);
    const place = this.place();
    this.show(value);
    if (place !== undefined)
      scrollBy({ top: place.passage.getBoundingClientRect().top - place.top, behavior: 'instant' });
    remember(value);
    const address = new URL(location.href);
    address.searchParams.set('view', value);
    history.replaceState(history.state, '', address);
  };

  /** The key v: the next view. */
  private readonly onKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void => {
    if (key !== 'v' || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.matches('input:not([type="radio"]), textarea, select')) return;
    const { views } = this;
    const next = views[(views.findIndex(({ checked }) => checked) + 1) % views.length];
    next?.click();
  };

  /** The passage that is being read, and how far its top is from the window's; undefined at the page's top. */
  private place(): { passage: Element; top: number } | undefined {
    if (window.scrollY === 0) return undefined;
    // A passage that a link led to is what is being read, as long as it is in view.
    const { target } = this;
    const targetTop = target?.getBoundingClientRect().top ?? -1;
    if (target?.matches('.passage') && targetTop >= 0 && targetTop < window.innerHeight / 2)
      return { passage: target, top: targetTop };
    let place: { passage: Element; top: number } | undefined;
    for (const passage of this.querySelectorAll('.passage')) {
      const { top, bottom } = passage.getBoundingClientRect();
      if (bottom <= 0) continue;
      // The first passage whose beginning is in view, else the one that fills the upper half.
      if (place !== undefined && top > window.innerHeight / 2) break;
      place = { passage, top };
      if (top >= 0) break;
    }
    return place;
  }

  private get target(): HTMLElement | null {
    return document.getElementById(decoded(location.hash.slice(1)));
  }

  /** Mark the words of `?q=` in the passage, note or comment that the address names, and show the view that holds them. */
  private readonly markWords = async (): Promise<void> => {
    const asked = new URLSearchParams(location.search).get('q') ?? '';
    CSS.highlights?.delete('found');
    if (asked === '') return;
    // What reads a query is as large as all the rest: it comes when there is one.
    const { readQuery, parseQuery, rangesIn } = await import('./found-words.ts');
    // Without the site's list of characters, only those are marked that are written as in the query.
    const query = await readQuery(asked, import.meta.env.BASE_URL).catch(() => parseQuery(asked));
    const { target } = this;
    if (target === null || query.isEmpty) return;
    const parts = [...target.querySelectorAll<HTMLElement>(':scope > .text, :scope > .said')];
    const found = (parts.length > 0 ? parts : [target]).flatMap((part) =>
      rangesIn(part, query).map((range) => ({ part, range })),
    );
    if (found.length === 0) return;
    if (found.every(({ part }) => part.getClientRects().length === 0)) {
      this.show('parallel');
      target.scrollIntoView();
    }
    CSS.highlights?.set('found', new Highlight(...found.map(({ range }) => range)));
  };
}

/** A fragment as the id that it stands for; as it is, where its escapes are broken. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
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

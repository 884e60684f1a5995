import { ReadingView } from './reading-view.ts';

/** How long typing must rest before the page is looked through, in milliseconds. */
const REST = 150;
/** What stands on its own: a passage, a note, a comment. */
const PIECES = '.passage, .note, .comment';

/**
 * Finds words in the interview that is shown, as the search page would: every word must stand in the passage.
 * Enter leads from match to match, Shift+Enter back, Escape ends it. What it marks is no part of the address.
 */
class FindHere extends HTMLElement {
  private found: Range[] = [];
  /** Place of the match that is shown; -1 before any is. */
  private place = -1;
  private searched = '';
  private typing = 0;

  connectedCallback(): void {
    const { field } = this;
    // A search led here: the other places of this interview are one key away.
    if (field.value === '') field.value = new URLSearchParams(location.search).get('q') ?? '';
    field.addEventListener('input', (event) => {
      clearTimeout(this.typing);
      if (!(event as InputEvent).isComposing) this.typing = window.setTimeout(() => void this.search(), REST);
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.step(1);
    });
    this.addEventListener('keydown', this.onKey);
    for (const button of this.buttons)
      button.addEventListener('click', () => void this.step(Number(button.dataset['step'])));
  }

  private get field(): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (field === null) throw new Error('find-here has no field');
    return field;
  }

  private get buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button[data-step]')];
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.field.value = '';
      void this.search();
    } else if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      void this.step(-1);
    }
  };

  /** Look through the page for what is typed, and mark it all. */
  private async search(): Promise<void> {
    clearTimeout(this.typing);
    const typed = this.field.value.trim();
    const { readQuery, rangesInAll } = await import('./found-words.ts');
    const query = await readQuery(typed, import.meta.env.BASE_URL);
    if (typed !== this.field.value.trim()) return;
    this.searched = typed;
    this.place = -1;
    this.found = query.isEmpty
      ? []
      : [...(this.closest('article') ?? document).querySelectorAll(PIECES)].flatMap((piece) =>
          rangesInAll(partsOf(piece), query),
        );
    this.draw(query.isEmpty);
  }

  /** Go so many matches on, from the one that is shown, or else from where the reader is. */
  private async step(by: number): Promise<void> {
    if (this.searched !== this.field.value.trim() || this.found.length === 0) await this.search();
    const { length } = this.found;
    if (length === 0) return;
    if (this.place >= 0) this.place = (this.place + by + length) % length;
    else this.place = by > 0 ? this.firstInView() : length - 1;
    this.draw(false);
    this.show();
  }

  /** The first match that is not above what is read; the first of all behind the last. */
  private firstInView(): number {
    const top = this.getBoundingClientRect().bottom;
    return Math.max(
      0,
      this.found.findIndex((match) => match.getBoundingClientRect().top >= top),
    );
  }

  private show(): void {
    const match = this.found[this.place];
    const element = match?.startContainer.parentElement;
    if (match === undefined || element == null) return;
    // It may stand in a version that is not shown.
    const view = this.closest('reading-view');
    if (match.getClientRects().length === 0 && view instanceof ReadingView) view.showBoth();
    element.scrollIntoView({ block: 'center' });
    if (CSS.highlights === undefined)
      getSelection()?.setBaseAndExtent(
        match.startContainer,
        match.startOffset,
        match.endContainer,
        match.endOffset,
      );
  }

  private draw(isEmpty: boolean): void {
    const { found: matches, place } = this;
    this.toggleAttribute('data-active', matches.length > 0);
    for (const button of this.buttons) button.hidden = matches.length === 0;
    const { countForm = '', none = '' } = this.dataset;
    const count = place < 0 ? String(matches.length) : countForm.replace('{count}', String(matches.length));
    const output = this.querySelector('output');
    if (output !== null)
      output.textContent = isEmpty
        ? ''
        : matches.length === 0
          ? none
          : count.replace('{place}', String(place + 1));
    const current = matches[place];
    CSS.highlights?.set('here', new Highlight(...matches));
    if (current === undefined) CSS.highlights?.delete('now');
    else {
      const now = new Highlight(current);
      now.priority = 1;
      CSS.highlights?.set('now', now);
    }
  }
}

/** The texts of a passage or comment in each language; a note is one text. */
function partsOf(piece: Element): Element[] {
  const parts = [...piece.querySelectorAll(':scope > .text, :scope > .said')];
  return parts.length > 0 ? parts : piece.matches('.note') ? [piece] : [];
}

customElements.define('find-here', FindHere);

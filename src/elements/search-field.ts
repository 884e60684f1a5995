import { isEditable } from './keys.ts';

/** The search field of every page: the key / puts the cursor into it, wherever it stands. */
class SearchField extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target))
      return;
    const input = this.querySelector('input');
    if (input === null) return;
    event.preventDefault();
    input.focus();
    input.select();
  };
}

customElements.define('search-field', SearchField);

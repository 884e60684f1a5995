/** The search field of every page: the key / puts the cursor into it, wherever it stands. */
class SearchField extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const input = this.querySelector('input');
    if (input === null) return;
    event.preventDefault();
    input.focus();
    input.select();
  };
}

/** Whether keys belong to what is focused. It stands here, as a file shared by two scripts costs every page a request. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}

customElements.define('search-field', SearchField);

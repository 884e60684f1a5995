const STORED = 'colloquy.comfort';

/**
 * How a reader likes to read (size, width, face, colours, and switches): remembers every choice for all pages.
 * What is chosen works by style alone, and a script in the page puts it back before anything is painted.
 * Where single keys are switched off, none reaches the elements that listen to them; `?` shows them all.
 */
class ComfortChoices extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) keep(target);
    });
    window.addEventListener('keydown', this.onKey, true);
    document.addEventListener('keydown', this.onHelp);
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.onKey, true);
    document.removeEventListener('keydown', this.onHelp);
  }

  private readonly onHelp = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (key !== '?' || ctrlKey || metaKey || altKey || isField(target)) return;
    document.getElementById('view-help')?.togglePopover();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const isPlain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || event.key === ' ') return;
    if (this.querySelector<HTMLInputElement>('#view-keys')?.checked === false)
      event.stopImmediatePropagation();
  };
}

/** Whether keys belong to what is focused. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]')
  );
}

/** A radio button is kept by its name, with its id; a switch by its id. */
function keep({ type, name, id, checked }: HTMLInputElement): void {
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Record<string, string | boolean>;
    if (type === 'radio') kept[name] = id;
    else kept[id] = checked;
    localStorage.setItem(STORED, JSON.stringify(kept));
  } catch {
    // storage may be forbidden; the choice then holds for this page alone
  }
}

customElements.define('comfort-choices', ComfortChoices);

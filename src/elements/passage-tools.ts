import type { PassageToolbar } from './passage-toolbar.ts';

const EVENTS = ['click', 'keydown', 'selectionchange'] as const;

/** The tools of a passage, loaded when they are first asked for: they are as large as all other scripts. */
class PassageTools extends HTMLElement {
  private toolbar: PassageToolbar | undefined;

  connectedCallback(): void {
    for (const name of EVENTS) document.addEventListener(name, this.load);
  }

  disconnectedCallback(): void {
    this.stop();
    this.toolbar?.close();
  }

  private readonly load = async (event: Event): Promise<void> => {
    if (!asks(event)) return;
    this.stop();
    const { PassageToolbar } = await import('./passage-toolbar.ts');
    this.toolbar = new PassageToolbar(this);
    this.toolbar.answer(event);
  };

  private stop(): void {
    for (const name of EVENTS) document.removeEventListener(name, this.load);
  }
}

/** Whether an event asks for the tools: a number is followed, words are selected, the key c. */
function asks(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.key === 'c';
  if (event.type === 'selectionchange') return getSelection()?.isCollapsed === false;
  return event.target instanceof Element && event.target.closest('.number') !== null;
}

customElements.define('passage-tools', PassageTools);

/** How long a button says “copied”, in milliseconds. */
const SAID = 2000;

/**
 * The citations of an interview: each can be copied, and asked for from a passage they name its address
 * instead of the interview's.
 */
class CitePanel extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('click', this.onCite);
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      button.addEventListener('click', () => void copy(button, this.dataset['copied'] ?? ''));
    }
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.onCite);
  }

  /** The tools of a passage lead here by a link, which stands in the passage while it is shown. */
  private readonly onCite = ({ target }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest('[data-cite]') : null;
    const passage = link?.closest('.passage')?.id;
    const details = this.querySelector('details');
    if (passage === undefined || details === null) return;
    details.open = true;
    for (const address of this.querySelectorAll<HTMLAnchorElement>('.citation a')) {
      address.hash = passage;
      address.textContent = address.href;
    }
  };
}

async function copy(button: HTMLButtonElement, copied: string): Promise<void> {
  const citation = button.parentElement?.querySelector('.citation');
  if (!citation) return;
  try {
    await navigator.clipboard.writeText(citation.textContent.trim());
  } catch {
    // Without https, or where it is forbidden: selected, to be copied by hand.
    getSelection()?.selectAllChildren(citation);
    return;
  }
  const label = button.textContent;
  if (label === copied) return;
  button.textContent = copied;
  setTimeout(() => (button.textContent = label), SAID);
}

customElements.define('cite-panel', CitePanel);

import { element } from './element.ts';

/**
 * The count of comments on a passage: opens them beside it, where they stand on the same page, and closes
 * them again. Without scripts, and where the thread has its own page, it is the link that it looks like.
 */
class QuotingComments extends HTMLElement {
  private panel: HTMLElement | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this.onClick);
  }

  private get label(): HTMLAnchorElement | null {
    return this.querySelector('a[data-count]');
  }

  private readonly onClick = (event: MouseEvent): void => {
    const { label } = this;
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || !(event.target instanceof Element) || event.target.closest('a') !== label) return;
    const comments = this.comments();
    const passage = this.closest<HTMLElement>('.passage');
    if (comments.length === 0 || passage === null) return;
    event.preventDefault();
    if (this.panel === undefined) this.open(passage, comments);
    else this.close();
  };

  /** The comments that the links lead to, as far as they stand on this page. */
  private comments(): HTMLElement[] {
    const ids = [...this.querySelectorAll('a')].map(({ hash }) => hash.slice(1));
    return [...new Set(ids)].flatMap(
      (id) => document.querySelector<HTMLElement>(`article.comment[id="${id}"]`) ?? [],
    );
  }

  private open(passage: HTMLElement, comments: readonly HTMLElement[]): void {
    const { labels = '' } = document.querySelector<HTMLElement>('thread-view')?.dataset ?? {};
    const { quotedIn = '', close = '' } = JSON.parse(labels || '{}') as Record<string, string>;
    const button = element('button', { type: 'button', class: 'close', 'aria-label': close }, '×');
    button.addEventListener('click', () => {
      this.close();
      this.label?.focus();
    });
    const id = `quoting-${passage.id}`;
    const name = quotedIn.replace('…', passage.id);
    this.panel = element(
      'div',
      { class: 'quoting', id, role: 'group', 'aria-label': name },
      button,
      ...comments.map(excerptOf),
    );
    this.panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') button.click();
    });
    // Before the text, so that it floats beside its first line.
    if (matchMedia('(width >= 75rem)').matches) passage.querySelector('.text')?.before(this.panel);
    else passage.append(this.panel);
    this.label?.setAttribute('aria-expanded', 'true');
    this.label?.setAttribute('aria-controls', id);
  }

  private close(): void {
    this.panel?.remove();
    this.panel = undefined;
    this.label?.setAttribute('aria-expanded', 'false');
    this.label?.removeAttribute('aria-controls');
  }
}

/** A comment without its own id: its author, the link to it, and its text. */
function excerptOf(comment: HTMLElement): HTMLElement {
  const name = comment.querySelector('h3')?.textContent?.trim() ?? '';
  const said = comment.querySelector('.said')?.cloneNode(true);
  const who = element(
    'p',
    { class: 'who' },
    element('bdi', {}, name),
    ' ',
    element('a', { href: `#${comment.id}` }, comment.id),
  );
  return element('article', {}, who, ...(said === undefined ? [] : [said]));
}

customElements.define('quoting-comments', QuotingComments);

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
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'close' });
    button.ariaLabel = close;
    button.textContent = '×';
    button.addEventListener('click', () => {
      this.close();
      this.label?.focus();
    });
    const id = `quoting-${passage.id}`;
    const name = quotedIn.replace('…', passage.id);
    this.panel = Object.assign(document.createElement('div'), { className: 'quoting', id });
    this.panel.role = 'group';
    this.panel.ariaLabel = name;
    this.panel.append(button, ...comments.map(excerptOf));
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
  const who = Object.assign(document.createElement('p'), { className: 'who' });
  const author = Object.assign(document.createElement('bdi'), { textContent: name });
  const link = Object.assign(document.createElement('a'), {
    href: `#${comment.id}`,
    textContent: comment.id,
  });
  who.append(author, ' ', link);
  const excerpt = document.createElement('article');
  excerpt.append(who, ...(said === undefined ? [] : [said]));
  return excerpt;
}

customElements.define('quoting-comments', QuotingComments);

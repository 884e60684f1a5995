/** A thread of more comments than this is drawn only where it is seen: each key would wait for the whole of it. */
const LARGE = 200;
/** So many comments are drawn together; the browser has to watch each part. */
const PART = 50;

/**
 * A thread: opens what a link leads into, goes from comment to comment by keys (`n` `p`, among siblings `N`
 * `P`, `u` to what it answers), and puts the best liked first. It is whole without scripts.
 */
class ThreadView extends HTMLElement {
  /** In the order of the page. */
  private comments: HTMLElement[] = [];

  connectedCallback(): void {
    this.comments = [...this.querySelectorAll<HTMLElement>('article.comment')];
    for (const tools of this.querySelectorAll<HTMLElement>('[data-tools]')) tools.hidden = false;
    this.addEventListener('change', this.onChange);
    document.addEventListener('keydown', this.onKey);
    window.addEventListener('hashchange', this.openTarget);
    window.addEventListener('beforeprint', this.openAll);
    this.openTarget();
    if (this.comments.length > LARGE) void this.drawInParts();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
    window.removeEventListener('hashchange', this.openTarget);
    window.removeEventListener('beforeprint', this.openAll);
  }

  /** Not before all of it was drawn once, in its own faces: only then its length is right, and links lead to their place. */
  private async drawInParts(): Promise<void> {
    for (const part of partsOf(this.querySelectorAll(':scope > ol > li')))
      part.toggleAttribute('data-part', true);
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    this.toggleAttribute('data-large', true);
  }

  private readonly openTarget = (): void => {
    const target = /^#c\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
    if (target === null || !this.contains(target)) return;
    if (reveal(target)) target.scrollIntoView();
  };

  private readonly openAll = (): void => {
    for (const closed of this.querySelectorAll<HTMLDetailsElement>('details:not([open])')) closed.open = true;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
      return;
    const go = STEPS[event.key];
    if (go === undefined) return;
    const here = this.here();
    // From outside, only into the thread.
    const next =
      here === undefined ? (event.key === 'n' ? this.firstInView() : undefined) : go(here, this.comments);
    if (next === undefined) return;
    event.preventDefault();
    reveal(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start', behavior: 'instant' });
  };

  /** The comment that has the focus, or that the address names. */
  private here(): HTMLElement | undefined {
    const focused = document.activeElement?.closest<HTMLElement>('article.comment');
    if (focused) return focused;
    if (document.activeElement !== null && document.activeElement !== document.body) return undefined;
    return this.querySelector<HTMLElement>('article.comment:target') ?? undefined;
  }

  private firstInView(): HTMLElement | undefined {
    return this.comments.find((comment) => comment.getBoundingClientRect().bottom > 0);
  }

  private readonly onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'thread-order') return;
    const key = target.value === 'liked' ? likesOf : () => 0;
    for (const list of this.querySelectorAll('ol')) {
      const items = [...list.children];
      items.sort((a, b) => key(b) - key(a) || numberOf(a) - numberOf(b));
      list.append(...items);
    }
    this.comments = [...this.querySelectorAll<HTMLElement>('article.comment')];
  };
}

type Step = (here: HTMLElement, comments: readonly HTMLElement[]) => HTMLElement | undefined;

const STEPS: Record<string, Step> = {
  n: (here, comments) => comments[comments.indexOf(here) + 1],
  p: (here, comments) => comments[comments.indexOf(here) - 1],
  N: (here) => beside(here, 'nextElementSibling'),
  P: (here) => beside(here, 'previousElementSibling'),
  u: (here) => {
    const named = here.dataset['parent'];
    return named === undefined ? undefined : (document.getElementById(named) ?? undefined);
  },
};

function beside(
  here: Element,
  side: 'nextElementSibling' | 'previousElementSibling',
): HTMLElement | undefined {
  return here.closest('li')?.[side]?.querySelector<HTMLElement>(':scope > article.comment') ?? undefined;
}

/** Comments with their replies, where those are not too many: else the comment alone, and parts of its replies. */
function partsOf(items: Iterable<Element>): Element[] {
  return [...items].flatMap((item) => {
    if (item.querySelectorAll('article.comment').length <= PART) return [item];
    const replies = partsOf(item.querySelectorAll(':scope > details > ol > li'));
    return [...item.querySelectorAll(':scope > article.comment'), ...replies];
  });
}

/** Open whatever is closed around a comment; gives whether anything was. */
function reveal(comment: Element): boolean {
  let changed = false;
  for (
    let around = comment.parentElement?.closest('details');
    around;
    around = around.parentElement?.closest('details')
  ) {
    changed ||= !around.open;
    around.open = true;
  }
  return changed;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select'))
  );
}

function numberOf(item: Element): number {
  return Number(item.querySelector(':scope > article')?.id.slice(1));
}

function likesOf(item: Element): number {
  return Number(item.querySelector<HTMLElement>(':scope > article')?.dataset['likes'] ?? 0);
}

customElements.define('thread-view', ThreadView);

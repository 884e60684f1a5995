const STORED = 'colloquy.places';
/** How many interviews keep their place, the latest read. */
const MOST = 200;
/** A place is kept from this passage on: who only looked in has none. */
const FIRST_KEPT = 3;
/** What takes letters: keys are theirs while they have the focus. */
const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';
/** From the bottom of this element to that of its row, in pixels. */
const BELOW = 10;

/**
 * Where the reader is: shows it, keeps it for the next visit (“continue at p41”), marks the section in the
 * contents, leads back to where a link inside the page was followed (key `b`), and goes from passage to
 * passage (keys `j` and `k`).
 */
class ReadingPlace extends HTMLElement {
  private passages: HTMLElement[] = [];
  private headings: HTMLElement[] = [];
  private current: HTMLElement | undefined;
  private isAsked = false;

  connectedCallback(): void {
    const article = this.closest('article') ?? document;
    this.passages = [...article.querySelectorAll<HTMLElement>('.passage')];
    this.headings = [...article.querySelectorAll<HTMLElement>('.heading[id]')];
    article.addEventListener('click', this.onClick);
    document.addEventListener('scroll', this.ask, { passive: true });
    document.addEventListener('keydown', this.onKey);
    this.offerToContinue();
    this.ask();
  }

  disconnectedCallback(): void {
    document.removeEventListener('scroll', this.ask);
    document.removeEventListener('keydown', this.onKey);
  }

  private get link(): HTMLAnchorElement | null {
    return this.querySelector('a');
  }

  /** At most once a frame. */
  private readonly ask = (): void => {
    if (this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame(() => {
      this.isAsked = false;
      this.look();
    });
  };

  private look(): void {
    // The row that this stands in sticks to the window's top; its own box may be of no height.
    const edge = Math.max(this.getBoundingClientRect().bottom + BELOW, 0);
    const isStuck = (this.passages[0]?.getBoundingClientRect().top ?? 0) < edge;
    this.toggleAttribute('data-stuck', isStuck);
    const passage = isStuck ? this.passageAt(edge) : undefined;
    if (passage === this.current) return;
    this.current = passage;
    const label = this.querySelector('span');
    const place = passage === undefined ? 0 : this.passages.indexOf(passage) + 1;
    if (label !== null) label.textContent = place === 0 ? '' : `${place} / ${this.dataset['total'] ?? ''}`;
    if (passage === undefined) return;
    this.markSection(edge);
    // What was offered at the beginning is past; the way back stays until it is gone.
    if (this.link !== null && !this.link.hasAttribute('data-return')) this.link.hidden = true;
    this.keep(place, passage.id);
  }

  /** The first passage that reaches below the edge, found by halving: passages stand in order. */
  private passageAt(edge: number): HTMLElement | undefined {
    let [low, high] = [0, this.passages.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { bottom = 0 } = this.passages[middle]?.getBoundingClientRect() ?? {};
      if (bottom > edge + 8) high = middle;
      else low = middle + 1;
    }
    return this.passages[Math.min(low, this.passages.length - 1)];
  }

  private markSection(edge: number): void {
    const past = this.headings.filter((heading) => heading.getBoundingClientRect().top < edge + 80);
    const id = past.at(-1)?.id;
    for (const link of this.parentElement?.querySelectorAll('nav a') ?? [])
      if (link.getAttribute('href') === `#${id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
  }

  private offerToContinue(): void {
    const id = places()[this.dataset['interview'] ?? ''];
    if (id === undefined || location.hash !== '' || document.getElementById(id) === null) return;
    this.offer(id, this.dataset['continue']);
  }

  private offer(id: string, words = ''): void {
    const { link } = this;
    if (link === null) return;
    link.textContent = words.replace('{passage}', id);
    link.href = `#${id}`;
    link.hidden = false;
  }

  private keep(place: number, id: string): void {
    const kept = places();
    const interview = this.dataset['interview'] ?? '';
    const { [interview]: before, ...others } = kept;
    // Read to the end, or hardly begun: the next visit starts afresh.
    const isOver = place >= this.passages.length - 1;
    const isBegun = place >= FIRST_KEPT;
    if (before === id || (!isBegun && before === undefined)) return;
    const next = { ...(isBegun && !isOver ? { [interview]: id } : {}), ...others };
    try {
      localStorage.setItem(STORED, JSON.stringify(Object.fromEntries(Object.entries(next).slice(0, MOST))));
    } catch {
      // storage may be forbidden: every visit then starts afresh
    }
  }

  /** A link inside the page is followed: offer the way back to where it was. */
  private readonly onClick = ({ target, defaultPrevented }: Event): void => {
    if (defaultPrevented) return; // what it leads to was shown where it is
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link === null || link.matches('.number')) return;
    if (link === this.link) {
      link.hidden = true;
      link.removeAttribute('data-return');
      return;
    }
    const from = link.closest('.passage, article.comment') ?? this.current;
    const goal = document.getElementById(link.hash.slice(1));
    if (from == null || goal === null || from.contains(goal) || goal === from) return;
    this.offer(from.id, this.dataset['back']);
    this.link?.setAttribute('data-return', '');
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
    if (ctrlKey || metaKey || altKey || defaultPrevented || isTyping(target)) return;
    if (key === 'b' && this.link?.hidden === false) this.link.click();
    if (key !== 'j' && key !== 'k') return;
    const from = document.activeElement?.closest<HTMLElement>('.passage') ?? this.current;
    const place = from == null ? -1 : this.passages.indexOf(from);
    const next = this.passages[key === 'j' ? place + 1 : place - 1];
    if (next === undefined) return;
    event.preventDefault();
    next.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
}

/** The passage that each interview was left at, the latest first. */
function places(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

/** Whether keys belong to a field. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

customElements.define('reading-place', ReadingPlace);

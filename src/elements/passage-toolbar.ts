import { linkTo, quotationOf, quotedPassage, quotedSelection, type Quoted } from './quoted.ts';
import { reportAddress } from '../model/corrections.ts';
import { asMarkdown, asPlainText } from '../model/quoting.ts';
import { searchAddressFor } from '../search/quote-address.ts';

/** How long a selection must rest before the tools come, and how long they say “copied”, in milliseconds. */
const REST = 250;
const SAID = 2000;

/**
 * The tools of a passage: copy its link, copy it as a quotation. They come when its number is followed, or
 * when words of it are selected; the key c copies the link at once.
 */
export class PassageToolbar {
  private quoted: Quoted | undefined;
  private resting = 0;

  /** `host` holds the toolbar and the line that says what was done. */
  constructor(host: HTMLElement) {
    this.host = host;
    this.toolbar = this.find('[role="toolbar"]');
    this.status = this.find('[role="status"]');
    const { toolbar } = this;
    document.addEventListener('click', this.onClick);
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('selectionchange', this.onSelection);
    toolbar.addEventListener('pointerdown', (event) => {
      // What is selected stays so.
      if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    });
    for (const button of toolbar.querySelectorAll('button'))
      button.addEventListener('click', () => void this.copy(button));
  }

  /** Stop listening. */
  close(): void {
    document.removeEventListener('click', this.onClick);
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('selectionchange', this.onSelection);
  }

  /** Answer the event that came before anything listened here. */
  answer(event: Event): void {
    if (event instanceof KeyboardEvent) this.onKey(event);
    else if (event instanceof MouseEvent) this.onClick(event);
    else this.onSelection();
  }

  /** Found once: while it is open it stands in its passage, so that the Tab key reaches it from there. */
  private readonly toolbar: HTMLElement;
  private readonly status: HTMLElement;
  private readonly host: HTMLElement;

  private find<E extends HTMLElement>(selector: string): E {
    const found = this.host.querySelector<E>(selector);
    if (found === null) throw new Error(`the passage tools have no ${selector}`);
    return found;
  }

  private readonly onClick = ({ target, detail }: MouseEvent): void => {
    if (!(target instanceof Element) || this.toolbar.contains(target)) return;
    const number = target.closest('.number');
    const passage = number?.closest<HTMLElement>('.passage');
    if (!passage) {
      if (quotedSelection() === undefined) this.hide();
    } else if (this.quoted?.range === undefined && this.quoted?.passages[0] === passage) this.hide();
    else {
      this.open(quotedPassage(passage));
      // By keyboard; only then, for following the number takes the focus away first.
      if (detail === 0)
        requestAnimationFrame(() => this.toolbar.querySelector('button')?.focus({ preventScroll: true }));
    }
  };

  private readonly onSelection = (): void => {
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      const selected = quotedSelection();
      if (selected !== undefined) this.open(selected);
      else if (this.quoted?.range !== undefined && !this.toolbar.contains(document.activeElement))
        this.hide();
    }, REST);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.toolbar.hidden) {
      const number = this.toolbar.parentElement?.querySelector<HTMLElement>('.number');
      if (this.toolbar.contains(document.activeElement)) number?.focus();
      return this.hide();
    }
    if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const quoted = quotedSelection() ?? this.current();
    const button = this.toolbar.querySelector<HTMLButtonElement>('[data-copy="link"]');
    if (quoted === undefined || button === null) return;
    this.open(quoted);
    void this.copy(button);
  };

  /** The passage that has the focus, else the one that the address names. */
  private current(): Quoted | undefined {
    const passage =
      document.activeElement?.closest<HTMLElement>('.passage') ??
      document.getElementById(location.hash.slice(1))?.closest<HTMLElement>('.passage');
    return passage ? quotedPassage(passage) : undefined;
  }

  private open(quoted: Quoted): void {
    const { toolbar } = this;
    const last = quoted.passages.at(-1);
    this.quoted = quoted;
    this.byHand().hidden = true;
    toolbar.hidden = false;
    toolbar.removeAttribute('style');
    this.offerSearch(quoted);
    this.offerReport(quoted);
    if (toolbar.parentElement !== last) last?.querySelector(':scope > .number')?.after(toolbar);
    if (quoted.range === undefined || last === undefined) return;
    // Below the last line of what is selected, and never out of the window.
    const box = [...quoted.range.getClientRects()].at(-1);
    const around = last.getBoundingClientRect();
    if (box === undefined) return;
    const left = Math.min(box.left, document.documentElement.clientWidth - toolbar.offsetWidth - 8);
    toolbar.style.insetBlock = `${box.bottom - around.top + 6}px auto`;
    toolbar.style.insetInline = 'auto';
    toolbar.style.left = `${Math.max(8, left) - around.left}px`;
  }

  /** Words that were selected can be looked for in every interview. */
  private offerSearch({ range }: Quoted): void {
    const link = this.toolbar.querySelector<HTMLAnchorElement>('[data-find]');
    if (link === null) return;
    const address =
      range === undefined ? undefined : searchAddressFor(range.toString(), import.meta.env.BASE_URL);
    link.hidden = address === undefined;
    if (address !== undefined) link.href = address;
  }

  /** What is pointed at, filled into the report. */
  private offerReport(quoted: Quoted): void {
    const link = this.toolbar.querySelector<HTMLAnchorElement>('[data-report]');
    const { report } = link?.dataset ?? {};
    if (link === null || report === undefined) return;
    const { title = '' } = this.host.dataset;
    const { words } = quotationOf(quoted, { title });
    link.href = reportAddress(report, {
      title: `${title}, ${quoted.passages[0]?.id ?? ''}`,
      link: linkTo(quoted),
      words: words.text,
    });
  }

  private hide(): void {
    this.quoted = undefined;
    this.toolbar.hidden = true;
  }

  private byHand(): HTMLElement {
    const label = this.toolbar.querySelector('label');
    if (label === null) throw new Error('the passage tools have no field');
    return label;
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    if (this.quoted === undefined) return;
    const { title = '', date } = this.host.dataset;
    const kind = button.dataset['copy'];
    const text =
      kind === 'link'
        ? linkTo(this.quoted)
        : (kind === 'markdown' ? asMarkdown : asPlainText)(quotationOf(this.quoted, { title, date }));
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without https, or where it is forbidden: the text itself, selected, to be copied by hand.
      const label = this.byHand();
      const field = label.querySelector('textarea');
      label.hidden = false;
      if (field !== null) field.value = text;
      field?.select();
      return;
    }
    this.say(button);
  }

  /** The button that did it says so for a while, and only it. */
  private say(button: HTMLButtonElement): void {
    const { copied = '' } = this.status.dataset;
    this.unsay();
    const label = button.textContent;
    button.textContent = copied;
    this.status.textContent = copied;
    const saying = window.setTimeout(() => this.unsay(), SAID);
    this.unsay = () => {
      clearTimeout(saying);
      button.textContent = label;
      this.status.textContent = '';
      this.unsay = () => undefined;
    };
  }

  private unsay: () => void = () => undefined;
}

/** Whether keys belong to a field. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

import { markOfText } from './text-mark.ts';
import { ReadingView } from './reading-view.ts';

/**
 * What a link asks for beside its passage: `?k=` is the mark of the text that it was made to (where that
 * text was edited since, a line says so and leads to the changes; where it stands in a version that is not
 * shown, it is shown), `?to=` the last passage of a range.
 */
class LinkArrival extends HTMLElement {
  connectedCallback(): void {
    window.addEventListener('hashchange', this.arrive);
    this.arrive();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.arrive);
  }

  private readonly arrive = (): void => {
    for (const old of document.querySelectorAll('.passage > .edited')) old.remove();
    for (const old of document.querySelectorAll('.passage.ranged')) old.classList.remove('ranged');
    const first = passageOf(location.hash.slice(1));
    if (first === undefined) return;
    const parameters = new URLSearchParams(location.search);
    this.markRange(first, passageOf(parameters.get('to') ?? ''));
    this.checkMark(first, parameters.get('k') ?? '');
  };

  private markRange(first: HTMLElement, last: HTMLElement | undefined): void {
    const all = [...document.querySelectorAll('.passage')];
    const end = last === undefined ? -1 : all.indexOf(last);
    for (const passage of all.slice(all.indexOf(first), end + 1)) passage.classList.add('ranged');
  }

  private checkMark(passage: HTMLElement, mark: string): void {
    if (mark === '') return;
    const texts = [...passage.querySelectorAll<HTMLElement>(':scope > .text')];
    const current = texts.find((text) => markOfText(text) === mark);
    const past = texts.find(({ dataset }) => dataset['past']?.split(' ').includes(mark) ?? false);
    const text = current ?? past;
    if (text === undefined) return;
    const isHidden = text.getClientRects().length === 0;
    const view = this.closest('reading-view');
    if (isHidden && view instanceof ReadingView) view.showBoth();
    if (current === undefined) this.tell(passage);
    if (isHidden || current === undefined) passage.scrollIntoView();
  }

  private tell(passage: HTMLElement): void {
    const notice = this.querySelector('template')?.content.cloneNode(true);
    if (!(notice instanceof DocumentFragment)) return;
    const link = notice.querySelector('a');
    link?.setAttribute('href', `${this.dataset['changes'] ?? ''}#${passage.id}`);
    passage.querySelector(':scope > .number')?.after(notice);
  }
}

/** The passage of a fragment, or the one that a retired id leads to. */
function passageOf(fragment: string): HTMLElement | undefined {
  return document.getElementById(fragment)?.closest<HTMLElement>('.passage') ?? undefined;
}

customElements.define('link-arrival', LinkArrival);

import { markOfText } from './text-mark.ts';
import { pointsOf, readPage, wordsOf } from './page-text.ts';
import { besideSentences } from '../model/sentences.ts';
import type { QuotedText, QuotedWords } from '../model/quoting.ts';
import { directiveFor, formatDirective } from '../model/text-directive.ts';

/** What a reader points at: passages from the first to the last, and the words selected in them, if any. */
export interface Quoted {
  passages: HTMLElement[];
  /** Which of the two versions on the page is meant. */
  part: 'reading' | 'other';
  range?: Range | undefined;
}

/** A whole passage, in the version that is shown first. */
export function quotedPassage(passage: HTMLElement): Quoted {
  const reading = textOf(passage, 'reading');
  const part = reading !== null && reading.getClientRects().length > 0 ? 'reading' : 'other';
  return { passages: [passage], part };
}

/** The words selected on the page; undefined where nothing is, or nothing of a passage. */
export function quotedSelection(): Quoted | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const texts = [...document.querySelectorAll<HTMLElement>('.passage > .text')].filter((text) => {
    const { start, end } = wordsOf(text, range);
    return start < end && text.getClientRects().length > 0;
  });
  const [first] = texts;
  if (first === undefined) return undefined;
  const part = first.classList.contains('reading') ? 'reading' : 'other';
  const passages = texts
    .filter((text) => text.classList.contains(part))
    .flatMap((text) => passageOf(text) ?? []);
  return { passages, part, range };
}

/**
 * The link to what is pointed at: to a passage, a range of passages (`?to=`), or the words themselves where
 * they can be told apart on the page. `?k=` is the mark of the text as it stands.
 */
export function linkTo({ passages, part, range }: Quoted): string {
  const [first, last] = [passages[0], passages.at(-1)];
  const address = new URL(location.pathname, location.href);
  const text = first && textOf(first, part);
  const mark = text && markOfText(text);
  if (mark) address.searchParams.set('k', mark);
  if (last && last !== first) address.searchParams.set('to', last.id);
  address.hash = first?.id ?? '';
  return address.href + (range === undefined ? '' : directiveOf(range, first));
}

function directiveOf(range: Range, passage: Element | undefined): string {
  const page = readPage();
  const points = pointsOf(range, page);
  if (points === undefined) return '';
  const language = passage?.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  const directive = directiveFor(page.blocks, points.from, points.to, language);
  return directive === undefined ? '' : formatDirective(directive);
}

/** The quotation: the words with those beside them, who says them, where and when. */
export function quotationOf(
  quoted: Quoted,
  { title, date }: { title: string; date?: string | undefined },
): QuotedWords {
  const { passages, part, range } = quoted;
  const words = joined(passages.map((passage) => saidIn(passage, part, range)));
  const beside = joined(passages.map((passage) => saidBeside(passage, part, range)));
  const speakers = new Set(passages.map(speakerOf));
  return {
    words: words ?? { text: '', language: '' },
    beside,
    speaker: speakers.size === 1 ? [...speakers][0] : undefined,
    title,
    date,
    link: linkTo(quoted),
  };
}

function saidIn(passage: Element, part: Quoted['part'], range: Range | undefined): QuotedText | undefined {
  const text = textOf(passage, part);
  if (text === null) return undefined;
  const { whole, start, end } = wordsOf(text, range);
  return { text: whole.slice(start, end).replace(/\s+/g, ' ').trim(), language: text.lang };
}

function saidBeside(
  passage: Element,
  part: Quoted['part'],
  range: Range | undefined,
): QuotedText | undefined {
  const [text, other] = [textOf(passage, part), textOf(passage, part === 'reading' ? 'other' : 'reading')];
  if (text === null || other === null) return undefined;
  const { whole, start, end } = wordsOf(text, range);
  const beside = wordsOf(other).whole.replace(/\s+/g, ' ').trim();
  return {
    text: besideSentences(
      { text: whole, language: text.lang, start, end },
      { text: beside, language: other.lang },
    ),
    language: other.lang,
  };
}

function joined(texts: readonly (QuotedText | undefined)[]): QuotedText | undefined {
  const all = texts.filter((text) => text !== undefined && text.text !== '');
  const [first] = all;
  return first === undefined || first === null
    ? undefined
    : { text: all.map((text) => text?.text).join(' '), language: first.language };
}

/** Who says a passage: the name stands once a turn. */
function speakerOf(passage: Element): string | undefined {
  return passage.closest('.turn')?.querySelector('.speaker')?.textContent?.trim();
}

function textOf(passage: Element, part: Quoted['part']): HTMLElement | null {
  return passage.querySelector<HTMLElement>(`:scope > .text.${part}`);
}

function passageOf(text: Element): HTMLElement | null {
  return text.closest<HTMLElement>('.passage');
}

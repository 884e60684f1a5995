import { PageText, type Point } from './page-words.ts';

/** A text directive: the words to find, or their beginning and end, with what must stand around them. */
export interface Directive {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

/** Up to this length, in UTF-16 units, the words themselves stand in the link; of longer ones the ends. */
const LONGEST = 160;
/** So many words of context, or of each end, are tried before a link to the words is given up. */
const MOST_WORDS = 10;

/**
 * The directive that leads a browser to just this stretch of a page, or undefined where none does: it is
 * given only when what it asks for stands once on the page (https://wicg.github.io/scroll-to-text-fragment/:
 * a browser takes the first match, wherever the fragment's id is). Browsers match whole words only, so the
 * stretch is widened to whole words first.
 *
 * @param blocks the text of each block of the page, in order, as a browser shows it.
 * @param language by which words are divided.
 */
export function directiveFor(
  blocks: readonly string[],
  from: Point,
  to: Point,
  language: string,
): Directive | undefined {
  const page = new PageText(blocks, language);
  const [start, end] = [page.widen(from, -1), page.trimmed(page.widen(to, 1))];
  for (const directive of candidates(page, start, end)) {
    const [found, another] = page.find(directive);
    if (found === undefined || another !== undefined) continue;
    if (isSame(page.trimmed(found.to), end) && isSame(page.leading(found.from), page.leading(start)))
      return directive;
  }
  return undefined;
}

/** The directive as it stands behind `#id` in an address. */
export function formatDirective({ prefix, start, end, suffix }: Directive): string {
  const encode = (text: string): string =>
    encodeURIComponent(text).replace(
      /[-!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const parts = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ];
  return `:~:text=${parts.join(',')}`;
}

function* candidates(page: PageText, from: Point, to: Point): Generator<Directive> {
  const whole = from.block === to.block ? page.text(from.block, from.offset, to.offset) : '';
  if (whole.trim() !== '' && whole.length <= LONGEST)
    yield* inContext(page, from, to, { start: whole.trim() });
  for (let words = 3; words <= MOST_WORDS; words++) {
    const firstEnd = from.block === to.block ? to.offset : page.length(from.block);
    const start = page.words(from.block, from.offset, firstEnd, words);
    const end = page.lastWords(
      to.block,
      from.block === to.block ? from.offset + start.length : 0,
      to.offset,
      words,
    );
    if (start.trim() !== '' && end.trim() !== '')
      yield* inContext(page, from, to, { start: start.trim(), end: end.trim() });
  }
}

function* inContext(page: PageText, from: Point, to: Point, directive: Directive): Generator<Directive> {
  yield directive;
  for (let words = 1; words <= MOST_WORDS; words++) {
    const prefix = page.lastWords(from.block, 0, from.offset, words).trim() || undefined;
    const suffix = page.words(to.block, to.offset, page.length(to.block), words).trim() || undefined;
    if (prefix !== undefined) yield { ...directive, prefix };
    if (suffix !== undefined) yield { ...directive, suffix };
    if (prefix !== undefined && suffix !== undefined) yield { ...directive, prefix, suffix };
  }
}

function isSame(a: Point, b: Point): boolean {
  return a.block === b.block && a.offset === b.offset;
}

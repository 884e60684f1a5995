/** Where a stretch of a page's text begins or ends: a block of it, and the offset in UTF-16 units. */
export interface Point {
  block: number;
  offset: number;
}

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
  const page = new Page(blocks, language);
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

function* candidates(page: Page, from: Point, to: Point): Generator<Directive> {
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

function* inContext(page: Page, from: Point, to: Point, directive: Directive): Generator<Directive> {
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

/** A block's text as it is compared: without case, accents and width, every run of spaces one. */
interface Folded {
  text: string;
  /** For each unit of `text`, and for its end, the offset in the block's own text. */
  at: number[];
}

/** The text of a page, searched as the specification says. */
class Page {
  private readonly folded = new Map<number, Folded>();
  private readonly bounds = new Map<number, Set<number>>();
  private readonly segmenter: Intl.Segmenter;
  private readonly blocks: readonly string[];

  constructor(blocks: readonly string[], language: string) {
    this.blocks = blocks;
    this.segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  }

  text(block: number, from: number, to: number): string {
    return (this.blocks[block] ?? '').slice(from, to);
  }

  length(block: number): number {
    return this.blocks[block]?.length ?? 0;
  }

  /** The nearest limit of a word at the point or beyond it, back (-1) or on (1); never out of the block. */
  widen({ block, offset }: Point, step: -1 | 1): Point {
    const bounds = this.boundsOf(block);
    let at = offset;
    while (!bounds.has(at) && at > 0 && at < this.length(block)) at += step;
    return { block, offset: at };
  }

  /** The point, back over the spaces before it. */
  trimmed({ block, offset }: Point): Point {
    return { block, offset: this.text(block, 0, offset).trimEnd().length };
  }

  /** The point, on over the spaces behind it. */
  leading({ block, offset }: Point): Point {
    const rest = this.text(block, offset, this.length(block));
    return { block, offset: offset + rest.length - rest.trimStart().length };
  }

  /** The first `count` words between two offsets, with what stands between them. */
  words(block: number, from: number, to: number, count: number): string {
    const text = this.text(block, from, to);
    const words = [...this.segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
    const last = words[Math.min(count, words.length) - 1];
    return last === undefined ? '' : text.slice(0, last.index + last.segment.length);
  }

  /** The last `count` words between two offsets, with what stands between them and behind. */
  lastWords(block: number, from: number, to: number, count: number): string {
    const text = this.text(block, from, to);
    const words = [...this.segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
    const first = words[Math.max(0, words.length - count)];
    return first === undefined ? '' : text.slice(first.index);
  }

  /** What a directive asks for, up to the second place that fits. */
  find({ prefix, start, end, suffix }: Directive): { from: Point; to: Point }[] {
    const [before, first, last, behind] = [prefix, start, end, suffix].map((text) => foldOf(text ?? '').text);
    const found: { from: Point; to: Point }[] = [];
    for (const block of this.blocks.keys()) {
      const { text, at } = this.fold(block);
      const lead = before || first || '';
      for (let place = text.indexOf(lead); place >= 0; place = text.indexOf(lead, place + 1)) {
        if (!this.isBound(block, place)) continue;
        const begin = before ? skipSpace(text, place + before.length) : place;
        if (!text.startsWith(first ?? '', begin)) continue;
        const close = begin + (first ?? '').length;
        const to = last
          ? this.isBound(block, close)
            ? this.firstEnd(block, close, last, behind ?? '')
            : undefined
          : this.isClosed(block, close, behind ?? '')
            ? { block, offset: at[close] ?? 0 }
            : undefined;
        if (to !== undefined) found.push({ from: { block, offset: at[begin] ?? 0 }, to });
        if (found.length > 1) return found;
      }
    }
    return found;
  }

  /** Where the first `last`, closed by `behind`, ends from here on. */
  private firstEnd(from: number, offset: number, last: string, behind: string): Point | undefined {
    for (let block = from; block < this.blocks.length; block++) {
      const { text, at } = this.fold(block);
      const start = block === from ? offset : 0;
      for (let place = text.indexOf(last, start); place >= 0; place = text.indexOf(last, place + 1)) {
        const close = place + last.length;
        if (this.isBound(block, place) && this.isClosed(block, close, behind))
          return { block, offset: at[close] ?? 0 };
      }
    }
    return undefined;
  }

  private isClosed(block: number, close: number, behind: string): boolean {
    if (behind === '') return this.isBound(block, close);
    const { text } = this.fold(block);
    const next = skipSpace(text, close);
    return text.startsWith(behind, next) && this.isBound(block, next + behind.length);
  }

  private isBound(block: number, place: number): boolean {
    return this.boundsOf(block).has(this.fold(block).at[place] ?? 0);
  }

  private fold(block: number): Folded {
    const folded = this.folded.get(block) ?? foldOf(this.blocks[block] ?? '');
    this.folded.set(block, folded);
    return folded;
  }

  private boundsOf(block: number): Set<number> {
    let bounds = this.bounds.get(block);
    if (bounds === undefined) {
      const text = this.blocks[block] ?? '';
      bounds = new Set([...this.segmenter.segment(text)].map(({ index }) => index).concat(text.length));
      this.bounds.set(block, bounds);
    }
    return bounds;
  }
}

function foldOf(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    const form = /\s/.test(character)
      ? folded.endsWith(' ')
        ? ''
        : ' '
      : character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    folded += form;
    for (let unit = 0; unit < form.length; unit++) at.push(offset);
    offset += character.length;
  }
  at.push(offset);
  return { text: folded, at };
}

function skipSpace(text: string, from: number): number {
  return text[from] === ' ' ? from + 1 : from;
}

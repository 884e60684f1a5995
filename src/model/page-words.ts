import type { Directive } from './text-directive.ts';

/** Where a stretch of a page's text begins or ends: a block of it, and the offset in UTF-16 units. */
export interface Point {
  block: number;
  offset: number;
}

/** A block's text as it is compared: without case, accents and width, every run of spaces one. */
interface Folded {
  text: string;
  /** For each unit of `text`, and for its end, the offset in the block's own text. */
  at: number[];
}

/** The text of a page, searched as browsers search it for a text directive. */
export class PageText {
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

import { findMarks } from './marks.ts';
import type { Query } from './query.ts';
import { BLOCKS, NO_TEXT } from './shown-text.ts';

interface Piece {
  node: Text;
  /** Where the node's text starts in the text of the whole. */
  start: number;
}

/** The ranges to mark for a query inside one version of a passage, across inline markup. */
export function rangesIn(root: Node, query: Query): Range[] {
  const { text, pieces } = readText(root);
  return findMarks(text, query).map(({ start, end }) => {
    const first = pieceAt(pieces, start);
    const last = pieceAt(pieces, end - 1);
    const range = new Range();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  });
}

/**
 * The ranges to mark in the parts of one passage, note or comment, if they hold between them every word and
 * phrase of the query, and nothing that it excludes; else none.
 */
export function rangesInAll(parts: readonly Element[], query: Query): Range[] {
  const texts = parts.map((part) => readText(part).text);
  const holds = (asked: Partial<Query>): boolean =>
    texts.some((text) => findMarks(text, { ...query, phrases: [], words: [], ...asked }).length > 0);
  const isHere =
    query.phrases.every((phrase) => holds({ phrases: [phrase] })) &&
    query.words.every((word) => holds({ words: [word] })) &&
    !query.excluded.some((term) => holds({ phrases: [term] }));
  return isHere ? parts.flatMap((part) => rangesIn(part, query)) : [];
}

function readText(root: Node): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(NO_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: Piece[] = [];
  let text = '';
  let lastBlock: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      const block = node.parentElement?.closest(BLOCKS);
      if (block !== lastBlock) text += ' ';
      lastBlock = block;
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof HTMLBRElement) {
      text += ' ';
    }
  }
  return { text, pieces };
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  const piece = pieces.findLast(({ start }) => start <= offset);
  if (!piece) throw new Error(`Marks must lie inside the text, but one is at ${offset}`);
  return piece;
}

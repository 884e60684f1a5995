import { BLOCKS, NO_TEXT } from '../search/shown-text.ts';
import type { Point } from '../model/page-words.ts';

/** What a browser's own search passes over, whatever its style. */
const UNSEEN = 'script, style, noscript, template, textarea, select, [role="toolbar"]';

/** A text node of a page, where it stands in the text of its block. */
interface Piece {
  node: Text;
  block: number;
  start: number;
}

/** The text that the page shows, block by block, just as it stands in the document. */
export interface PageText {
  blocks: string[];
  pieces: Piece[];
}

/** Read all that is shown of the page, and what a closed `details` holds: browsers open it for a match. */
export function readPage(): PageText {
  const blocks: string[] = [];
  const pieces: Piece[] = [];
  let last: Element | null | undefined;
  for (const node of nodesIn(document.body, (element) => !element.matches(UNSEEN) && isShown(element))) {
    if (node instanceof HTMLBRElement) {
      if (blocks.length > 0) blocks[blocks.length - 1] += '\n';
      continue;
    }
    const block = node.parentElement?.closest(BLOCKS);
    if (block !== last || blocks.length === 0) blocks.push('');
    last = block;
    const index = blocks.length - 1;
    pieces.push({ node, block: index, start: blocks[index]?.length ?? 0 });
    blocks[index] += node.data;
  }
  return { blocks, pieces };
}

/** Where a range begins and ends in the page's text, without the empty ends that a selection may have. */
export function pointsOf(range: Range, { pieces }: PageText): { from: Point; to: Point } | undefined {
  const inside = pieces.flatMap((piece) => {
    const [start, end] = partOf(piece.node, range);
    return start < end ? [{ ...piece, from: piece.start + start, to: piece.start + end }] : [];
  });
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { from: { block: first.block, offset: first.from }, to: { block: last.block, offset: last.to } };
}

/** The words of one version of a passage, or those of them that a range holds, and where they begin in it. */
export function wordsOf(text: Element, range?: Range): { whole: string; start: number; end: number } {
  let whole = '';
  let last: Element | null | undefined;
  let [start, end] = [-1, 0];
  for (const node of nodesIn(text, (element) => !element.matches(NO_TEXT))) {
    if (node instanceof HTMLBRElement) {
      whole += ' ';
      continue;
    }
    const block = node.parentElement?.closest(BLOCKS);
    if (last !== undefined && block !== last) whole += ' ';
    last = block;
    const [from, to] = range === undefined ? [0, node.data.length] : partOf(node, range);
    if (from < to && start < 0) start = whole.length + from;
    if (from < to) end = whole.length + to;
    whole += node.data;
  }
  return { whole, start: Math.max(0, start), end };
}

/** The part of a text node that a range holds. */
function partOf(node: Text, range: Range): [from: number, to: number] {
  if (!range.intersectsNode(node)) return [0, 0];
  return [
    node === range.startContainer ? range.startOffset : 0,
    node === range.endContainer ? range.endOffset : node.data.length,
  ];
}

function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) || element.closest('details:not([open])') !== null
  );
}

/** Text and line ends below `root`, but nothing of elements that `isRead` refuses. */
function* nodesIn(root: Element, isRead: (element: Element) => boolean): Generator<Text | HTMLBRElement> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && !isRead(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Text || currentNode instanceof HTMLBRElement) yield currentNode;
  }
}

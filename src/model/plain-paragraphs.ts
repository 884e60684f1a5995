import type { Paragraph, Root, RootContent } from 'mdast';
import type { Node } from 'unist';

type Point = NonNullable<Node['position']>['start'];

/** What no plain text holds: signs that Markdown reads, control characters, and what GFM makes a link of. */
const READ_BY_MARKDOWN = /[\0-\t\v-\x1F&*_<[\]\\`@|]|~~|:\/\/|www\./i;
/** A line that could begin a block, or whose spaces at the ends would go. */
const OTHER_LINE = /^(?![\p{L}\p{N}“‘"'«「『（(…—])|^\d+[.)]| $/mu;
/** A speaker's name in bold with its colon, as version.ts takes it off; only where every reader finds it bold. */
const LABEL =
  /^\*\*[\p{L}\p{N}](?:[\p{L}\p{N} .’'·-]*[\p{L}\p{N}])?(?:\*\*(?=[:：])|:\*\*(?=[ \n]|$)|：\*\*)/u;
/** A paragraph on one line, alone in a quotation. */
const QUOTED_LINE = /^> ([^ >][^\n]*)$/;
/** Past these a block may go on over an empty line, or begin where no line does. */
const REACHES_FAR = /```|~~~|<|\r|^\uFEFF/;

/** Blocks that stand one behind the other, and the place-holder that the parser is given for them all. */
interface Stretch {
  blocks: RootContent[];
  /** Where the place-holder stands in the shortened text. */
  at: number;
  /** How many characters the stretch is longer than its place-holder. */
  longer: number;
  firstLine: number;
  lastLine: number;
}

/**
 * What `parse` makes of the text, at less cost: a paragraph in which Markdown reads nothing, save a name in
 * bold or the sign of a quotation at its start, is not given to the parser. It stands between empty lines and begins at the margin, so
 * it ends whatever stands before it; the parser gets a letter in its place, and nodes behind it are moved.
 */
export function parseSparing(text: string, parse: (text: string) => Root): Root {
  if (REACHES_FAR.test(text)) return parse(text);
  const { short, stretches } = withoutPlain(text);
  if (stretches.length === 0) return parse(text);
  const tree = /^\n*x\n*$/.test(short) ? placeHolder(stretches[0]?.at) : parse(short);
  const children: RootContent[] = [];
  let [found, longer, moreLines] = [0, 0, 0];
  for (const child of tree.children) {
    const stretch = stretches[found];
    if (stretch !== undefined && child.position?.start.offset === stretch.at) {
      for (const block of stretch.blocks) children.push(block);
      longer += stretch.longer;
      moreLines += stretch.lastLine - stretch.firstLine;
      found++;
    } else {
      if (found > 0) move(child, longer, moreLines);
      children.push(child);
    }
  }
  tree.children = children;
  if (tree.position !== undefined)
    tree.position.end = pointIn(text, text.length, { line: 1, column: 1, offset: 0 });
  return tree;
}

/** The tree of a text that is all plain, as the parser would give it. */
function placeHolder(offset = 0): Root {
  const start: Point = { line: 1, column: 1, offset: 0 };
  const holder = { start: { line: offset + 1, column: 1, offset }, end: { ...start } };
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [], position: holder }],
    position: { start, end: { ...start } },
  };
}

/** The text with a letter in place of each stretch of plain paragraphs. */
function withoutPlain(text: string): { short: string; stretches: Stretch[] } {
  const stretches: Stretch[] = [];
  let short = '';
  let taken = 0;
  let point: Point = { line: 1, column: 1, offset: 0 };
  let open: Stretch | undefined;
  for (const { 0: block, index } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const quoted = QUOTED_LINE.exec(block)?.[1];
    const words = quoted ?? block;
    const label = LABEL.exec(words)?.[0] ?? '';
    const isPlain = !READ_BY_MARKDOWN.test(words.slice(label.length));
    if (!isPlain || OTHER_LINE.test(label === '' ? words : words.slice(2))) {
      open = undefined;
      continue;
    }
    const start = pointIn(text, index, point);
    const paragraph = paragraphOf(
      label,
      text,
      onLine(start, block.length - words.length),
      index + block.length,
    );
    point = paragraph.position?.end ?? start;
    const position = { start, end: { ...point } };
    if (open === undefined) {
      short += text.slice(taken, index);
      open = { blocks: [], at: short.length, longer: -1, firstLine: start.line, lastLine: 0 };
      stretches.push(open);
      short += 'x';
      taken = index;
    }
    open.blocks.push(
      quoted === undefined ? paragraph : { type: 'blockquote', children: [paragraph], position },
    );
    open.longer += index + block.length - taken;
    open.lastLine = point.line;
    taken = index + block.length;
  }
  return { short: short + text.slice(taken), stretches };
}

function paragraphOf(label: string, text: string, start: Point, to: number): Paragraph {
  const end = pointIn(text, to, start);
  const paragraph: Paragraph = { type: 'paragraph', children: [], position: { start, end } };
  const behind = onLine(start, label.length);
  if (label !== '') {
    const name = { start: onLine(start, 2), end: onLine(start, label.length - 2) };
    const value = label.slice(2, -2);
    paragraph.children.push({
      type: 'strong',
      children: [{ type: 'text', value, position: name }],
      position: { start: { ...start }, end: behind },
    });
  }
  if (behind.offset !== to)
    paragraph.children.push({
      type: 'text',
      value: text.slice(behind.offset, to),
      position: { start: { ...behind }, end: { ...end } },
    });
  return paragraph;
}

function onLine({ line, column, offset = 0 }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}

/** The point at `offset`, counted on from an earlier one. */
function pointIn(text: string, offset: number, from: Point): Point {
  let { line } = from;
  let lineStart = (from.offset ?? 0) - from.column + 1;
  for (
    let end = text.indexOf('\n', from.offset);
    end >= 0 && end < offset;
    end = text.indexOf('\n', end + 1)
  ) {
    line++;
    lineStart = end + 1;
  }
  return { line, column: offset - lineStart + 1, offset };
}

function move(node: Node, by: number, lines: number): void {
  for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
    point.offset = (point.offset ?? 0) + by;
    point.line += lines;
  }
  if ('children' in node) for (const child of node.children as Node[]) move(child, by, lines);
}

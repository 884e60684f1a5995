import type { Node } from 'mdast';

/** The deepest nesting of quotations, lists and brackets: past some thousands, parsers run out of stack or time. */
export const MOST_LEVELS = 100;

/** How deep a parsed text may go: a level of a list is two of the tree, and emphasis has its own. */
const MOST_DEPTH = 2 * MOST_LEVELS + 50;

/** A line across, which no list's markers are: `* * *`. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** How deep the quotations and lists are that a line opens. */
export function levelsOf(line: string): number {
  if (RULE.test(line)) return 0;
  const markers = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/.exec(line)?.[0];
  return markers?.match(/[>*+)-]|\d\./g)?.length ?? 0;
}

/** The first line (from 1) of a text that nests deeper than anyone writes, and how; undefined where none does. */
export function deepLine(text: string): { line: number; what: string } | undefined {
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const levels = levelsOf(line);
    if (levels > MOST_LEVELS) return { line: index + 1, what: `quotations and lists are ${levels} deep` };
    // Markdown's brackets reach to the end of their paragraph at most.
    if (line.trim() === '') brackets = 0;
    if (line.includes('[') || line.includes(']'))
      for (const [sign] of line.matchAll(/[[\]]/g)) {
        brackets = Math.max(0, brackets + (sign === '[' ? 1 : -1));
        if (brackets > MOST_LEVELS) return { line: index + 1, what: `${brackets} brackets are open at once` };
      }
  }
  return undefined;
}

/** Whether what comes after the parser would run out of stack on the tree. */
export function isDeep(tree: Node): boolean {
  return isDeepFrom(tree, 0);
}

function isDeepFrom(node: Node, depth: number): boolean {
  if (depth > MOST_DEPTH) return true;
  return 'children' in node && (node.children as Node[]).some((child) => isDeepFrom(child, depth + 1));
}

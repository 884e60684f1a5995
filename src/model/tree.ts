import type { Node, Parent } from 'unist';

/**
 * Call `see` for a node of a syntax tree and all nodes below it, each with the node that holds it, in the
 * order of the text. For trees that nothing changes meanwhile: `unist-util-visit` is for those.
 */
export function eachNode<T extends Node>(node: T, see: (node: T, parent?: T) => void, parent?: T): void {
  see(node, parent);
  if (!('children' in node)) return;
  for (const child of (node as unknown as Parent).children) eachNode(child as T, see, node);
}

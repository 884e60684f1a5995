import type { Heading, Paragraph, PhrasingContent } from 'mdast';

/** The words of a heading or paragraph. */
export function plainOf(node: Paragraph | Heading | PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainOf).join('') : node.type === 'break' ? ' ' : '';
}

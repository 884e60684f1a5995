import type { ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const reader = unified().use(rehypeParse, { fragment: true }).freeze();

/** HTML that the model has written, as a tree again: for exports that need it in another form. */
export function readHtml(html: string): Root & { children: ElementContent[] } {
  const tree = reader.parse(html) as Root;
  return { ...tree, children: tree.children.filter((node) => node.type !== 'doctype') };
}

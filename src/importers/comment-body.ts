import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', fences: true, rule: '*' })
  .freeze();

/** A syntax tree as Markdown, with a backslash wherever text would be read as something else. */
export function bodyOf(root: Root): string {
  return writer.stringify(root).trim();
}

import type { Element, ElementContent, Root as Hast, RootContent as HastContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root as Mdast } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isTakenSlug } from './ids.ts';
import { parseSparing } from './plain-paragraphs.ts';

/** The element that stands for a note's text until version.ts takes it out of the page's flow. */
export const NOTE_ELEMENT = 'colloquy-note';

// singleTilde: a range such as 10~20 must not be struck out. CJK-friendly: `**暗涌：**文` must turn bold.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

const handlers: NonNullable<Options['handlers']> = {
  /** A link to the note, whose id and mark version.ts has put on the node. */
  footnoteReference(_state, node: { data?: { note?: string; mark?: string; reference?: string } }): Element {
    const { note = '', mark = '', reference = '' } = node.data ?? {};
    return element('sup', { className: ['note-ref'] }, [
      element('a', { href: `#${note}`, id: reference, role: 'doc-noteref' }, [{ type: 'text', value: mark }]),
    ]);
  },
  footnoteDefinition(state, node): Element {
    return element(NOTE_ELEMENT, { label: String(node.identifier) }, state.all(node) as ElementContent[]);
  },
};

const writer = unified().use(remarkRehype, { handlers }).freeze();
const addSlugs = rehypeSlug();

/** A version's Markdown as a syntax tree; positions count from the start of `body`. */
export function parseMarkdown(body: string): Mdast {
  return parseSparing(body, (text) => parser.parse(text));
}

/** The syntax tree as HTML elements, one for each block, headings with their slugs as ids. */
export function toElements(tree: Mdast): HastContent[] {
  const written = writer.runSync(tree) as Hast;
  if (hasHeading(tree)) {
    addSlugs(written);
    setSlugsApart(written);
  }
  return written.children;
}

function hasHeading(node: Nodes): boolean {
  return node.type === 'heading' || ('children' in node && node.children.some(hasHeading));
}

/** HTML of some nodes. */
export function htmlOf(nodes: readonly HastContent[]): string {
  return toHtml([...nodes] as ElementContent[]);
}

/**
 * What is read aloud of some nodes, on one line: no note marks, no ruby glosses, an image's
 * description in its place. This is the text that the ledger, search and quotation links see.
 */
export function textOf(nodes: readonly HastContent[]): string {
  return nodes.map(rawText).join('').replace(/\s+/g, ' ').trim();
}

function rawText(node: HastContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'rt' || node.tagName === 'rp') return '';
  if (node.tagName === 'img') return ` ${String(node.properties['alt'] ?? '')} `;
  if ((node.properties['className'] as string[] | undefined)?.includes('note-ref')) return '';
  return node.children.map(rawText).join('');
}

function setSlugsApart(tree: Hast): void {
  const slugs = new Set<string>();
  visit(tree, 'element', (node) => {
    const id = node.properties['id'];
    if (!/^h[1-6]$/.test(node.tagName) || typeof id !== 'string') return;
    const base = isTakenSlug(id) ? `s-${id}` : id;
    let slug = base;
    for (let number = 1; slugs.has(slug); number++) slug = `${base}-${number}`;
    slugs.add(slug);
    node.properties['id'] = slug;
  });
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

import type { Element, Root as Hast } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import type { Paragraph, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { bodyOf } from './comment-body.ts';
import { cleanText, fromPlainText, withLinks } from './exact-text.ts';
import { textOf } from '../model/markdown.ts';

/** What a comment's HTML may say before it is turned into Markdown; everything else is read as its text. */
const SAID: Schema = {
  tagNames: [
    'p',
    'div',
    'br',
    'a',
    'em',
    'i',
    'strong',
    'b',
    'del',
    's',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
  ],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https'] },
  strip: ['script', 'style', 'textarea', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
};

/** Deeper HTML is no one's writing. */
const MOST_DEPTH = 500;
/** Elements that need no end. */
const UNCLOSED = new Set(
  'p li br hr img input meta link wbr source track td th tr dt dd option area col'.split(' '),
);

const reader = unified().use(rehypeParse, { fragment: true }).freeze();
const turner = unified().use(rehypeRemark, { newlines: false }).freeze();

/**
 * A comment's HTML as Markdown: paragraphs, emphasis, links, quotations, lists and code; bare addresses
 * turn into links, and a paragraph that begins with `> ` is a quotation, as people write where no other is
 * offered.
 */
export function fromHtml(html: string): string {
  const clean = cleanText(html);
  // Elements thousands deep say nothing: what stands in them is kept as plain text.
  return isDeepHtml(clean) ? fromPlainText(wordsOf(clean)) : bodyOf(fromHtmlTree(reader.parse(clean)));
}

/** Whether HTML is nested deeper than anyone writes; told before it is parsed, which runs out of stack on it. */
export function isDeepHtml(html: string): boolean {
  let depth = 0;
  for (const { 1: close, 2: name = '' } of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    if (UNCLOSED.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (close === '' ? 1 : -1));
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

/** The same of parsed HTML. */
export function fromHtmlTree(tree: Hast): Root {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a') spellOut(node);
    if (node.tagName === 'img') namePicture(node);
  });
  const markdown = turner.runSync(sanitize(tree, SAID) as Hast) as Root;
  visit(markdown, (node, index, parent) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
    const parts = withLinks(node.value);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
  markdown.children = markdown.children.map((node) =>
    node.type === 'paragraph' && isQuotation(node) ? { type: 'blockquote', children: [node] } : node,
  );
  return markdown;
}

/** The HTML that a blog makes of what is typed into its field: blank lines part paragraphs, others break lines. */
export function fromTypedHtml(text: string): string {
  if (/<(?:p|br|div|blockquote|ul|ol|pre)\b/i.test(text)) return fromHtml(text);
  const paragraphs = cleanText(text).split(/\n(?:[^\S\n]*\n)+/);
  return fromHtml(paragraphs.map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`).join(''));
}

/** The words of HTML, without its tags. */
function wordsOf(html: string): string {
  const bare = html.replace(/<(script|style)\b[^]*?<\/\1>|<[^>]*>/gi, ' ').replaceAll('<', '&lt;');
  return textOf(reader.parse(bare).children);
}

/** An address that was cut for show, `https://example.org/lon...`, is shown whole. */
function spellOut(link: Element): void {
  const [only] = link.children;
  const href = link.properties['href'];
  if (link.children.length !== 1 || only?.type !== 'text' || typeof href !== 'string') return;
  const shown = /^(.+)(?:\.\.\.|…)$/.exec(only.value)?.[1];
  if (shown !== undefined && href.startsWith(shown)) only.value = href;
}

/** A picture is its description; comments show none. */
function namePicture(picture: Element): void {
  const alt = picture.properties['alt'];
  picture.tagName = 'span';
  picture.children = typeof alt === 'string' ? [{ type: 'text', value: alt }] : [];
  picture.properties = {};
}

/** Takes the sign off where there is one. */
function isQuotation({ children: [first] }: Paragraph): boolean {
  if (first?.type !== 'text' || !/^>\s+\S/.test(first.value)) return false;
  first.value = first.value.replace(/^>\s+/, '');
  return true;
}

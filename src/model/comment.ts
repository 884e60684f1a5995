import type { Element, ElementContent, Nodes as HastNodes, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Node, Nodes, Root as Markdown, Text } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { withForeignRuns } from './foreign.ts';
import { textOf } from './markdown.ts';
import { isDeep, levelsOf, MOST_LEVELS } from './nesting.ts';
import { parseSparing } from './plain-paragraphs.ts';
import { quotedIn } from './quoted.ts';
import { eachNode } from './tree.ts';

/** A comment's longest body, in UTF-16 code units: past it, hostile Markdown takes seconds to parse. */
export const MOST_CHARACTERS = 20_000;

/** A sign so often repeated means nothing in Markdown, and costs the parser seconds. */
const ENDLESS = /([*_~`[\]])\1{1999}/;

/** Nothing that loads, runs, frames, styles or names anything; only web links. */
const SAFE: Schema = {
  tagNames: [
    'p',
    'br',
    'a',
    'em',
    'strong',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'sup',
    'sub',
  ],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https'] },
  strip: ['script', 'style', 'textarea', 'title'],
};

/** HTML and footnotes are not read as such in a comment: what looks like them stays as it was typed. */
function literalMarkup(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push({
    disable: {
      null: ['htmlFlow', 'htmlText', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
    },
  });
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(literalMarkup)
  .use(remarkRehype)
  .freeze();

/** What is wrong with a body before it is parsed at all; undefined where it may be parsed. */
export function bodyProblem(body: string): { what: string; todo: string } | undefined {
  if (body.length > MOST_CHARACTERS)
    return {
      what: `the comment has ${body.length} characters`,
      todo: `cut it to ${MOST_CHARACTERS}, or divide it`,
    };
  for (const line of body.split('\n')) {
    const levels = levelsOf(line);
    if (levels > MOST_LEVELS)
      return { what: `quotations and lists are ${levels} deep`, todo: `keep them to ${MOST_LEVELS} levels` };
  }
  return undefined;
}

/** A comment's body, made safe. */
export interface RenderedComment {
  html: string;
  /** Plain text on one line. */
  text: string;
  /** The words that it quotes; see quotedIn. */
  quoted: string[];
}

/**
 * A comment's Markdown as safe HTML, as plain text, and what it quotes. The body is parsed alone, so that
 * no other comment's link definitions reach it; the sanitiser comes last, and behind it only links are closed
 * down and foreign runs get their language. Relative links are resolved against `baseUrl` or lose their
 * address. `languages` are the comment's own and those that its foreign runs may be in; without them no run is
 * looked for.
 */
export function renderComment(
  body: string,
  baseUrl?: string,
  languages: readonly string[] = [],
): RenderedComment {
  const parsed = ENDLESS.test(body) ? asTyped(body) : parseSparing(body, (text) => parser.parse(text));
  // What comes after the parser runs out of stack on thousands of levels, of emphasis for one.
  const markdown = isDeep(parsed) ? asTyped(body) : parsed;
  showFootnotes(markdown, body);
  const tree = sanitize(parser.runSync(markdown), SAFE) as Root;
  let hasLinks = false;
  eachNode<HastNodes>(tree, (node) => {
    hasLinks ||= node.type === 'element' && node.tagName === 'a';
  });
  if (hasLinks) closeLinks(tree, baseUrl);
  eachNode<HastNodes>(tree, (node) => {
    if (node.type === 'text') node.value = capMarks(node.value);
  });
  const [text, quoted] = [textOf(tree.children), quotedIn(tree)];
  const [language, ...others] = languages;
  if (language !== undefined)
    tree.children = withForeignRuns(tree.children as ElementContent[], language, others);
  return { html: toHtml(tree).trim(), text, quoted };
}

/** Links lead to web addresses alone, and show no text in another order than it stands in. */
function closeLinks(tree: Root, baseUrl: string | undefined): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a') return undefined;
    const href = webAddress(node.properties['href'], baseUrl);
    if (href === undefined) {
      parent?.children.splice(index ?? 0, 1, ...node.children);
      return [SKIP, index ?? 0];
    }
    node.properties = { href, rel: ['nofollow', 'ugc', 'noopener', 'noreferrer'] };
    visit(node as Element, 'text', (text) => {
      text.value = withoutBidiControls(text.value);
    });
    return undefined;
  });
}

function asTyped(body: string): Markdown {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: body }] }] };
}

/** With footnotes off, `[^1]: https://…` would be read as a link's definition and vanish: it stays as typed. */
function showFootnotes(tree: Markdown, body: string): void {
  let hasLabels = false;
  eachNode<Nodes>(tree, (node) => {
    hasLabels ||= 'label' in node;
  });
  if (!hasLabels) return;
  visit(tree, (node, index, parent) => {
    if (!('label' in node) || node.label?.startsWith('^') !== true) return undefined;
    const typed: Text = { type: 'text', value: sourceOf(node, body) };
    const shown = node.type === 'definition' ? ({ type: 'paragraph', children: [typed] } as const) : typed;
    (parent as { children: Node[] } | undefined)?.children.splice(index ?? 0, 1, shown);
    return [SKIP, (index ?? 0) + 1];
  });
}

function sourceOf({ position }: Node, body: string): string {
  return body.slice(position?.start.offset, position?.end.offset);
}

/** A name as it may be shown: no bidirectional controls, no towers of combining marks, spaces folded. */
export function safeName(name: string): string {
  return capMarks(withoutBidiControls(name)).replace(/\s+/g, ' ').trim();
}

function webAddress(href: unknown, baseUrl: string | undefined): string | undefined {
  if (typeof href !== 'string' || !URL.canParse(href, baseUrl)) return undefined;
  const url = new URL(href, baseUrl);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

function withoutBidiControls(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** Eight combining marks in a row are the longest run that a natural text needs. */
function capMarks(text: string): string {
  return text.replace(/(\p{M}{8})\p{M}+/gu, '$1');
}

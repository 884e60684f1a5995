import type { Element, ElementContent, Root as Hast } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { ArticleFacts } from './article.ts';
import { isDeepHtml } from './html-text.ts';
import { webAddress } from './json.ts';
import { ImportError } from './record.ts';
import { textOf } from '../model/markdown.ts';

/** Where sites keep an article's text, the surest first. */
const PLACES: ((node: Element) => boolean)[] = [
  (node) => hasClass(node, 'available-content'),
  (node) => String(node.properties['itemProp'] ?? '') === 'articleBody',
  (node) => hasClass(node, 'entry-content', 'post-content', 'article-content', 'markup'),
  (node) => node.tagName === 'article',
  (node) => node.tagName === 'main',
  (node) => node.tagName === 'body',
];

/** Parts of a page that are not its text. */
const REST = new Set(
  'head script style template noscript nav header footer aside form button input select textarea iframe object embed svg canvas video audio dialog menu'.split(
    ' ',
  ),
);

/** Footnotes as Substack writes them are kept for what they are. */
const handlers: NonNullable<Options['handlers']> = {
  'note-mark': (_state, node: Element): FootnoteReference => ({
    type: 'footnoteReference',
    ...labelOf(node),
  }),
  'note-text': (state, node: Element): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    ...labelOf(node),
    children: state.toFlow(state.all(node)) as FootnoteDefinition['children'],
  }),
};

const reader = unified().use(rehypeParse).freeze();
const turner = unified().use(rehypeRemark, { handlers }).freeze();

/** The text of a saved page as a syntax tree, and what its head says about it. */
export function readArticleHtml(html: string): { tree: Root; facts: ArticleFacts } {
  if (isDeepHtml(html))
    throw new ImportError('the page’s elements are nested without end', 'paste its text into a file instead');
  const page = reader.parse(html);
  const facts = factsOf(page);
  const place = PLACES.map((is) => find(page, is)).find((node) => node !== undefined);
  const text: Hast = { type: 'root', children: place?.children ?? page.children };
  visit(text, 'element', (node, index, parent) => {
    if (REST.has(node.tagName) && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    markNote(node);
    return undefined;
  });
  return { tree: turner.runSync(text) as Root, facts };
}

function factsOf(page: Hast): ArticleFacts {
  const meta = new Map<string, string>();
  let canonical: string | undefined;
  visit(page, 'element', ({ tagName, properties }) => {
    const name = properties['property'] ?? properties['name'];
    const { content } = properties;
    if (tagName === 'meta' && typeof name === 'string' && typeof content === 'string' && !meta.has(name))
      meta.set(name, content);
    if (tagName === 'link' && String(properties['rel']) === 'canonical')
      canonical = webAddress(properties['href']);
    if (tagName === 'time' && typeof properties['dateTime'] === 'string' && !meta.has('time'))
      meta.set('time', properties['dateTime']);
  });
  const title =
    find(page, ({ tagName }) => tagName === 'h1') ?? find(page, ({ tagName }) => tagName === 'title');
  return {
    title: meta.get('og:title') ?? (title && textOf([title])),
    published: meta.get('article:published_time') ?? meta.get('time'),
    site: meta.get('og:site_name'),
    url: canonical ?? webAddress(meta.get('og:url')),
    summary: meta.get('og:description') ?? meta.get('description'),
  };
}

function markNote(node: Element): void {
  const href = node.properties['href'];
  if (node.tagName === 'a' && hasClass(node, 'footnote-anchor') && typeof href === 'string') {
    node.tagName = 'note-mark';
    node.properties = { label: /\d+$/.exec(href)?.[0] ?? textOf([node]) };
    node.children = [];
  } else if (hasClass(node, 'footnote')) {
    const number = node.children.find(
      (child): child is Element => isElement(child) && hasClass(child, 'footnote-number'),
    );
    if (number === undefined) return;
    node.tagName = 'note-text';
    node.properties = { label: textOf([number]) };
    node.children = node.children.filter((child) => child !== number);
  }
}

function labelOf({ properties }: Element): { identifier: string; label: string } {
  const label = String(properties['label'] ?? '');
  return { identifier: label.toLowerCase(), label };
}

function find(tree: Hast, is: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!is(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

function hasClass({ properties }: Element, ...names: string[]): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && names.some((name) => classes.includes(name));
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

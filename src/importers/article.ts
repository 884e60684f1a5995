import type { Heading, Root, RootContent, Text } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { readArticleHtml } from './article-html.ts';
import { cleanText } from './exact-text.ts';
import { isObject, textOf, webAddress } from './json.ts';
import { counted, ImportError } from './record.ts';
import { plainOf } from './plain-words.ts';
import { markSpeakers, type Speaker } from './speakers.ts';

/** What an article says about itself. */
export interface ArticleFacts {
  title?: string | undefined;
  published?: string | undefined;
  site?: string | undefined;
  url?: string | undefined;
  summary?: string | undefined;
}

/** An article made ready to be a version. */
export interface Article extends ArticleFacts {
  title: string;
  tree: Root;
  speakers: Speaker[];
  turns: number;
  /** What an editor has to look after. */
  warnings: string[];
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/** Read an article: a saved page, the Markdown of a clipper, or text with a speaker’s name before each turn. */
export function readArticle(input: string): Article {
  const text = cleanText(input.replace(/^\uFEFF/, ''));
  const isHtml = /^\s*<(?:!doctype|html|\?xml|head|body|article|div|p)\b/i.test(text);
  const { tree, facts } = isHtml ? readArticleHtml(text) : readArticleMarkdown(text);
  const warnings: string[] = [];
  const first = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const heading = first < 0 ? undefined : (tree.children[first] as Heading);
  if (heading !== undefined && first < 4) tree.children.splice(first, 1);
  const title = (facts.title ?? (heading && plainOf(heading)) ?? '').replace(/\s+/g, ' ').trim();
  tidy(tree, warnings);
  const { speakers, turns } = markSpeakers(tree);
  if (tree.children.length === 0)
    throw new ImportError('no text is in it', 'save the page’s HTML, or paste its text into a file');
  if (turns === 0)
    throw new ImportError(
      'no speaker was found in it',
      'put each speaker’s name before what they say, in bold and with a colon: **Name:** …',
    );
  return { ...facts, title: title || 'Untitled', tree, speakers, turns, warnings };
}

function readArticleMarkdown(text: string): { tree: Root; facts: ArticleFacts } {
  const front = /^---\n([^]*?)\n---\n/.exec(text);
  const facts = front === null ? {} : frontFacts(front[1] ?? '');
  const body = front === null ? text : text.slice(front[0].length);
  return { tree: parser.parse(body), facts };
}

/** The front matter that clippers write. */
function frontFacts(yaml: string): ArticleFacts {
  let data: unknown;
  try {
    data = parse(yaml);
  } catch {
    return {};
  }
  if (!isObject(data)) return {};
  const day = data['published'] ?? data['date'];
  return {
    title: textOf(data['title']),
    url: webAddress(data['source'] ?? data['url']),
    published: day instanceof Date ? day.toISOString() : textOf(day),
    summary: textOf(data['description'] ?? data['summary']),
  };
}

/** What a version may not hold is taken out, and told: pictures, raw HTML, links that lead nowhere. */
function tidy(tree: Root, warnings: string[]): void {
  let pictures = 0;
  const notes = new Map<string, string>();
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const replace = (...nodes: RootContent[]): [typeof SKIP, number] => {
      (parent.children as RootContent[]).splice(index, 1, ...nodes);
      return [SKIP, index];
    };
    switch (node.type) {
      case 'image':
      case 'imageReference':
        pictures++;
        return replace();
      case 'html':
        return replace(...asText(node.value, parent.type));
      case 'linkReference':
        return replace(...(node.children as RootContent[]));
      case 'link':
        return webAddress(node.url) === undefined ? replace(...(node.children as RootContent[])) : undefined;
      case 'heading':
        node.depth = node.depth <= 2 ? 2 : 3;
        return undefined;
      case 'footnoteReference':
      case 'footnoteDefinition': {
        const label = notes.get(node.identifier) ?? `t${notes.size + 1}`;
        notes.set(node.identifier, label);
        node.identifier = node.label = label;
        return undefined;
      }
      default:
        return undefined;
    }
  });
  tree.children = tree.children.filter((node) => node.type !== 'definition' && !isBlank(node));
  for (const node of tree.children) {
    const last = node.type === 'paragraph' ? node.children.at(-1) : undefined;
    if (last?.type === 'text') last.value = last.value.trimEnd();
  }
  if (pictures > 0)
    warnings.push(
      `${counted(pictures, 'picture')} left out: put the files beside the version and name them there`,
    );
  if (notes.size > 0)
    warnings.push(
      `${counted(notes.size, 'note')} taken for the translator’s (t): rename the original’s own to o`,
    );
}

/** What raw HTML says: a paragraph of its own where it stands between paragraphs. */
function asText(html: string, parent: string): RootContent[] {
  const text: Text = { type: 'text', value: html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ') };
  const isBlock = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent);
  if (isBlock) return text.value.trim() === '' ? [] : [{ type: 'paragraph', children: [text] }];
  return [text];
}

function isBlank(node: RootContent): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && plainOf(node).trim() === '';
}

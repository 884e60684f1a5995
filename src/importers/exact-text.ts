import type { Break, Link, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { bodyOf } from './comment-body.ts';
import { renderComment } from '../model/comment.ts';

/** A web address in running text; what commonly ends a sentence behind it is none of it. */
const ADDRESS = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*[A-Za-z0-9\-_~/=&%#+$@]/g;

/**
 * Plain text as a comment's Markdown, which shows it character for character: blank lines part
 * paragraphs, other line ends are kept, web addresses turn into links, and a paragraph whose lines all
 * begin with `> ` is a quotation. Blank lines at both ends are dropped, runs of them become one, and spaces
 * at the ends of lines, which no page shows, may go.
 */
export function fromPlainText(text: string): string {
  const clean = cleanText(text);
  const root: Root = {
    type: 'root',
    children: clean
      .split(/\n(?:[^\S\n]*\n)+/)
      .filter(Boolean)
      .map(blockOf),
  };
  const body = bodyOf(root);
  return shownText(renderComment(body).html) === shownText(htmlOf(root)) ? body : escapeAll(root);
}

/** Text without what no file of ours may hold: other line ends, NUL, halves of characters, blank ends. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, '');
}

/** The characters that written HTML shows: line ends for `<br>`, blank lines between blocks, no spaces at their ends. */
export function shownText(html: string): string {
  return html
    .replace(/<br>\n?/g, '\n')
    .replace(/\n?<\/?(?:p|blockquote)>\n?/g, '\0')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9A-F]+);/gi, (_entity, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\0+/g, '\n\n')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
}

function blockOf(paragraph: string): RootContent {
  const lines = paragraph.split('\n');
  const isQuotation = lines.every((line) => /^> \s*\S/.test(line));
  if (!isQuotation) return paragraphOf(lines);
  return { type: 'blockquote', children: [paragraphOf(lines.map((line) => line.slice(2)))] };
}

function paragraphOf(lines: readonly string[]): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } satisfies Break] : []),
      ...withLinks(line),
    ]),
  };
}

/** Running text with its web addresses as links. */
export function withLinks(text: string): (Text | Link)[] {
  const parts: (Text | Link)[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(url)) continue;
    if (index > end) parts.push({ type: 'text', value: text.slice(end, index) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    end = index + url.length;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

/** What the page must show of the tree, as HTML for shownText. */
function htmlOf(node: Root | RootContent): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[<&]/g, (character) => (character === '<' ? '&#x3C;' : '&#x26;'));
    case 'break':
      return '<br>';
    case 'paragraph':
    case 'blockquote':
      return `<p>${node.children.map(htmlOf).join('')}</p>`;
    default:
      return 'children' in node ? node.children.map((child) => htmlOf(child as RootContent)).join('') : '';
  }
}

/** The last resort: every sign that Markdown might read gets its backslash, every space at an edge its code. */
function escapeAll({ children }: Root): string {
  const write = (node: RootContent): string => {
    if (node.type === 'text')
      return node.value
        .replace(/[!-/:-@[-`{-~]/g, '\\$&')
        .replace(/\t/g, '&#x9;')
        .replace(/^ +| +$/g, (spaces) => '&#x20;'.repeat(spaces.length));
    if (node.type === 'break') return '\\\n';
    return 'children' in node ? node.children.map((child) => write(child as RootContent)).join('') : '';
  };
  return children
    .map((node) => (node.type === 'blockquote' ? write(node).replace(/^/gm, '> ') : write(node)))
    .join('\n\n');
}

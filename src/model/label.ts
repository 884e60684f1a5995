import type { Paragraph, RootContent, Text } from 'mdast';
import { PASSAGE_ID } from './ids.ts';

/** The form in which speaker names are compared: NFC, white space folded. */
export function foldName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * The speaker's name that opens a paragraph, `**Name:**` or `**Name**:` with either colon (and the space before
 * it that French has), taken off the paragraph; undefined where it opens with none. An escaped colon,
 * `**Update**\:`, makes no label. `source` is the text that the paragraph's positions point into.
 */
export function takeLabel(paragraph: Paragraph, source: string): string | undefined {
  const [strong, after] = paragraph.children;
  if (strong?.type !== 'strong') return undefined;
  const [name] = strong.children;
  if (name?.type !== 'text' || strong.children.length > 1) return undefined;
  const end = strong.position?.end.offset ?? 0;
  const inside = /^(.+?)\s*[:：]\s*$/s.exec(name.value);
  if (inside !== null && !/\\:\s*[*_]{2}$/.test(source.slice(0, end))) {
    paragraph.children.shift();
    if (after?.type === 'text') after.value = after.value.trimStart();
    return foldName(inside[1] ?? '');
  }
  if (after?.type !== 'text' || !/^\s?[:：]/.test(after.value) || /^\s?\\/.test(source.slice(end)))
    return undefined;
  paragraph.children.shift();
  after.value = after.value.trimStart().slice(1).trimStart();
  return foldName(name.value);
}

/**
 * A name before a colon that opens a paragraph, not as a label does (`Name:`, `*Name:*`, `** Name: **`);
 * undefined where it opens with none, and where the colon is escaped.
 */
export function plainLabel(paragraph: Paragraph, source: string): string | undefined {
  const start = paragraph.position?.start.offset;
  if (start === undefined) return undefined;
  const [, name] = PLAIN_LABEL.exec(source.slice(start, start + LONGEST_LABEL)) ?? [];
  return name === undefined ? undefined : foldName(name);
}

/** Take off the backslash before the first full-width colon of a paragraph, which Markdown leaves there. */
export function takeEscape({ children: [first] }: Paragraph): void {
  if (first?.type === 'text') first.value = first.value.replace(/^([^\\:：]*)\\：/, '$1：');
}

const LONGEST_LABEL = 200;
const PLAIN_LABEL = /^[*_]*\s*([^\s*_\\:：][^*_\\:：\n]*?)\s*[*_]*\s*[:：]/;

/** Whether nothing is left of a paragraph, as after its label was taken off. */
export function isEmpty(paragraph: Paragraph): boolean {
  return paragraph.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** Whether the paragraph is the mark `^-`: this version has nothing here. */
export function isGap(paragraph: Paragraph): boolean {
  const [only] = paragraph.children;
  return paragraph.children.length === 1 && only?.type === 'text' && only.value.trim() === '^-';
}

/** Passages that a paragraph is pinned to: `^p14` gives p14 twice, `^p14-p15` its two ends. */
export interface Pin {
  from: string;
  to: string;
}

/** The pin that ends a block, taken off it; undefined where it has none. */
export function takePin(block: RootContent): Pin | undefined {
  const text = lastText(block);
  const match = /(?:^|\s)\^(p\d+[a-z]*)(?:-(p\d+[a-z]*))?\s*$/.exec(text?.value ?? '');
  if (text === undefined || match === null) return undefined;
  const [whole, from = '', to = from] = match;
  if (!PASSAGE_ID.test(from) || !PASSAGE_ID.test(to)) return undefined;
  text.value = text.value.slice(0, text.value.length - whole.length);
  return { from, to };
}

function lastText(node: RootContent): Text | undefined {
  if (node.type === 'text') return node;
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last === undefined ? undefined : lastText(last as RootContent);
}

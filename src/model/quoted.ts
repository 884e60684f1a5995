import type { Element, Root, RootContent } from 'hast';
import { textOf } from './markdown.ts';
import { piecesOf } from './quote-pieces.ts';

/** Marks that open a quotation, and what closes each; a pair may stand inside its own kind, as in “a “b” c”. */
const PAIRS: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‘': '’',
  '"': '"',
};

/** Stands behind each character of a link's text. */
const LINKED = '\uFFFC';

const BLOCKS = new Set(['p', 'li', 'pre']);

/**
 * The words that a comment quotes, in order, each on one line: every paragraph of a quoted block, every
 * phrase between quotation marks, and a bold phrase that opens a paragraph before a colon, as scholars
 * begin a gloss. What is too short to be known again is left out.
 */
export function quotedIn(tree: Root): string[] {
  return [...new Set(tree.children.flatMap((node) => quotedBelow(node, false)))].filter(
    (quote) => piecesOf(quote).length > 0,
  );
}

function quotedBelow(node: RootContent, inQuotation: boolean): string[] {
  if (node.type !== 'element') return [];
  const within = inQuotation || node.tagName === 'blockquote';
  const deeper = node.children.filter(
    (child) => child.type === 'element' && !isInline(child),
  ) as RootContent[];
  const own = node.children.filter((child) => !deeper.includes(child));
  const text = textOf(own);
  const here =
    text === ''
      ? []
      : within
        ? [text]
        : BLOCKS.has(node.tagName)
          ? [...lemmaOf(node), ...phrasesOf(text)]
          : [];
  return [...here, ...deeper.flatMap((child) => quotedBelow(child, within))];
}

function isInline({ tagName }: Element): boolean {
  return !['p', 'li', 'pre', 'ul', 'ol', 'blockquote'].includes(tagName);
}

function lemmaOf({ children: [first, second] }: Element): string[] {
  if (first?.type !== 'element' || first.tagName !== 'strong') return [];
  const after = second?.type === 'text' ? second.value : '';
  const lemma = textOf([first]);
  return /^\s*[:：·]/.test(after) || /[:：]$/.test(lemma) ? [lemma] : [];
}

/**
 * The words that a note quotes between quotation marks, in order. What its author has linked is left out:
 * that link says where the words come from.
 */
export function quotedInNote(children: readonly RootContent[]): string[] {
  return [...new Set(phrasesOf(textOf(children.map((child) => withLinksMarked(child, false)))))].filter(
    (quote) => !quote.includes(LINKED) && piecesOf(quote).length > 0,
  );
}

/** The same node, its links' text with a mark behind each character. */
function withLinksMarked<T extends RootContent>(node: T, inLink: boolean): T {
  if (node.type === 'text')
    return inLink ? { ...node, value: node.value.replace(/./gsu, `$&${LINKED}`) } : node;
  if (node.type !== 'element') return node;
  const within = inLink || node.tagName === 'a';
  return { ...node, children: node.children.map((child) => withLinksMarked(child, within)) };
}

/** The outermost phrases between quotation marks. */
function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  for (let start = 0; start < text.length; start++) {
    const end = closeOf(text, start);
    if (end === undefined) continue;
    phrases.push(text.slice(start + 1, end).trim());
    start = end;
  }
  return phrases;
}

/** Where the quotation that opens at `start` closes; undefined where none opens, or it never closes. */
function closeOf(text: string, start: number): number | undefined {
  const open = text[start] ?? '';
  const closers = PAIRS[open];
  if (closers === undefined) return undefined;
  const isSingle = open === '‘';
  if (isSingle && isLetter(text[start - 1])) return undefined;
  let depth = 1;
  for (let at = start + 1; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (closers.includes(mark)) {
      // An apostrophe inside a word closes nothing.
      if (isSingle && isLetter(text[at + 1])) continue;
      if (--depth === 0) return at;
    } else if (mark === open) depth++;
  }
  return undefined;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

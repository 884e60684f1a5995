import type { Node, Parent, RootContent } from 'mdast';
import type { Interview } from '../model/interview.ts';
import { isGap, takeLabel } from '../model/label.ts';
import { parseMarkdown } from '../model/markdown.ts';

/** A place in a file where something is put in, counted in UTF-16 units from its start. */
interface Insertion {
  offset: number;
  pin: string;
}

/**
 * A version's file with every passage pinned to its id, `^p14`, or to all that it spans, `^p14-p15`: read
 * as a version of the same interview it gives the same passages under the same ids, whatever is put
 * between them. Blocks of code can hold no pin and stay as they are.
 */
export function withPins(file: string, interview: Interview, language: string): string {
  const body = blankFrontMatter(file);
  const pins = pinsOf(interview, language);
  let current: string | undefined;
  const insertions = parseMarkdown(body).children.flatMap((block): Insertion[] => {
    if (block.type === 'footnoteDefinition' || block.type === 'definition') return [];
    const { line, column, offset } = block.position?.start ?? { line: 0, column: 0 };
    const place = `${line}:${column}`;
    // Paragraphs that stand together in one passage have the first one's pin.
    if (pins.has(place)) current = pins.get(place);
    else if (!goesOn(block, body)) current = undefined;
    const end = current === undefined ? undefined : pinnable(block);
    if (current === undefined || end === undefined) return [];
    const isPinned = /(?:^|\s)\^p\d+[a-z]*(?:-p\d+[a-z]*)?\s*$/.test(body.slice(offset, end));
    return isPinned ? [] : [{ offset: end, pin: current }];
  });
  let result = '';
  let rest = 0;
  for (const { offset, pin } of insertions) {
    result += `${file.slice(rest, offset).trimEnd()} ${pin}`;
    rest = offset;
  }
  return result + file.slice(rest);
}

/**
 * By the place of its block in the file, the pin of each passage that the version has a text of. Where the
 * version that gives a turn its passages has the mark `^-`, which can hold no pin, the text beside it must
 * have none either: it is what the ledger knows the passage by.
 */
function pinsOf({ versions, sections }: Interview, language: string): Map<string, string | undefined> {
  const pins = new Map<string, string | undefined>();
  for (const { passages } of sections.flatMap(({ turns }) => turns)) {
    const leading = versions.find(({ language: tag }) =>
      passages.some(({ texts, gaps }) => texts[tag] !== undefined || gaps.includes(tag)),
    )?.language;
    for (const [index, { id, texts }] of passages.entries()) {
      const text = texts[language];
      if (text === undefined || leading === undefined) continue;
      const last = passages[index + text.span - 1]?.id ?? id;
      const { line, column } = text.place;
      const pin = last === id ? `^${id}` : `^${id}-${last}`;
      pins.set(`${line}:${column}`, texts[leading] === undefined ? undefined : pin);
    }
  }
  return pins;
}

/** Whether a block belongs to the turn before it and has a text. */
function goesOn(block: RootContent, body: string): boolean {
  if (block.type === 'heading' || block.type === 'thematicBreak') return false;
  if (block.type !== 'paragraph') return true;
  const paragraph = structuredClone(block);
  return takeLabel(paragraph, body) === undefined && !isGap(paragraph);
}

/** Where a pin ends the block: behind its last paragraph, or inside a table's last cell; nowhere in code. */
function pinnable(block: RootContent): number | undefined {
  if (block.type === 'paragraph') return block.position?.end.offset;
  if (block.type === 'tableCell') {
    const last: Node | undefined = block.children.at(-1);
    return last?.type === 'text' ? last.position?.end.offset : undefined;
  }
  const last = 'children' in block ? (block as Parent).children.at(-1) : undefined;
  return last === undefined ? undefined : pinnable(last);
}

/** The file with its front matter blanked out, as long as before. */
function blankFrontMatter(file: string): string {
  return file.replace(/^---\n[\s\S]*?\n---(?=\n|$)/, (front) => front.replace(/[^\n]/g, ' '));
}

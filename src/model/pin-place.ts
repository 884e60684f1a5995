import type { Node, Parent, Root, RootContent } from 'mdast';
import { isGap, takeLabel } from './label.ts';

/** A block of a version's file, as far as pins go. */
export interface PinPlace {
  line: number;
  column: number;
  /** Where a pin ends the block, in UTF-16 units back from the end of the file; undefined where it can hold none. */
  end: number | undefined;
  /** Whether it belongs to the turn before it and has a text. */
  goesOn: boolean;
  isPinned: boolean;
}

/** The places of a version's blocks in their order; `tree` as it was parsed from `body`. */
export function pinPlacesOf(tree: Root, body: string): PinPlace[] {
  return tree.children.flatMap((block): PinPlace[] => {
    if (block.type === 'footnoteDefinition' || block.type === 'definition') return [];
    const { line, column, offset } = block.position?.start ?? { line: 0, column: 0 };
    const end = pinnable(block);
    const isPinned = /(?:^|\s)\^p\d+[a-z]*(?:-p\d+[a-z]*)?\s*$/.test(body.slice(offset, end));
    return [
      {
        line,
        column,
        end: end === undefined ? undefined : body.length - end,
        goesOn: goesOn(block, body),
        isPinned,
      },
    ];
  });
}

function goesOn(block: RootContent, body: string): boolean {
  if (block.type === 'heading' || block.type === 'thematicBreak') return false;
  if (block.type !== 'paragraph') return true;
  const paragraph = { ...block, children: block.children.map((child) => ({ ...child })) };
  return takeLabel(paragraph, body) === undefined && !isGap(paragraph);
}

/** Behind its last paragraph, or inside a table's last cell; nowhere in code. */
function pinnable(block: RootContent): number | undefined {
  if (block.type === 'paragraph') return block.position?.end.offset;
  if (block.type === 'tableCell') {
    const last: Node | undefined = block.children.at(-1);
    return last?.type === 'text' ? last.position?.end.offset : undefined;
  }
  const last = 'children' in block ? (block as Parent).children.at(-1) : undefined;
  return last === undefined ? undefined : pinnable(last);
}

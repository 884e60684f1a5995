import type { Passage, PassageText } from './interview.ts';
import { suggest } from './nearest.ts';
import { problemAt, type Problem } from './problem.ts';
import type { JoinedTurn } from './alignment.ts';
import type { Block, VersionTurn } from './version.ts';

/** The blocks that give a turn its passages: those of the first version that has the turn. */
export function leadingBlocks(turn: JoinedTurn): Block[] {
  return [...turn.texts.values()][0]?.blocks ?? [];
}

/**
 * The passages of a turn, one for each block of its leading version, with the text of every version.
 * Blocks pair one to one where their counts agree; else all stand in the first passage, spanning the
 * turn. A pin moves a block to its passage, and blocks behind it go on from there.
 */
export function joinPassages(
  turn: JoinedTurn,
  ids: readonly { id: string; provisional: boolean }[],
): { passages: Passage[]; problems: Problem[] } {
  const passages = ids.map(({ id, provisional }): Passage => ({ id, provisional, texts: {}, gaps: [] }));
  const problems: Problem[] = [];
  let leading = true;
  for (const [language, version] of turn.texts) {
    const placed = leading
      ? version.blocks.map((_, index) => index)
      : placeBlocks(version, passages, problems);
    leading = false;
    const spans =
      version.blocks.length !== passages.length && version.blocks.every(({ pin }) => pin === undefined);
    for (const [index, block] of version.blocks.entries()) {
      const passage = passages[placed[index] ?? 0];
      if (passage !== undefined)
        putBlock(passage, language, block, spans ? passages.length : spanOf(block, passages));
    }
  }
  return { passages, problems };
}

/** The index of the passage that each block of a version belongs to. */
function placeBlocks(version: VersionTurn, passages: readonly Passage[], problems: Problem[]): number[] {
  const { blocks } = version;
  if (blocks.every(({ pin }) => pin === undefined))
    return blocks.map((_, index) => (blocks.length === passages.length ? index : 0));
  const ids = passages.map(({ id }) => id);
  const pinned = blocks.map(({ pin }) => (pin === undefined ? undefined : ids.indexOf(pin.from)));
  let next = 0;
  return blocks.map((block, index) => {
    const target = pinned[index];
    if (target === -1)
      problems.push(
        problemAt(
          block.place,
          `the passage ${block.pin?.from ?? ''} is not in this turn`,
          suggest(block.pin?.from ?? '', ids),
        ),
      );
    const limit =
      pinned.slice(index + 1).find((later) => later !== undefined && later >= 0) ?? passages.length - 1;
    const here = target !== undefined && target >= 0 ? target : Math.min(next, limit);
    next = Math.min(here + spanOf(block, passages), passages.length - 1);
    return here;
  });
}

function spanOf({ pin }: Block, passages: readonly Passage[]): number {
  if (pin === undefined) return 1;
  const from = passages.findIndex(({ id }) => id === pin.from);
  const to = passages.findIndex(({ id }) => id === pin.to);
  return to > from && from >= 0 ? to - from + 1 : 1;
}

function putBlock(passage: Passage, language: string, block: Block, span: number): void {
  if (block.gap) {
    passage.gaps.push(language);
    return;
  }
  const before = passage.texts[language];
  const text: PassageText =
    before === undefined
      ? {
          html: block.html,
          text: block.text,
          marks: [],
          notes: block.notes,
          span,
          place: block.place,
        }
      : {
          html: `${before.html}\n${block.html}`,
          text: `${before.text} ${block.text}`,
          marks: [],
          notes: [...before.notes, ...block.notes],
          span: Math.max(before.span, span),
          place: before.place,
        };
  passage.texts[language] = text;
}

import type { FootnoteDefinition, FootnoteReference, Node, Nodes, Parents, Root, Text } from 'mdast';
import { NOTE_LABEL } from './ids.ts';
import type { Note } from './interview.ts';
import { nearest } from './nearest.ts';
import { formatPlace, problemAt, type Place, type Problem } from './problem.ts';
import { eachNode } from './tree.ts';

/** What a version's tree says of a note before its text is written out. */
export type NumberedNote = Pick<Note, 'id' | 'label' | 'voice' | 'mark' | 'references' | 'place'>;

const VOICES: Record<string, Note['voice']> = { t: 'translator', e: 'editor', o: 'original' };

/** Where the marks and ids of a version's notes come from. */
export interface NoteNaming {
  /**
   * What stands before a label in the note's id: nothing in the reading version and the original, `de-` in
   * a further translation into German, and so in an original whose label the reading version has too.
   */
  prefixOf: (label: string) => string;
  /** Numbers in a translation, letters in an original, so that the two never look alike side by side. */
  marks: 'numbers' | 'letters';
}

/**
 * Number a version's notes in the order of their first marks, and write each mark's link onto its node.
 * Wrong labels, doubled, unused and missing notes are problems.
 */
export function numberNotes(
  tree: Root,
  body: string,
  naming: NoteNaming,
  placeOf: (node: Node) => Place,
): { notes: NumberedNote[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const definitions = new Map<string, FootnoteDefinition>();
  const found = footnotesIn(tree);
  for (const { node, parent } of found.definitions) {
    const first = definitions.get(node.identifier);
    const place = placeOf(node);
    if (first !== undefined)
      problems.push(
        problemAt(
          place,
          `the note [^${node.identifier}] is there twice`,
          `keep one of the two, or give this one a label of its own (the other is at ${formatPlace(placeOf(first))})`,
        ),
      );
    else definitions.set(node.identifier, node);
    if (!NOTE_LABEL.test(node.identifier))
      problems.push(
        problemAt(
          place,
          `“${node.identifier}” is not a note's label`,
          'write t (translator), e (editor) or o (original) and a number, such as [^t1]',
        ),
      );
    if (parent?.type !== 'root')
      problems.push(
        problemAt(
          place,
          `the note [^${node.identifier}] stands inside another block`,
          'begin its line at the margin',
        ),
      );
  }
  const notes = new Map<string, NumberedNote>();
  for (const node of found.references) {
    const { identifier: label } = node;
    let note = notes.get(label);
    if (note === undefined) {
      const mark = naming.marks === 'numbers' ? String(notes.size + 1) : letters(notes.size + 1);
      note = {
        id: `n-${naming.prefixOf(label)}${label}`,
        label,
        voice: VOICES[label.charAt(0)] ?? 'editor',
        mark,
        references: [],
        place: placeOf(definitions.get(label) ?? node),
      };
      notes.set(label, note);
    }
    const reference = `r-${naming.prefixOf(label)}${label}${note.references.length > 0 ? `-${note.references.length + 1}` : ''}`;
    note.references.push(reference);
    Object.assign((node.data ??= {}), { note: note.id, mark: note.mark, reference });
  }
  for (const [label, node] of definitions)
    if (!notes.has(label))
      problems.push(
        problemAt(
          placeOf(node),
          `nothing refers to the note [^${label}]`,
          `write [^${label}] where it belongs, or take the note away`,
        ),
      );
  problems.push(
    ...misplaced(found, placeOf),
    ...undefinedMarks(found.texts, body, [...definitions.keys()], placeOf),
  );
  return { notes: [...notes.values()], problems };
}

/** What of a tree has to do with notes, each in the order of the text. */
interface Footnotes {
  definitions: { node: FootnoteDefinition; parent: Nodes | undefined }[];
  references: FootnoteReference[];
  headings: Parents[];
  texts: Text[];
}

function footnotesIn(tree: Root): Footnotes {
  const found: Footnotes = { definitions: [], references: [], headings: [], texts: [] };
  eachNode<Nodes>(tree, (node, parent) => {
    if (node.type === 'text') found.texts.push(node);
    else if (node.type === 'footnoteReference') found.references.push(node);
    else if (node.type === 'footnoteDefinition') found.definitions.push({ node, parent });
    else if (node.type === 'heading') found.headings.push(node);
  });
  return found;
}

/** Marks in a heading (whose address they would change) or in another note. */
function misplaced({ headings, definitions }: Footnotes, placeOf: (node: Node) => Place): Problem[] {
  const marksIn = (outer: Parents, where: string): Problem[] => {
    const problems: Problem[] = [];
    eachNode<Nodes>(outer, (node) => {
      if (node.type !== 'footnoteReference') return;
      const what = `the note mark [^${node.identifier}] stands in ${where}`;
      problems.push(problemAt(placeOf(node), what, 'put it into a paragraph of the text'));
    });
    return problems;
  };
  return [
    ...headings.flatMap((heading) => marksIn(heading, 'a heading')),
    ...definitions.flatMap(({ node }) => marksIn(node, 'another note')),
  ];
}

/** Markdown leaves a mark whose note is missing as plain text: find those. */
function undefinedMarks(
  texts: readonly Text[],
  body: string,
  labels: readonly string[],
  placeOf: (node: Node) => Place,
): Problem[] {
  const problems: Problem[] = [];
  if (!body.includes('[^')) return problems;
  for (const node of texts) {
    const start = node.position?.start.offset ?? 0;
    const source = body.slice(start, node.position?.end.offset);
    for (const match of source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
      const label = match[1] ?? '';
      const lines = body.slice(0, start + match.index).split('\n');
      const place = { ...placeOf(node), line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
      const near = nearest(label, labels);
      problems.push(
        problemAt(
          place,
          `the note [^${label}] has no text`,
          near === undefined ? `write it below as [^${label}]: …` : `did you mean [^${near}]?`,
        ),
      );
    }
  }
  return problems;
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + last : last;
}

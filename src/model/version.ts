import type { Element, ElementContent } from 'hast';
import type { Heading as HeadingNode, Node, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { readyTree, type SiteLink } from './allowed.ts';
import type { Heading } from './interview.ts';
import { withForeignRuns } from './foreign.ts';
import { isEmpty, isGap, plainLabel, takeEscape, foldName, takeLabel, takePin, type Pin } from './label.ts';
import { htmlOf, NOTE_ELEMENT, parseMarkdown, textOf, toElements } from './markdown.ts';
import { suggest } from './nearest.ts';
import { deepLine, isDeep, MOST_LEVELS } from './nesting.ts';
import { numberNotes, type NoteNaming, type NumberedNote } from './note.ts';
import { pinPlacesOf, type PinPlace } from './pin-place.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { quotedInNote } from './quoted.ts';
import type { VersionSource } from './source.ts';
import { eachNode } from './tree.ts';

/** A paragraph, list, quotation, table or figure of one version. */
export interface Block {
  place: Place;
  /** The mark `^-`: this version has nothing here. */
  gap: boolean;
  pin?: Pin | undefined;
  html: string;
  text: string;
  /** Labels of the notes that it refers to. */
  notes: string[];
}

export interface VersionTurn {
  speaker?: string | undefined;
  place: Place;
  blocks: Block[];
}

export interface VersionSection {
  heading?: (Heading & { slug: string }) | undefined;
  turns: VersionTurn[];
}

export interface VersionNote extends NumberedNote {
  html: string;
  text: string;
  /** The words that it quotes; see quotedInNote. */
  quoted: string[];
}

/** One version's text: sections, in them turns, in them blocks. */
export interface VersionText {
  source: VersionSource;
  sections: VersionSection[];
  notes: VersionNote[];
  links: SiteLink[];
  pinPlaces: PinPlace[];
}

/** What a version's text depends on beside its own file. */
export interface VersionContext {
  naming: NoteNaming;
  /** Names of the images that lie beside it. */
  images: readonly string[];
}

/** A block whose HTML is not written yet. */
interface Draft {
  block: Block;
  node: RootContent;
}

/** Read one version's Markdown into its sections, turns and blocks; all that is wrong comes back as problems. */
export function parseVersion(
  source: VersionSource,
  context: VersionContext,
): { text: VersionText; problems: Problem[] } {
  const placeOf = (node: Node): Place => ({
    path: source.path,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const endless = (line: number, what: string): ReturnType<typeof parseVersion> => ({
    text: { source, sections: [], notes: [], links: [], pinPlaces: [] },
    problems: [
      problemAt({ path: source.path, line, column: 1 }, what, `keep the text to ${MOST_LEVELS} levels`),
    ],
  });
  const deep = deepLine(source.body);
  if (deep !== undefined) return endless(deep.line, deep.what);
  const tree = parseMarkdown(source.body);
  const block = tree.children.find(isDeep);
  if (block !== undefined) return endless(placeOf(block).line, 'marks stand in one another without end');
  const pinPlaces = pinPlacesOf(tree, source.body);
  const ready = readyTree(tree, context.images, placeOf);
  const numbered = numberNotes(tree, source.body, context.naming, placeOf);
  const walked = readTurns(tree, source, placeOf);
  const elements = new Map<number, Element>();
  const noteTexts = new Map<string, Element>();
  for (const element of toElements(tree)) {
    if (element.type !== 'element') continue;
    if (element.tagName === NOTE_ELEMENT) noteTexts.set(String(element.properties['label']), element);
    else elements.set(element.position?.start.offset ?? -1, element);
  }
  const written = (node: Node): Element | undefined => elements.get(node.position?.start.offset ?? -2);
  const { language, front } = source;
  const others = front.translationOf === undefined ? [] : [front.translationOf];
  const marked = (nodes: ElementContent[]): ElementContent[] => withForeignRuns(nodes, language, others);
  for (const { block, node } of walked.drafts) {
    const element = written(node);
    if (element === undefined) continue;
    block.html = htmlOf(marked([element]));
    block.text = textOf([element]);
  }
  for (const { heading, node } of walked.headings) {
    const element = written(node);
    if (element === undefined) continue;
    heading.html = htmlOf(marked(element.children));
    heading.text = textOf(element.children);
    heading.slug = String(element.properties['id']);
  }
  const notes = numbered.notes.map((note) => {
    const children = noteTexts.get(note.label)?.children ?? [];
    const quoted = quotedInNote(children);
    return { ...note, html: htmlOf(marked(children)).trim(), text: textOf(children), quoted };
  });
  const problems = [...ready.problems, ...numbered.problems, ...walked.problems];
  if (walked.drafts.length === 0 && problems.length === 0)
    problems.push(
      problemAt(
        source.at([]),
        'the version has no text',
        'write it below the front matter, or take the file away',
      ),
    );
  return { text: { source, sections: walked.sections, notes, links: ready.links, pinPlaces }, problems };
}

function readTurns(tree: Root, source: VersionSource, placeOf: (node: Node) => Place) {
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  const headings: { heading: NonNullable<VersionSection['heading']>; node: HeadingNode }[] = [];
  let section: VersionSection = { turns: [] };
  const sections = [section];
  let turn: VersionTurn | undefined;
  const speakers = speakersOf(source);

  const open = (speaker: string | undefined, place: Place): VersionTurn => {
    turn = { speaker, place, blocks: [] };
    section.turns.push(turn);
    return turn;
  };
  const add = (node: RootContent, gap: boolean): void => {
    const block: Block = {
      place: placeOf(node),
      gap,
      pin: gap ? undefined : takePin(node),
      html: '',
      text: '',
      notes: notesIn(node),
    };
    (turn ?? open(undefined, block.place)).blocks.push(block);
    if (!gap) drafts.push({ block, node });
  };
  const addParagraph = (node: Paragraph): void => {
    const name = takeLabel(node, source.body);
    if (name !== undefined) {
      const speaker = speakers.get(name);
      if (speaker === undefined) {
        const names = Object.values(source.front.participants ?? {}).flatMap(({ name: full, short }) =>
          short === undefined ? [full] : [full, short],
        );
        const todo = names.length > 0 ? suggest(name, names) : 'name the participants in the front matter';
        problems.push(
          problemAt(
            placeOf(node),
            `“${name}” is no participant`,
            `${todo} (bold text that is no name takes a \\ before its colon)`,
          ),
        );
      }
      open(speaker, placeOf(node));
      if (isEmpty(node)) return;
    }
    if (name === undefined) takeEscape(node);
    const missed = name === undefined ? plainLabel(node, source.body) : undefined;
    if (missed !== undefined && speakers.has(missed))
      problems.push(
        problemAt(
          placeOf(node),
          `this paragraph begins with the name of a participant, “${missed}:”`,
          `write **${missed}:** where that is who speaks, else put a \\ before the colon`,
        ),
      );
    add(node, isGap(node));
  };

  for (const node of tree.children) {
    if (node.type === 'heading') {
      const heading = { depth: node.depth, html: '', text: '', slug: '', place: placeOf(node) };
      headings.push({ heading, node });
      section = { heading, turns: [] };
      sections.push(section);
      turn = undefined;
    } else if (node.type === 'thematicBreak') turn = undefined;
    else if (node.type === 'paragraph') addParagraph(node);
    else if (node.type !== 'footnoteDefinition' && node.type !== 'definition' && node.type !== 'html')
      add(node, false);
  }
  for (const { turns } of sections)
    for (const empty of turns.filter(({ blocks }) => blocks.length === 0))
      problems.push(
        problemAt(
          empty.place,
          'a turn has a name and no text',
          'write what is said, or ^- where this version has nothing',
        ),
      );
  const [first] = sections;
  if (first !== undefined && first.turns.length === 0 && sections.length > 1) sections.shift();
  return { sections, drafts, headings, problems };
}

/** Participant ids by each name and short name of this version. */
function speakersOf(source: VersionSource): Map<string, string> {
  const speakers = new Map<string, string>();
  for (const [id, { name, short }] of Object.entries(source.front.participants ?? {})) {
    speakers.set(foldName(name), id);
    if (short !== undefined && !speakers.has(foldName(short))) speakers.set(foldName(short), id);
  }
  return speakers;
}

function notesIn(node: RootContent): string[] {
  const labels = new Set<string>();
  eachNode<Nodes>(node, (one) => {
    if (one.type === 'footnoteReference') labels.add(one.identifier);
  });
  return [...labels];
}

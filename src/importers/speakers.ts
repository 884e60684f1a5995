import type { Html, Paragraph, PhrasingContent, Root, Strong } from 'mdast';
import { keptName } from './comment-file.ts';
import { plainOf } from './plain-words.ts';
import type { Role } from '../model/source.ts';

/** Someone who speaks in an article, as proposed to the editor. */
export interface Speaker {
  /** The participant's id. */
  id: string;
  name: string;
  /** A shorter form of the name that opens turns too. */
  short?: string | undefined;
  role: Role;
  turns: number;
}

interface Label {
  name: string;
  paragraph: Paragraph;
  /** What stands behind the label. */
  rest: PhrasingContent[];
}

/** Longer ones are no names. */
const MOST_WORDS = 5;
const MOST_LETTERS = 40;
/** From this share of turns that end in a question on, someone is taken for the interviewer. */
const ASKING = 0.4;

/**
 * Find who speaks: names in bold with a colon at the start of paragraphs or, where none is bold, plain names
 * that open at least two paragraphs. The paragraphs are rewritten to `**Name:** …`; what is bold with a colon
 * and no name gets its backslash.
 */
export function markSpeakers(tree: Root): { speakers: Speaker[]; turns: number } {
  const paragraphs = tree.children.filter((node) => node.type === 'paragraph');
  const bold = paragraphs.flatMap((paragraph) => boldLabel(paragraph) ?? []);
  const named = bold.filter(({ name }) => isName(name));
  const plain =
    named.length > 0 ? [] : repeated(paragraphs.flatMap((paragraph) => plainLabel(paragraph) ?? []));
  const labels = [...named, ...plain];
  for (const { name, paragraph, rest } of labels)
    paragraph.children = [strong(`${name}:`), { type: 'text', value: ' ' }, ...trimStart(rest)];
  for (const { name, paragraph, rest } of bold.filter((label) => !named.includes(label)))
    // Stringified as it is: a text node would lose the backslash that tells it from a label.
    paragraph.children = [strong(name), { type: 'html', value: '\\:' } satisfies Html, ...rest];
  return { speakers: speakersOf(labels), turns: labels.length };
}

function boldLabel(paragraph: Paragraph): Label | undefined {
  const [first, second, ...others] = paragraph.children;
  if (first?.type !== 'strong') return undefined;
  const words = plainOf(first);
  const inside = /^\s*(.+?)\s*[:：]\s*$/su.exec(words)?.[1];
  if (inside !== undefined)
    return {
      name: keptName(inside),
      paragraph,
      rest: [...(second === undefined ? [] : [second]), ...others],
    };
  const after = second?.type === 'text' ? /^\s*[:：]/u.exec(second.value)?.[0] : undefined;
  if (after === undefined || second?.type !== 'text') return undefined;
  const rest: PhrasingContent[] = [{ type: 'text', value: second.value.slice(after.length) }, ...others];
  return { name: keptName(words), paragraph, rest };
}

function plainLabel(paragraph: Paragraph): Label | undefined {
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const [opening = '', name = ''] =
    /^([\p{L}][^:：.,;!?。，\n]{0,39}?)\s*[:：](?=\s|\p{Script=Han})/u.exec(first.value) ?? [];
  if (name === '' || !isName(name)) return undefined;
  const rest: PhrasingContent[] = [{ type: 'text', value: first.value.slice(opening.length) }, ...others];
  return { name: keptName(name), paragraph, rest };
}

function repeated(labels: readonly Label[]): Label[] {
  const counts = Map.groupBy(labels, ({ name }) => name);
  return labels.filter(({ name }) => (counts.get(name)?.length ?? 0) > 1);
}

function isName(name: string): boolean {
  return name.length <= MOST_LETTERS && name.split(/\s+/).length <= MOST_WORDS && /\p{L}/u.test(name);
}

function speakersOf(labels: readonly Label[]): Speaker[] {
  const byName = Map.groupBy(labels, ({ name }) => name);
  const names = [...byName.keys()];
  // “Liang:” beside “Liang Wenfeng:” is the same person, if only one has that word in their name.
  const longer = (name: string): string | undefined => {
    const found = names.filter((other) => other !== name && other.split(' ').includes(name));
    return found.length === 1 ? found[0] : undefined;
  };
  const taken = new Set<string>();
  const speakers = names
    .filter((name) => longer(name) === undefined)
    .map((name) => {
      const short = names.find((other) => longer(other) === name);
      const own = [...(byName.get(name) ?? []), ...(short === undefined ? [] : (byName.get(short) ?? []))];
      const asked = own.filter(({ rest }) => /[?？]\s*["”』」)]?\s*$/u.test(rest.map(plainOf).join('')));
      return { id: idFor(name, taken), name, short, turns: own.length, share: asked.length / own.length };
    });
  const most = Math.max(...speakers.map(({ share }) => share));
  return speakers.map(({ share, ...speaker }): Speaker => ({
    ...speaker,
    role: speakers.length > 1 && share >= ASKING && share === most ? 'interviewer' : 'interviewee',
  }));
}

/** A participant's id from a name; a number where nothing of it may stand in an id, or it is taken. */
function idFor(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = plain || 'speaker';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function strong(text: string): Strong {
  return { type: 'strong', children: [{ type: 'text', value: text }] };
}

function trimStart([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...rest];
  return [{ ...first, value: first.value.trimStart() }, ...rest];
}

import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { problemAt, type Place, type Problem } from '../model/problem.ts';

/** A YAML text and where each of its keys stands. */
export interface Yaml {
  data: unknown;
  /** The place of a key's name or of a list entry; of the nearest parent that stands where it does not. */
  at: (key: readonly (string | number)[]) => Place;
  problems: Problem[];
}

/** Front matter with the rest of the file, in which the front matter's lines are left blank. */
export interface FrontMatter extends Yaml {
  body: string;
}

/** The longest YAML that is read, in UTF-16 code units: a glossary of five thousand terms. */
const MOST_CHARACTERS = 1_000_000;

/** Parse a YAML file; `firstLine` is the line of `text`'s first line in the file that it was cut from. */
export function parseYaml(text: string, path: string, firstLine = 1): Yaml {
  if (text.length > MOST_CHARACTERS) {
    const place = { path, line: firstLine, column: 1 };
    const what = `these keys take ${text.length} characters`;
    const problem = problemAt(
      place,
      what,
      `keep them to ${MOST_CHARACTERS}: texts belong below the front matter`,
    );
    return { data: undefined, at: () => place, problems: [problem] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path, line: line + firstLine - 1, column: col };
  };
  const start = { path, line: 1, column: 1 };
  const found = [...firstOfEach(document), ...aliasesIn(document, text), ...unwritableIn(document, text)];
  const problems = found.map(({ code, message, offset }) => {
    const [what, todo] = (/call stack/i.test(message) ? TOO_DEEP : YAML_FAULTS[code]) ?? [
      `the YAML can't be read: ${lowerFirst(message)}`,
      'mend it',
    ];
    return problemAt(place(offset), what, todo);
  });
  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    at: (key) => {
      for (let depth = key.length; depth > 0; depth--) {
        const offset = offsetOf(document, key.slice(0, depth));
        if (offset !== undefined) return place(offset);
      }
      return start;
    },
    problems,
  };
}

/** Split a Markdown file into its front matter and its body; a missing or open front matter is a problem. */
export function parseFrontMatter(text: string, path: string): FrontMatter {
  const start = { path, line: 1, column: 1 };
  const failed = (what: string, todo: string): FrontMatter => ({
    data: undefined,
    at: () => start,
    problems: [problemAt(start, what, todo)],
    body: '',
  });
  if (text.trim() === '')
    return failed('the file is empty', 'write the front matter between two lines ---, then the text');
  const open = /^---[ \t]*\n/.exec(text);
  if (open === null)
    return failed('the front matter is missing', 'begin the file with a line ---, the keys, and a line ---');
  const close = /^---[ \t]*$/m.exec(text.slice(open[0].length));
  if (close === null) return failed('the front matter has no end', 'write a line --- after its last key');
  const yaml = text.slice(open[0].length, open[0].length + close.index);
  const end = open[0].length + close.index + close[0].length;
  return { ...parseYaml(yaml, path, 2), body: text.slice(0, end).replace(/[^\n]/g, '') + text.slice(end) };
}

const NEEDS_QUOTES = 'put the whole text after the key between quotation marks';

/** What the parser's errors mean to an editor, and what to do; by their codes, and by one of our own. */
const YAML_FAULTS: Record<string, [what: string, todo: string]> = {
  DUPLICATE_KEY: ['this key stands here a second time', 'keep one of the two'],
  TAB_AS_INDENT: ['a tab indents this line', 'indent with spaces'],
  BAD_INDENT: ['this line begins in another column than its neighbours', 'line the keys up'],
  BLOCK_AS_IMPLICIT_KEY: ['this text holds a colon, which YAML reads as a key', NEEDS_QUOTES],
  MULTILINE_IMPLICIT_KEY: ['this line has no key and colon', 'write it as key: value'],
  MISSING_CHAR: ['this line has no key and colon', 'write it as key: value'],
  UNCLOSED: ['what opens here is never closed', 'close the quotation mark or bracket'],
  UNEXPECTED_TOKEN: ['YAML can read this line only up to here', NEEDS_QUOTES],
  BAD_SCALAR_START: ['YAML lets no text begin with this sign', NEEDS_QUOTES],
  BLOCK_IN_FLOW: ['a comma is missing between two keys in brackets', 'write { one: …, other: … }'],
  TAG_RESOLVE_FAILED: ['YAML reads this ! as the name of a type', NEEDS_QUOTES],
  ALIAS: ['YAML reads this * as a reference', NEEDS_QUOTES],
  UNWRITABLE: [
    'this text holds a NUL or half a character, which no page can show',
    'take its \\0, \\x00 or \\u escape away',
  ],
};
const TOO_DEEP = ['lists and groups are nested without end', 'take the brackets or dashes away'] as const;

interface YamlFault {
  code: string;
  message: string;
  offset: number;
}

/** The parser's first complaint, as the next ones only follow from it, and every doubled key. */
function firstOfEach(document: Document): YamlFault[] {
  const all = [...document.errors, ...document.warnings].map(({ code, message, pos }): YamlFault => {
    // Of what is never closed, the parser tells where it gave up.
    const unclosed = /closing|end with a [\]}]/.test(message);
    return unclosed
      ? { code: 'UNCLOSED', message, offset: lastBefore(document, pos[0]) }
      : { code: /Missing ,/.test(message) ? 'BLOCK_IN_FLOW' : code, message, offset: pos[0] };
  });
  const comma = all.findIndex(({ code }) => code === 'BLOCK_IN_FLOW');
  const first = comma < 0 ? all.findIndex(({ code }) => code !== 'DUPLICATE_KEY') : comma;
  return all.filter(({ code }, index) => code === 'DUPLICATE_KEY' || index === first);
}

/** References to another place of the file, which no front matter needs. */
function aliasesIn(document: Document, text: string): YamlFault[] {
  if (document.errors.length > 0 || !text.includes('*')) return [];
  const faults: YamlFault[] = [];
  visit(document, {
    Alias: (_key, { range }) => void faults.push({ code: 'ALIAS', message: '', offset: range?.[0] ?? 0 }),
  });
  return faults;
}

/** Texts that only an escape can write, and no page can show. */
function unwritableIn(document: Document, text: string): YamlFault[] {
  const isPlain = !text.includes('\\') && !text.includes('\0') && text.isWellFormed();
  if (document.errors.length > 0 || isPlain) return [];
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar: (_key, { value, range }) => {
      if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
        faults.push({ code: 'UNWRITABLE', message: '', offset: range?.[0] ?? 0 });
    },
  });
  return faults;
}

/** Where the last quoted text or bracket before `offset` opens. */
function lastBefore(document: Document, offset: number): number {
  let start = offset;
  let found = -1;
  visit(document, {
    Node: (_key, node) => {
      const opens =
        (isScalar(node) && node.type?.startsWith('QUOTE')) || ((isMap(node) || isSeq(node)) && node.flow);
      const at = node.range?.[0] ?? -1;
      if (opens && at < offset && at > found) start = found = at;
    },
  });
  return start;
}

function offsetOf(document: Document, key: readonly (string | number)[]): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const part of key) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
      );
      if (pair === undefined) return undefined;
      offset = (pair.key as Node).range?.[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = (node as Node | undefined)?.range?.[0];
    } else return undefined;
  }
  return offset;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

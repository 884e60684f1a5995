import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
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

/** Parse a YAML file; `firstLine` is the line of `text`'s first line in the file that it was cut from. */
export function parseYaml(text: string, path: string, firstLine = 1): Yaml {
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
  const problems = [...document.errors, ...document.warnings].map((error) =>
    problemAt(
      place(error.pos[0]),
      `the YAML can't be read: ${lowerFirst(error.message)}`,
      YAML_ADVICE[error.code] ?? 'mend this line',
    ),
  );
  return {
    data: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
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

const YAML_ADVICE: Record<string, string> = {
  DUPLICATE_KEY: 'keep one of the two',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'line the keys up with their neighbours',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds a colon between quotation marks',
  MULTILINE_IMPLICIT_KEY: 'put a text that holds a colon between quotation marks',
  MISSING_CHAR: 'close the quotation mark or bracket',
};

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

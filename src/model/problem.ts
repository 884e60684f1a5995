/** A point in a source file; lines and columns count from 1, as editors show them. */
export interface Place {
  path: string;
  line: number;
  column: number;
}

/** One thing that is wrong with the content: where, what, and what to do about it. */
export interface Problem extends Place {
  what: string;
  todo: string;
}

/** A problem at `place`. */
export function problemAt(place: Place, what: string, todo: string): Problem {
  return { path: place.path, line: place.line, column: place.column, what, todo };
}

/** `path:line:column: what is wrong — what to do`, the one form of every content error. */
export function formatProblem(problem: Problem): string {
  return shown(`${formatPlace(problem)}: ${problem.what} — ${problem.todo}`);
}

/**
 * What content says, fit for one line of a terminal: line breaks, control characters (which a terminal
 * would obey), marks of direction and halves of characters are written out, as `\u{1b}`.
 */
function shown(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** `path:line:column`. */
export function formatPlace(place: Place): string {
  return `${place.path}:${place.line}:${place.column}`;
}

/** The problems in the order of their places: by path, then line, then column. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** Thrown where content can't be published; its message lists every problem, one a line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const ordered = inOrder(problems);
    super(ordered.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = ordered;
  }

  /** Astro bundles the loader apart, so that this class is there twice in one process: its name tells. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ContentError';
  }
}

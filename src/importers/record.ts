/** The forms in which a thread comes. */
export const KINDS = [
  'pasted',
  'clipped',
  'substack-json',
  'substack-page',
  'hacker-news',
  'wordpress',
  'disqus',
] as const;
export type Kind = (typeof KINDS)[number];

/** One comment as its source gives it. */
export interface ImportedComment {
  /** The source's own name for it, unique over all sources: `substack-42`; undefined where it has none. */
  sourceId?: string | undefined;
  /** The `sourceId` of the comment that it answers. */
  parent?: string | undefined;
  author?: { name: string; url?: string | undefined } | undefined;
  isAuthor?: boolean | undefined;
  date?: string | undefined;
  datePrecision?: 'day' | undefined;
  url?: string | undefined;
  reactions?: Record<string, number> | undefined;
  /** Markdown as a comment's file holds it; empty where the source only says that a comment was here. */
  body: string;
  /** Taken away at the source: it only holds its replies together. */
  deleted?: boolean | undefined;
}

/** A thread as its source gives it. */
export interface ImportedThread {
  url?: string | undefined;
  statedCount?: number | undefined;
  /** What the source kept back, in words. */
  gaps: string[];
  comments: ImportedComment[];
}

/** Thrown where an input can't be read as what it is taken for; `what` and `todo` as in a problem. */
export class ImportError extends Error {
  readonly what: string;
  readonly todo: string;
  readonly line: number;

  constructor(what: string, todo: string, line = 1) {
    super(`${what} — ${todo}`);
    this.name = 'ImportError';
    this.what = what;
    this.todo = todo;
    this.line = line;
  }
}

/** “1 comment”, “3 comments”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

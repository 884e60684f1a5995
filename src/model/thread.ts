import { bodyProblem, renderComment, safeName } from './comment.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import type { CommentSource, StoredQuotation, ThreadSource } from './source.ts';

/** The archived discussion below an interview. */
export interface Thread {
  url?: string | undefined;
  captured?: string | undefined;
  /** How many comments the source said it had. */
  statedCount?: number | undefined;
  /** What the source kept back, in words. */
  gaps: string[];
  /** Comments that answer no other, in the order of their numbers. */
  roots: Comment[];
  /** Every comment in the order of its number, deleted ones too. */
  comments: Comment[];
  /** How many are published. */
  count: number;
  /** How many the source said it had beyond those that are here, withdrawn ones counted. */
  missing: number;
  /** Whether it has a page of its own. */
  ownPage: boolean;
}

export interface Comment {
  number: number;
  /** Its fragment: `c12`. */
  id: string;
  state: 'published' | 'deleted' | 'withdrawn';
  author?: { name: string; url?: string | undefined } | undefined;
  /** Whether the author made the interview or its translation. */
  isAuthor: boolean;
  date?: string | undefined;
  language?: string | undefined;
  sourceUrl?: string | undefined;
  reactions: [sign: string, count: number][];
  /** The passage that it is about. */
  at?: string | undefined;
  /** The quotation links that are stored in its file. */
  quotes: StoredQuotation[];
  /** The words that its text quotes. */
  quoted: string[];
  html: string;
  text: string;
  /** The comment that it answers; undefined at the top. */
  parent?: Comment | undefined;
  replies: Comment[];
  place: Place;
}

/**
 * The thread of one interview's comment files; undefined where there is neither a comment nor a record.
 * Where not all of them could be read, a reply's missing parent is no problem. `languages` are the interview's,
 * the one that its comments are taken to be in first.
 */
export function readThread(
  sources: readonly CommentSource[],
  record: ThreadSource | undefined,
  allRead = true,
  languages: readonly string[] = [],
): { thread: Thread | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const byNumber = new Map<number, { comment: Comment; source: CommentSource }>();
  for (const source of [...sources].sort((a, b) => a.number - b.number)) {
    const twin = byNumber.get(source.number);
    if (twin === undefined)
      byNumber.set(source.number, { comment: readComment(source, languages, problems), source });
    else
      problems.push(
        problemAt(
          source.at([]),
          `comment ${source.number} is there twice`,
          `give this file the next free number (the other is ${twin.source.path})`,
        ),
      );
  }
  const roots: Comment[] = [];
  for (const { comment, source } of byNumber.values()) {
    const parentNumber = source.front.inReplyTo;
    const parent = parentNumber === undefined ? undefined : byNumber.get(parentNumber)?.comment;
    if (parentNumber === undefined) {
      roots.push(comment);
      continue;
    }
    const problemHere = (what: string, todo: string): Problem =>
      problemAt(source.at(['inReplyTo']), what, todo);
    if (parent === undefined) {
      if (!allRead) continue;
      problems.push(
        problemHere(
          `there is no comment ${parentNumber} to reply to`,
          'name the number of a comment of this thread, or take the key away',
        ),
      );
    } else if (answersItself(comment, parent))
      problems.push(
        problemHere(
          `comment ${comment.number} answers itself${comment === parent ? '' : ` through comment ${parentNumber}`}`,
          'name the comment that it really answers',
        ),
      );
    else {
      comment.parent = parent;
      parent.replies.push(comment);
    }
  }
  if (byNumber.size === 0 && record === undefined) return { thread: undefined, problems };
  const comments = [...byNumber.values()].map(({ comment }) => comment);
  const { url, captured, statedCount, gaps = [], page } = record?.front ?? {};
  const count = comments.filter(({ state }) => state === 'published').length;
  const known = comments.filter(({ state }) => state !== 'deleted').length;
  const missing = Math.max(0, (statedCount ?? 0) - known);
  const ownPage = page === 'own';
  return { thread: { url, captured, statedCount, gaps, roots, comments, count, missing, ownPage }, problems };
}

function readComment(source: CommentSource, languages: readonly string[], problems: Problem[]): Comment {
  const { front, number } = source;
  const state = front.state ?? 'published';
  const body = source.body.trim();
  const place = source.at([]);
  const bodyLine = source.body.split('\n').findIndex((line) => line.trim() !== '') + 1;
  const bodyPlace = { ...place, line: Math.max(bodyLine, 1) };
  if (state === 'published' && body === '')
    problems.push(
      problemAt(place, 'the comment has no text', 'write it below the front matter, or say state: deleted'),
    );
  if (state !== 'published' && body !== '')
    problems.push(problemAt(bodyPlace, `the comment is ${state} and still has a text`, 'take the text away'));
  const problem = bodyProblem(body);
  if (problem !== undefined) problems.push(problemAt(bodyPlace, problem.what, problem.todo));
  const rendered =
    state === 'published' && problem === undefined
      ? renderComment(
          body,
          front.sourceUrl,
          front.lang === undefined ? languages : [front.lang, ...languages],
        )
      : { html: '', text: '', quoted: [] };
  const shown = state === 'published' ? front.author : undefined;
  return {
    number,
    id: `c${number}`,
    state,
    author: shown && { ...shown, name: safeName(shown.name) },
    isAuthor: front.isAuthor ?? false,
    date: front.datePrecision === 'unknown' ? undefined : front.date,
    language: front.lang,
    sourceUrl: front.sourceUrl,
    reactions: Object.entries(front.reactions ?? {}),
    at: front.at,
    quotes: (front.quotes ?? []).map((quote, index) => ({ ...quote, place: source.at(['quotes', index]) })),
    ...rendered,
    replies: [],
    place,
  };
}

/** Every comment below this one, as deep as it goes, each behind what it answers. */
export function repliesBelow(comment: Comment): Comment[] {
  const below: Comment[] = [];
  const waiting = [...comment.replies];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    below.push(next);
    waiting.unshift(...next.replies);
  }
  return below;
}

function answersItself(comment: Comment, parent: Comment): boolean {
  for (let ancestor: Comment | undefined = parent; ancestor !== undefined; ancestor = ancestor.parent)
    if (ancestor === comment) return true;
  return false;
}

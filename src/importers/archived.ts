import { digestOf } from './digest.ts';
import { keptName } from './comment-file.ts';
import type { ImportedComment } from './record.ts';
import { renderComment } from '../model/comment.ts';
import { comparable, SAME_FROM, similarityOf } from '../model/similarity.ts';
import type { CommentSource } from '../model/source.ts';

/** A comment of the content folder: what its file says, and the file itself. */
export interface Archived {
  source: CommentSource;
  /** The file's name in its folder. */
  name: string;
  /** The whole file as it is. */
  text: string;
}

/**
 * Which archived comment each imported one is, each at most once: by the source's own id; else by the same
 * words from the same author; else by an author's words that were edited. What was withdrawn is known by
 * its id or its digest.
 */
export function matchArchived(
  imported: readonly ImportedComment[],
  archived: readonly Archived[],
): Map<ImportedComment, Archived> {
  const matches = new Map<ImportedComment, Archived>();
  const free = new Set(archived);
  const pair = (one: ImportedComment, other: Archived | undefined): void => {
    if (other === undefined) return;
    matches.set(one, other);
    free.delete(other);
  };
  const byId = new Map(archived.map((one) => [one.source.front.sourceId, one]));
  for (const one of imported) if (one.sourceId !== undefined) pair(one, byId.get(one.sourceId));

  const byDigest = Map.groupBy(free, (one) => digestIn(one));
  for (const one of imported) {
    if (matches.has(one) || one.body === '') continue;
    const same = byDigest.get(digestOf(one.body)) ?? [];
    pair(
      one,
      same.find((other) => free.has(other) && mayBe(one, other) && hasAuthor(one, other)),
    );
  }

  const byAuthor = Map.groupBy(free, ({ source }) => source.front.author?.name ?? '');
  for (const one of imported) {
    if (matches.has(one) || one.author === undefined || one.body === '') continue;
    const words = comparable(renderComment(one.body).text);
    const likely = (byAuthor.get(keptName(one.author.name)) ?? [])
      .filter((other) => free.has(other) && mayBe(one, other) && other.source.body.trim() !== '')
      .map((other) => ({
        other,
        likeness: similarityOf(words, comparable(renderComment(other.source.body.trim()).text)),
      }))
      .filter(({ likeness }) => likeness >= SAME_FROM)
      .sort((a, b) => b.likeness - a.likeness);
    pair(one, likely[0]?.other);
  }
  return matches;
}

/** The digest of the text that a comment was imported with, or that it has. */
export function digestIn({ source }: Archived): string | undefined {
  const body = source.body.trim();
  return source.front.digest ?? (body === '' ? undefined : digestOf(body));
}

/** Two ids of one source are two comments. */
function mayBe(one: ImportedComment, { source }: Archived): boolean {
  const [a, b] = [one.sourceId, source.front.sourceId];
  const sourceOf = (id: string): string => id.replace(/-[^-]*$/, '');
  return a === undefined || b === undefined || sourceOf(a) !== sourceOf(b);
}

function hasAuthor(one: ImportedComment, { source }: Archived): boolean {
  const name = source.front.author?.name;
  return name === undefined || name === keptName(one.author?.name ?? '');
}

import { digestIn, matchArchived, type Archived } from './archived.ts';
import { fileNameOf, formatComment, keptName, linesOf, type Key } from './comment-file.ts';
import { digestOf } from './digest.ts';
import { keepAncestors } from './posts.ts';
import type { ImportedComment } from './record.ts';
import { withKey } from '../model/frontmatter-edit.ts';
import type { CommentFront } from '../model/source.ts';

/** A file to be written into the comments' folder, or taken away where `text` is undefined. */
export interface FileChange {
  name: string;
  text: string | undefined;
}

/** What an import does with the comments. */
export interface Merged {
  changes: FileChange[];
  added: number[];
  updated: number[];
  unchanged: number;
  /** Comments that were withdrawn here and do not come back. */
  withheld: number;
  /** Replies whose parent is nowhere. */
  orphans: number;
}

/**
 * Bring imported comments together with those that are archived. New ones get the numbers from `next` on, in
 * the order of their dates where all have one; an archived comment is changed only where the source has
 * another text by now, or more facts, and never where `isOlder`. Nothing archived is taken away unless the
 * source says that it was deleted.
 */
export function mergeComments(
  imported: readonly ImportedComment[],
  archived: readonly Archived[],
  next: number,
  isOlder: boolean,
): Merged {
  const unique = withoutTwins(imported);
  const matches = matchArchived(unique, archived);
  const merged: Merged = { changes: [], added: [], updated: [], unchanged: 0, withheld: 0, orphans: 0 };
  const standing = new Set(keepAncestors(unique));
  const fresh = inTime(unique.filter((one) => !matches.has(one) && standing.has(one)));
  const numbers = new Map<string, number>();
  for (const { source } of archived)
    if (source.front.sourceId !== undefined) numbers.set(source.front.sourceId, source.number);
  for (const [one, { source }] of matches)
    if (one.sourceId !== undefined) numbers.set(one.sourceId, source.number);
  for (const [index, { sourceId }] of fresh.entries())
    if (sourceId !== undefined) numbers.set(sourceId, next + index);
  const byId = new Map(unique.map((one) => [one.sourceId, one]));
  const parentOf = (one: ImportedComment): number | undefined =>
    one.parent === undefined || answersItself(one, byId) ? undefined : numbers.get(one.parent);

  for (const [index, one] of fresh.entries()) {
    const number = next + index;
    if (one.parent !== undefined && parentOf(one) === undefined) merged.orphans++;
    merged.added.push(number);
    merged.changes.push(newFile(number, one, parentOf(one)));
  }
  for (const [one, old] of matches) {
    const changes =
      old.source.front.state === 'withdrawn' || isOlder ? [] : changesTo(old, one, parentOf(one));
    if (old.source.front.state === 'withdrawn') merged.withheld++;
    else if (changes.length === 0) merged.unchanged++;
    else merged.updated.push(old.source.number);
    merged.changes.push(...changes);
  }
  return merged;
}

function newFile(number: number, one: ImportedComment, parent: number | undefined): FileChange {
  const front = { ...factsOf(one), inReplyTo: parent };
  if (one.deleted === true)
    return {
      name: fileNameOf(number),
      text: formatComment({ ...front, author: undefined, state: 'deleted' }, ''),
    };
  return {
    name: fileNameOf(number, front.author?.name),
    text: formatComment({ ...front, digest: digestOf(one.body) }, one.body),
  };
}

function factsOf(one: ImportedComment): CommentFront {
  return {
    author: one.author && { ...one.author, name: keptName(one.author.name) },
    date: one.date,
    datePrecision: one.datePrecision,
    isAuthor: one.isAuthor,
    sourceUrl: one.url,
    sourceId: one.sourceId,
    reactions: one.reactions,
  };
}

/** What a newer capture changes in an archived comment's file. */
function changesTo(old: Archived, one: ImportedComment, parent: number | undefined): FileChange[] {
  const { front, number } = old.source;
  if (front.state === 'deleted') return [];
  if (one.deleted === true) {
    const { date, datePrecision, inReplyTo, sourceId, at } = front;
    const kept: CommentFront = { date, datePrecision, inReplyTo, sourceId, at, state: 'deleted' };
    return replaced(old, fileNameOf(number), formatComment(kept, ''));
  }
  const facts: CommentFront = { ...factsOf(one), inReplyTo: parent };
  const keys: Key[] = ['inReplyTo', 'sourceUrl', 'sourceId'];
  const wanted = keys.filter((key) => front[key] === undefined && facts[key] !== undefined);
  const isSharper = front.datePrecision === 'day' && facts.datePrecision === undefined;
  if (facts.date !== undefined && (front.date === undefined || isSharper))
    wanted.push('date', 'datePrecision');
  if (facts.reactions !== undefined && !sameReactions(front.reactions, facts.reactions))
    wanted.push('reactions');
  const isEdited = digestOf(one.body) !== digestIn(old);
  if (isEdited) wanted.push('digest');
  if (wanted.length === 0) return [];
  const values = { ...facts, digest: digestOf(one.body) };
  let text: string | undefined = old.text;
  for (const key of wanted) text &&= withKey(text, key, linesOf(key, values));
  // Front matter that can't be changed in place is written anew, with all that it said.
  text ??= formatComment(
    { ...front, ...Object.fromEntries(wanted.map((key) => [key, values[key]])) },
    old.source.body.trim(),
  );
  return replaced(old, old.name, isEdited ? withBody(text, one.body) : text);
}

function replaced(old: Archived, name: string, text: string): FileChange[] {
  return [...(name === old.name ? [] : [{ name: old.name, text: undefined }]), { name, text }];
}

function withBody(text: string, body: string): string {
  const [front = ''] = /^\uFEFF?---[^]*?\n---[^\n]*\n/.exec(text) ?? [];
  return `${front}\n${body}\n`;
}

function sameReactions(a: Record<string, number> = {}, b: Record<string, number> = {}): boolean {
  const listed = (reactions: Record<string, number>): string =>
    JSON.stringify(Object.entries(reactions).sort());
  return listed(a) === listed(b);
}

/** An input that says the same id twice means the first. */
function withoutTwins(imported: readonly ImportedComment[]): ImportedComment[] {
  const seen = new Set<string>();
  return imported.filter(({ sourceId }) => {
    if (sourceId === undefined) return true;
    const isNew = !seen.has(sourceId);
    seen.add(sourceId);
    return isNew;
  });
}

function inTime(comments: readonly ImportedComment[]): ImportedComment[] {
  if (comments.some(({ date }) => date === undefined)) return [...comments];
  return [...comments].sort((a, b) =>
    (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0,
  );
}

function answersItself(
  one: ImportedComment,
  byId: ReadonlyMap<string | undefined, ImportedComment>,
): boolean {
  const seen = new Set<ImportedComment>();
  for (
    let ancestor: ImportedComment | undefined = one;
    ancestor?.parent !== undefined;
    ancestor = byId.get(ancestor.parent)
  ) {
    if (seen.has(ancestor)) return true;
    seen.add(ancestor);
  }
  return false;
}

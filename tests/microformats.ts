import { mf2 } from 'microformats-parser';
import type { Comment } from '../src/model/thread.ts';

/** A comment as its files or its page have it, with those that answer it. */
export interface Said {
  id: string;
  name: string | undefined;
  date: string | undefined;
  answers: string | undefined;
  text: string;
  replies: Said[];
}

/** What programs that read microformats know of a page. */
export interface Entry {
  name: string | undefined;
  url: string | undefined;
  published: string | undefined;
  authors: string[];
  content: string;
  comments: Said[];
}

type Item = ReturnType<typeof mf2>['items'][number];

/** The one entry of a page; throws where there is none or another beside it. */
export function entryOf(html: string, address: string): Entry {
  const { items } = mf2(html, { baseUrl: address });
  const entries = items.filter(({ type }) => type?.includes('h-entry'));
  const [entry] = entries;
  if (entry === undefined || items.length !== 1) throw new Error(`${address} holds ${items.length} items`);
  return {
    name: first(entry, 'name'),
    url: first(entry, 'url'),
    published: first(entry, 'published'),
    authors: (entry.properties['author'] ?? []).map(textOf),
    content: first(entry, 'content') ?? '',
    comments: commentsOf(entry).map(readComment),
  };
}

/** Comments of the content folder in the same form; deep ones stand beside what they answer, as on the page. */
export function saidIn(comments: readonly Comment[]): Said[] {
  return comments.map(({ id, author, date, parent, text, replies }) => ({
    id,
    name: author?.name,
    date,
    answers: parent?.id,
    text: folded(text),
    replies: saidIn(replies),
  }));
}

/** A tree as a list in its order, each comment with what it answers. */
export function flat(said: readonly Said[]): Omit<Said, 'replies'>[] {
  return said.flatMap(({ replies, ...one }) => [one, ...flat(replies)]);
}

function readComment(item: Item): Said {
  return {
    id: fragmentOf(first(item, 'url')) ?? '',
    name: first(item, 'author'),
    date: first(item, 'published'),
    answers: fragmentOf(first(item, 'in-reply-to')),
    text: folded(first(item, 'content') ?? ''),
    replies: commentsOf(item).map(readComment),
  };
}

function commentsOf(item: Item): Item[] {
  return (item.properties['comment'] ?? []).filter(
    (value): value is Item => typeof value === 'object' && 'properties' in value,
  );
}

function first(item: Item, property: string): string | undefined {
  const [value] = item.properties[property] ?? [];
  return value === undefined ? undefined : textOf(value);
}

function textOf(value: NonNullable<Item['properties'][string]>[number]): string {
  return typeof value === 'string' ? value : 'value' in value ? String(value.value ?? '') : '';
}

function fragmentOf(address: string | undefined): string | undefined {
  return address?.split('#')[1];
}

function folded(text: string): string {
  return text.replace(/\s+/g, '');
}

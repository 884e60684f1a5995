import { fromHtml } from './html-text.ts';
import { countOf, idOf, isObject, momentOf, objectsOf, parseJson, textOf, type JsonObject } from './json.ts';
import { counted, ImportError, type ImportedComment, type ImportedThread } from './record.ts';

/*
 * A Hacker News item as JSON, with its comments inside (`hn.algolia.com/api/v1/items/…`); the official
 * interface’s items (`by`, `kids`) are read too, whose replies are only numbers. Texts are HTML.
 */

/** Read a saved item. */
export function readHackerNews(text: string): ImportedThread {
  const item = parseJson(text);
  if (!isObject(item) || idOf(item['id']) === undefined)
    throw new ImportError('no item of Hacker News is in it', 'save hn.algolia.com/api/v1/items/NUMBER');
  const isComment = item['type'] === 'comment';
  const thread: ImportedThread = {
    url: `https://news.ycombinator.com/item?id=${idOf(item['id']) ?? ''}`,
    statedCount: countOf(item['descendants'] ?? item['num_comments']),
    gaps: [],
    comments: [],
  };
  const waiting: { item: JsonObject; parent?: string | undefined }[] = isComment
    ? [{ item }]
    : objectsOf(item['children']).map((child) => ({ item: child }));
  if (!isComment) noteMissing(thread, item, undefined);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const children = objectsOf(next.item['children']);
    const read = readItem(next.item, next.parent);
    thread.comments.push(read);
    noteMissing(thread, next.item, read);
    waiting.unshift(...children.map((child) => ({ item: child, parent: read.sourceId ?? next.parent })));
  }
  return thread;
}

function readItem(item: JsonObject, parent: string | undefined): ImportedComment {
  const id = idOf(item['id']);
  const shared = {
    sourceId: id && `hacker-news-${id}`,
    parent,
    date: momentOf(item['created_at']) ?? secondsOf(item['time']),
    url: id && `https://news.ycombinator.com/item?id=${id}`,
  };
  const body = textOf(item['text']);
  const name = textOf(item['author'] ?? item['by'])?.trim();
  if (body === undefined || name === undefined || item['deleted'] === true || item['dead'] === true)
    return { ...shared, body: '', deleted: true };
  return { ...shared, author: { name }, body: fromHtml(body) };
}

/** Replies of which only the numbers are there. */
function noteMissing(thread: ImportedThread, item: JsonObject, read: ImportedComment | undefined): void {
  const kids = Array.isArray(item['kids']) ? item['kids'].length : 0;
  const missing = kids - objectsOf(item['children']).length;
  if (missing > 0)
    thread.gaps.push(
      read === undefined
        ? counted(missing, 'comment')
        : `${counted(missing, 'reply', 'replies')} to a comment by ${read.author?.name ?? 'someone'}`,
    );
}

function secondsOf(time: unknown): string | undefined {
  const seconds = countOf(time);
  return seconds === undefined || seconds > 8e9
    ? undefined
    : `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Whether parsed JSON has the form of an item. */
export function isHackerNews(data: unknown): boolean {
  return (
    isObject(data) &&
    idOf(data['id']) !== undefined &&
    ('created_at_i' in data ||
      'by' in data ||
      ('children' in data && 'author' in data && 'created_at' in data))
  );
}

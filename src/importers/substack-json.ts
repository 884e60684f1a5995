import { fromPlainText } from './exact-text.ts';
import {
  countOf,
  idOf,
  isObject,
  momentOf,
  objectsOf,
  parseJson,
  textOf,
  webAddress,
  type JsonObject,
} from './json.ts';
import { counted, ImportError, type ImportedComment, type ImportedThread } from './record.ts';

/*
 * The answer of Substack's comment interface (`…/comments?all_comments=true`), saved as JSON: a list of
 * comments, each with its replies in `children`. Bodies are plain text. A comment without a body was deleted
 * or removed, and stands there for its replies' sake.
 */

/** Read a saved comment list. */
export function readSubstackJson(text: string): ImportedThread {
  return substackThread(parseJson(text));
}

/** The same of parsed JSON, as it also stands in a saved page. */
export function substackThread(data: unknown, post: JsonObject = {}): ImportedThread {
  const list = isObject(data) ? (data['comments'] ?? data['initialComments']) : data;
  if (!Array.isArray(list))
    throw new ImportError('no list of comments is in it', 'save the answer of …/comments?all_comments=true');
  const url = webAddress(post['canonical_url']);
  const thread: ImportedThread = { url, statedCount: countOf(post['comment_count']), gaps: [], comments: [] };
  // A list, not a recursion: replies may be nested deeper than a stack goes.
  const waiting: { comment: JsonObject; parent?: string | undefined }[] = objectsOf(list).map((comment) => ({
    comment,
  }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { comment } = next;
    const replies = objectsOf(comment['children']);
    const read = readComment(comment, next.parent, url);
    if (!(read.deleted === true && replies.length === 0 && read.sourceId === undefined))
      thread.comments.push(read);
    // `children_count` counts all that hang on it, children's children too.
    if (replies.length === 0 && (countOf(comment['children_count']) ?? 0) > 0)
      thread.gaps.push(
        `${counted(countOf(comment['children_count']) ?? 0, 'reply', 'replies')} to a comment by ${read.author?.name ?? 'someone'}`,
      );
    waiting.unshift(...replies.map((reply) => ({ comment: reply, parent: read.sourceId ?? next.parent })));
  }
  const hidden = isObject(data) ? objectsOf(data['automod_hidden_comments']).length : 0;
  if (hidden > 0) thread.gaps.push(`${counted(hidden, 'comment')} hidden by the source’s own filter`);
  return thread;
}

function readComment(
  comment: JsonObject,
  parent: string | undefined,
  url: string | undefined,
): ImportedComment {
  const id = idOf(comment['id']);
  const body = textOf(comment['body']);
  const name = textOf(comment['name'])?.trim();
  const metadata = comment['metadata'];
  const shared = {
    sourceId: id && `substack-${id}`,
    parent,
    date: momentOf(comment['date']),
    url: url === undefined || id === undefined ? undefined : `${url.replace(/[?#].*$/, '')}/comment/${id}`,
  };
  const isGone = comment['deleted'] === true || (textOf(comment['status']) ?? 'published') !== 'published';
  if (body === undefined || isGone) return { ...shared, body: '', deleted: true };
  return {
    ...shared,
    author: { name: name ?? 'Unnamed' },
    isAuthor: isObject(metadata) && metadata['is_author'] === true ? true : undefined,
    reactions: reactionsOf(comment),
    body: fromPlainText(body),
  };
}

function reactionsOf(comment: JsonObject): Record<string, number> | undefined {
  const given = isObject(comment['reactions'])
    ? Object.entries(comment['reactions']).map(([sign, count]) => [sign, countOf(count) ?? 0] as const)
    : [['❤', countOf(comment['reaction_count']) ?? 0] as const];
  const counted = given.filter(([sign, count]) => count > 0 && sign.length > 0 && sign.length <= 16);
  return counted.length === 0 ? undefined : Object.fromEntries(counted);
}

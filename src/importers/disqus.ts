import { fromHtml } from './html-text.ts';
import { idOf, isObject, momentOf, objectsOf, webAddress, type JsonObject } from './json.ts';
import { choosePost, keepAncestors, type Post } from './posts.ts';
import { ImportError, type ImportedComment, type ImportedThread } from './record.ts';
import { parseXml, xmlText } from './xml.ts';

/** Read the comments on one page of a Disqus export; spam stays out, and so does what was deleted. */
export function readDisqus(text: string, page?: string): ImportedThread {
  const { disqus } = parseXml(text, ['thread', 'post']);
  if (!isObject(disqus))
    throw new ImportError('no Disqus export is in it', 'export the comments as XML again');
  const byThread = Map.groupBy(objectsOf(disqus['post']), (post) => referenceOf(post['thread']));
  const threads = objectsOf(disqus['thread']).filter((thread) => byThread.has(idOf(thread['@dsq:id'])));
  const thread = choosePost(
    threads.map((one): Post<JsonObject> => {
      const posts = byThread.get(idOf(one['@dsq:id'])) ?? [];
      return {
        title: xmlText(one['title']).trim(),
        url: webAddress(xmlText(one['link'])),
        count: posts.filter((post) => !isGone(post)).length,
        post: one,
      };
    }),
    page,
  );
  const posts = byThread.get(idOf(thread['@dsq:id'])) ?? [];
  return { url: webAddress(xmlText(thread['link'])), gaps: [], comments: keepAncestors(posts.map(readPost)) };
}

/** `<parent dsq:id="1"/>`, in a list where the element may stand several times. */
function referenceOf(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  return isObject(first) ? idOf(first['@dsq:id']) : undefined;
}

function isGone(post: JsonObject): boolean {
  return xmlText(post['isDeleted']).trim() === 'true' || xmlText(post['isSpam']).trim() === 'true';
}

function readPost(post: JsonObject): ImportedComment {
  const id = idOf(post['@dsq:id']);
  const parent = referenceOf(post['parent']);
  const shared = {
    sourceId: id && `disqus-${id}`,
    parent: parent && `disqus-${parent}`,
    date: momentOf(xmlText(post['createdAt'])),
  };
  const message = xmlText(post['message']);
  if (isGone(post) || message.trim() === '') return { ...shared, body: '', deleted: true };
  const author = isObject(post['author']) ? xmlText(post['author']['name']).trim() : '';
  return { ...shared, author: { name: author || 'Unnamed' }, body: fromHtml(message) };
}

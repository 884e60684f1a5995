import { fromTypedHtml } from './html-text.ts';
import { countOf, idOf, isObject, momentOf, objectsOf, webAddress, type JsonObject } from './json.ts';
import { counted, ImportError, type ImportedComment, type ImportedThread } from './record.ts';
import { choosePost, keepAncestors, type Post } from './posts.ts';
import { parseXml, xmlText } from './xml.ts';

/** Read the comments of one post of a WordPress export (WXR); pingbacks and what was never approved stay out. */
export function readWordPress(text: string, post?: string): ImportedThread {
  const { rss } = parseXml(text, ['item', 'wp:comment']);
  const channel = isObject(rss) ? rss['channel'] : undefined;
  if (!isObject(channel))
    throw new ImportError('no WordPress export is in it', 'export the site as WXR again');
  const items = objectsOf(channel['item']).filter((item) => objectsOf(item['wp:comment']).length > 0);
  const item = choosePost(items.map(postOf), post);
  const all = objectsOf(item['wp:comment']).filter(isSpoken);
  const hidden = all.filter((comment) => !isApproved(comment)).length;
  const comments = keepAncestors(all.map(readComment));
  return {
    url: webAddress(xmlText(item['link'])),
    gaps: hidden === 0 ? [] : [`${counted(hidden, 'comment')} not approved at the source`],
    comments,
  };
}

function postOf(item: JsonObject): Post<JsonObject> {
  return {
    title: xmlText(item['title']).trim(),
    url: webAddress(xmlText(item['link'])),
    count: objectsOf(item['wp:comment']).filter((comment) => isSpoken(comment) && isApproved(comment)).length,
    post: item,
  };
}

/** Not what other sites sent to say that they linked here. */
function isSpoken(comment: JsonObject): boolean {
  const type = xmlText(comment['wp:comment_type']).trim();
  return type === '' || type === 'comment';
}

function isApproved(comment: JsonObject): boolean {
  return xmlText(comment['wp:comment_approved']).trim() === '1';
}

function readComment(comment: JsonObject): ImportedComment {
  const id = idOf(xmlText(comment['wp:comment_id']).trim());
  const parent = idOf(xmlText(comment['wp:comment_parent']).trim());
  const shared = {
    sourceId: id && `wordpress-${id}`,
    parent: parent === undefined || countOf(parent) === 0 ? undefined : `wordpress-${parent}`,
    date: momentOf(xmlText(comment['wp:comment_date_gmt'])),
  };
  const text = xmlText(comment['wp:comment_content']);
  if (!isApproved(comment) || text.trim() === '') return { ...shared, body: '', deleted: true };
  return {
    ...shared,
    author: {
      name: xmlText(comment['wp:comment_author']).trim() || 'Unnamed',
      url: webAddress(xmlText(comment['wp:comment_author_url'])),
    },
    body: fromTypedHtml(text),
  };
}

import { counted, ImportError, type ImportedComment } from './record.ts';

/** One of the posts that an export of a whole site has comments on. */
export interface Post<T> {
  title: string;
  url: string | undefined;
  count: number;
  post: T;
}

/** The post at the address `wanted`, or the only one that there is; an error that lists them otherwise. */
export function choosePost<T>(posts: readonly Post<T>[], wanted: string | undefined): T {
  if (posts.length === 0) throw new ImportError('no comments are in it', 'export the comments too');
  const same = (url: string | undefined): string => (url ?? '').replace(/^https?:|[#?].*$|\/$/g, '');
  const found = wanted === undefined ? posts : posts.filter(({ url }) => same(url) === same(wanted));
  const [first] = found;
  if (found.length === 1 && first !== undefined) return first.post;
  const list = posts.map(
    ({ title, url, count }) => `${url ?? 'no address'} (“${title}”, ${counted(count, 'comment')})`,
  );
  throw new ImportError(
    wanted === undefined
      ? `${counted(posts.length, 'post')} with comments are in it`
      : `no post at ${wanted} has comments in it`,
    `say which with --post: ${list.join('; ')}`,
  );
}

/** The comments without those that were taken away, save where a comment that stands hangs on them. */
export function keepAncestors(comments: readonly ImportedComment[]): ImportedComment[] {
  const byId = new Map(comments.map((comment) => [comment.sourceId, comment]));
  const kept = new Set<ImportedComment>();
  for (const comment of comments) {
    if (comment.deleted === true) continue;
    for (
      let ancestor: ImportedComment | undefined = comment;
      ancestor !== undefined && !kept.has(ancestor);
      ancestor = ancestor.parent === undefined ? undefined : byId.get(ancestor.parent)
    )
      kept.add(ancestor);
  }
  return comments.filter((comment) => kept.has(comment));
}

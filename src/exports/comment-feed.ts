import type { Collection } from '../model/collection.ts';
import { readingVersion, type Interview } from '../model/interview.ts';
import { commentAddress, type AddressOf } from './address.ts';
import type { AtomEntry } from './atom.ts';
import { compareDays, firstAddress, momentOf } from './feed.ts';

/** A feed of comments holds this many at most. */
const MOST_COMMENTS = 200;

/**
 * The published comments of these interviews as feed entries, newest first. One without a date has no
 * `published`; as its last change counts the day on which the thread was archived, or the interview
 * published, and where neither is known it is left out. `titleOf` names who wrote it.
 */
export function commentEntries(
  interviews: readonly Interview[],
  published: Collection['published'],
  titleOf: (name: string, title: string) => string,
  addressOf: AddressOf,
): AtomEntry[] {
  const entries = interviews.flatMap((interview): AtomEntry[] => {
    const first = firstAddress(interview, published, addressOf);
    const { front, language } = readingVersion(interview);
    const arrived = interview.thread?.captured ?? interview.published;
    const at = (id: string): string => addressOf(commentAddress(interview, id));
    return (interview.thread?.comments ?? []).flatMap((comment): AtomEntry[] => {
      const updated = comment.date ?? arrived;
      if (comment.state !== 'published' || updated === undefined) return [];
      return [
        {
          id: `${first}#${comment.id}`,
          title: titleOf(comment.author?.name ?? '', front.title),
          address: at(comment.id),
          updated: momentOf(updated),
          published: comment.date === undefined ? undefined : momentOf(comment.date),
          author: comment.author && { name: comment.author.name, uri: comment.author.url },
          language: comment.language ?? language,
          html: comment.html,
          inReplyTo:
            comment.parent?.state === 'published'
              ? { id: `${first}#${comment.parent.id}`, address: at(comment.parent.id) }
              : { id: first, address: addressOf(`/interviews/${interview.id}/`) },
          replies: comment.replies.filter(({ state }) => state === 'published').length,
        },
      ];
    });
  });
  return entries.sort((a, b) => compareDays(b.updated, a.updated)).slice(0, MOST_COMMENTS);
}

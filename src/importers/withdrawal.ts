import { digestIn, type Archived } from './archived.ts';
import { fileNameOf, formatComment } from './comment-file.ts';
import type { FileChange } from './merge.ts';
import { renderComment } from '../model/comment.ts';
import { quotable, standsIn } from '../model/quotation.ts';
import type { Comment } from '../model/thread.ts';

/**
 * A comment's file when it is withdrawn: its number, its place in the thread, its date, and what no later
 * import may bring back, by the source's id and the digest of its words; no name, no text, no address.
 */
export function withdraw(archived: Archived, because: string): FileChange[] {
  const { number, front } = archived.source;
  const { date, datePrecision, inReplyTo, sourceId, at } = front;
  const digest = digestIn(archived);
  const text = formatComment(
    { date, datePrecision, inReplyTo, sourceId, digest, state: 'withdrawn', because, at },
    '',
  );
  const name = fileNameOf(number);
  return [...(name === archived.name ? [] : [{ name: archived.name, text: undefined }]), { name, text }];
}

/** A comment in which a withdrawn one still speaks. */
interface Echo {
  comment: Comment;
  what: 'quotes it' | 'says the name';
}

/** Where a withdrawn comment still speaks: comments that quote its words, and comments that say its author's name. */
export function echoesOf(withdrawn: Archived, others: readonly Comment[]): Echo[] {
  const { front, body, number } = withdrawn.source;
  const words = [quotable('', '', [renderComment(body.trim()).text])];
  const name = front.author?.name ?? '';
  return others
    .filter((comment) => comment.number !== number)
    .flatMap((comment): Echo[] => {
      if (comment.quoted.some((quote) => standsIn(quote, words, 0))) return [{ comment, what: 'quotes it' }];
      const isNamed = name.length > 2 && comment.text.toLowerCase().includes(name.toLowerCase());
      return isNamed ? [{ comment, what: 'says the name' }] : [];
    });
}

import { createHash } from 'node:crypto';
import { renderComment } from '../model/comment.ts';

/**
 * The digest of a comment's Markdown: of the words that it shows, on one line, so that a comment is known
 * again in whatever form it comes. Half a SHA-256, in hexadecimal figures.
 */
export function digestOf(body: string): string {
  const words = renderComment(body).text.normalize('NFC');
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}

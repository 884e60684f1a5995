import { formatDate } from '../model/dates.ts';
import { readingVersion, type Interview } from '../model/interview.ts';
import { repliesBelow, type Comment } from '../model/thread.ts';
import { commentAddress } from './address.ts';
import type { Piece } from './book-pieces.ts';
import { xhtmlOf } from './xhtml.ts';
import { element, textElement, xmlText } from './xml.ts';

/** What the interface says in a thread. */
export interface ThreadWords {
  locale: string;
  deleted: string;
  withdrawn: string;
  madeThis: string;
  quotes: string;
  onPassage: string;
  inReplyTo: (name: string) => string;
}

/** Replies are set in as deep as this; deeper ones stand side by side and name what they answer. */
const MOST_LEVELS = 5;

/** The comments of an interview for a book, each of those that answer no other with its replies in it. */
export function threadPieces(interview: Interview, words: ThreadWords): Piece[] {
  const { language } = readingVersion(interview);
  return (interview.thread?.roots ?? []).map((root) => {
    const all = [root, ...repliesBelow(root)];
    return {
      opens: true,
      text: element('ol', {}, itemOf(root, 1, false)),
      notes: '',
      ids: all.map(({ id }) => id),
      size: all.reduce((size, { html }) => size + html.length + 200, 0),
    };
  });

  function itemOf(comment: Comment, level: number, isFlat: boolean): string {
    const below = isFlat ? [] : level + 1 >= MOST_LEVELS ? repliesBelow(comment) : comment.replies;
    const replies = below.map((reply) => itemOf(reply, level + 1, level + 1 >= MOST_LEVELS));
    return element(
      'li',
      {},
      articleOf(comment, level),
      replies.length > 0 ? element('ol', {}, ...replies) : '',
    );
  }

  function articleOf(comment: Comment, level: number): string {
    const { id, author, state, html } = comment;
    const gone = state === 'deleted' ? words.deleted : words.withdrawn;
    return element(
      'article',
      { id },
      element(
        'h3',
        {},
        author === undefined ? textElement('span', gone, { class: 'gone' }) : textElement('bdi', author.name),
      ),
      element('p', { class: 'facts' }, factsOf(comment, level).join(' · ')),
      html === ''
        ? ''
        : element('div', { lang: comment.language ?? language, dir: 'auto' }, xhtmlOf(html, AS_IS)),
    );
  }

  function factsOf(comment: Comment, level: number): string[] {
    const { id, date, parent, at } = comment;
    const passages = [
      ...new Set(
        comment.quotes.flatMap(({ passage, interview: other = interview.id }) =>
          passage === undefined ? [] : [`/interviews/${other}/#${passage}`],
        ),
      ),
    ];
    const link = (href: string, text: string): string => textElement('a', text, { href });
    const toPassage = (address: string): string => link(address, address.replace(/^.*#/, ''));
    return [
      ...(comment.isAuthor ? [textElement('span', words.madeThis)] : []),
      ...(parent !== undefined && level >= MOST_LEVELS
        ? [link(commentAddress(interview, parent.id), words.inReplyTo(parent.author?.name ?? parent.id))]
        : []),
      ...(date === undefined
        ? []
        : [textElement('time', formatDate(date, words.locale), { datetime: date })]),
      link(commentAddress(interview, id), id),
      ...(passages.length > 0 ? [`${xmlText(words.quotes)} ${passages.map(toPassage).join(', ')}`] : []),
      ...(at !== undefined && passages.every((address) => !address.endsWith(`#${at}`))
        ? [`${xmlText(words.onPassage)} ${toPassage(`/interviews/${interview.id}/#${at}`)}`]
        : []),
    ];
  }
}

/** Comments are cleaned when they are read: no link of theirs leads by its fragment alone, and none has a picture. */
const AS_IS = { link: (href: string): string => href, picture: (src: string): string => src };

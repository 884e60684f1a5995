import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate } from '../model/dates.ts';
import { readingVersion, type Interview } from '../model/interview.ts';
import { repliesBelow, type Comment } from '../model/thread.ts';
import { commentAddress } from './address.ts';
import type { Piece } from './book-pieces.ts';
import { readHtml } from './written-html.ts';

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
      nodes: [h('ol', [itemOf(root, 1, false)])],
      notes: [],
      ids: all.map(({ id }) => id),
      size: all.reduce((size, { html }) => size + html.length + 200, 0),
    };
  });

  function itemOf(comment: Comment, level: number, isFlat: boolean): ElementContent {
    const below = isFlat ? [] : level + 1 >= MOST_LEVELS ? repliesBelow(comment) : comment.replies;
    return h('li', [
      articleOf(comment, level),
      ...(below.length > 0
        ? [
            h(
              'ol',
              below.map((reply) => itemOf(reply, level + 1, level + 1 >= MOST_LEVELS)),
            ),
          ]
        : []),
    ]);
  }

  function articleOf(comment: Comment, level: number): ElementContent {
    const { id, author, state, date, parent, html } = comment;
    const gone = state === 'deleted' ? words.deleted : words.withdrawn;
    return h('article', { id }, [
      h('h3', [author === undefined ? h('span', { className: ['gone'] }, gone) : h('bdi', author.name)]),
      h('p', { className: ['facts'] }, parted(factsOf(comment, level, date, parent))),
      ...(html === ''
        ? []
        : [h('div', { lang: comment.language ?? language, dir: 'auto' }, readHtml(html).children)]),
    ]);
  }

  function factsOf(
    comment: Comment,
    level: number,
    date: string | undefined,
    parent: Comment | undefined,
  ): ElementContent[][] {
    const passages = [
      ...new Set(
        comment.quotes.flatMap(({ passage, interview: other = interview.id }) =>
          passage === undefined ? [] : [`/interviews/${other}/#${passage}`],
        ),
      ),
    ];
    const linksTo = (addresses: readonly string[]): ElementContent[] =>
      addresses.map((address) => h('a', { href: address }, address.replace(/^.*#/, '')));
    return [
      ...(comment.isAuthor ? [[h('span', words.madeThis)]] : []),
      ...(parent !== undefined && level >= MOST_LEVELS
        ? [
            [
              h(
                'a',
                { href: commentAddress(interview, parent.id) },
                words.inReplyTo(parent.author?.name ?? parent.id),
              ),
            ],
          ]
        : []),
      ...(date === undefined ? [] : [[h('time', { dateTime: date }, formatDate(date, words.locale))]]),
      [h('a', { href: commentAddress(interview, comment.id) }, comment.id)],
      ...(passages.length > 0
        ? [
            [
              text(`${words.quotes} `),
              ...parted(
                linksTo(passages).map((link) => [link]),
                ', ',
              ),
            ],
          ]
        : []),
      ...(comment.at !== undefined && passages.every((address) => !address.endsWith(`#${comment.at ?? ''}`))
        ? [[text(`${words.onPassage} `), ...linksTo([`/interviews/${interview.id}/#${comment.at}`])]]
        : []),
    ];
  }
}

function parted(groups: readonly ElementContent[][], by = ' · '): ElementContent[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [text(by), ...group]));
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

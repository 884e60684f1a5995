import type { Interview } from '../model/interview.ts';
import { repliesBelow, type Comment } from '../model/thread.ts';
import type { AddressOf } from './address.ts';
import { many, type Thing } from './schema-thing.ts';

/** Replies nest as deep as this; deeper ones stand side by side and name what they answer. */
const MOST_LEVELS = 20;

/** What a comment's place in its interview tells of it. */
export interface Threaded {
  at: (id: string) => string;
  quotations: (comment: Comment) => Thing[];
}

/** Comments as a tree; where one was taken away, its replies stand in its place. */
export function commentsOf(comments: readonly Comment[], level: number, thread: Threaded): Thing[] {
  return comments.flatMap((comment): Thing[] => {
    const deep = level >= MOST_LEVELS;
    const below = deep
      ? repliesBelow(comment)
          .filter(({ state }) => state === 'published')
          .map((reply) => ({
            ...commentOf(reply, thread),
            ...(reply.parent?.state === 'published'
              ? { parentItem: { '@type': 'Comment', '@id': thread.at(reply.parent.id) } }
              : {}),
          }))
      : undefined;
    if (comment.state !== 'published') return below ?? commentsOf(comment.replies, level, thread);
    return [
      {
        ...commentOf(comment, thread),
        ...many('comment', below ?? commentsOf(comment.replies, level + 1, thread)),
      },
    ];
  });
}

function commentOf(comment: Comment, { at, quotations }: Threaded): Thing {
  const { id, text, author, date, language } = comment;
  return {
    '@type': 'Comment',
    '@id': at(id), // its address, which need not stand twice in a thread of hundreds
    text,
    ...(author === undefined
      ? {}
      : {
          author: {
            '@type': 'Person',
            name: author.name,
            ...(author.url === undefined ? {} : { url: author.url }),
          },
        }),
    ...(date === undefined ? {} : { dateCreated: date }),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...many('citation', quotations(comment)),
  };
}

/** What a comment quotes, with whose words they are and where they stand. */
export function quotationsOf(
  { quotes }: Comment,
  interview: Interview,
  language: string,
  addressOf: AddressOf,
): Thing[] {
  return quotes.flatMap(({ text, passage, interview: other }): Thing[] => {
    if (passage === undefined) return [];
    const turn = interview.sections
      .flatMap(({ turns }) => turns)
      .find(({ passages }) => passages.some(({ id }) => id === passage));
    const speaker = other === undefined ? turn?.speaker : undefined;
    const names = interview.participants.find(({ id }) => id === speaker)?.names ?? {};
    const name = (names[language] ?? Object.values(names)[0])?.name;
    return [
      {
        '@type': 'Quotation',
        text,
        url: addressOf(`/interviews/${other ?? interview.id}/#${passage}`),
        ...(name === undefined ? {} : { spokenByCharacter: { '@type': 'Person', name } }),
      },
    ];
  });
}

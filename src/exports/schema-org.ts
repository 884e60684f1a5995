import type { Collection } from '../model/collection.ts';
import {
  originalVersion,
  readingVersion,
  type Interview,
  type Participant,
  type Version,
} from '../model/interview.ts';
import { repliesBelow, type Comment } from '../model/thread.ts';
import { commentAddress, pagedVersions, pageOf, type AddressOf } from './address.ts';
import { dateText, type CslItem } from './citation.ts';

/** A node of schema.org's vocabulary. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** Replies nest as deep as this; deeper ones stand side by side and name what they answer. */
const MOST_LEVELS = 20;

/**
 * The page of a version as schema.org's Article with the genre Interview (it has no type for one), with
 * the work that it translates and the thread below it. A thread on a page of its own is only led to.
 */
export function articleOf(
  { site, people }: Pick<Collection, 'site' | 'people'>,
  interview: Interview,
  version: Version,
  item: CslItem,
  addressOf: AddressOf,
): Thing {
  const { front, language } = version;
  const reading = readingVersion(interview);
  const original = originalVersion(interview) ?? (reading.isTranslation ? undefined : reading);
  const persons = (role: Participant['role']): Thing[] =>
    interview.participants
      .filter((participant) => participant.role === role)
      .map(({ id, names }) => ({
        '@type': 'Person',
        name: (names[language] ?? Object.values(names)[0])?.name ?? id,
        ...(people.some((person) => person.id === id) ? { url: addressOf(`/people/${id}/`) } : {}),
      }));
  const publisher: Thing = { '@type': 'Organization', name: site.title, url: addressOf('/') };
  const interviewers = persons('interviewer');
  const translations = version.isTranslation
    ? []
    : pagedVersions(interview).filter(({ isTranslation }) => isTranslation);
  const license = licenseAddress(front.license);
  const thread = version.kind === 'further' ? undefined : interview.thread;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': item.URL,
    url: item.URL,
    genre: 'Interview',
    headline: front.title,
    inLanguage: language,
    author: interviewers.length > 0 ? interviewers : publisher,
    ...many('about', persons('interviewee')),
    ...many('contributor', persons('other')),
    ...many(
      'translator',
      (front.translators ?? []).map((name) => ({ '@type': 'Person', name })),
    ),
    publisher,
    isPartOf: { '@type': 'WebSite', name: site.title, url: addressOf('/') },
    ...(item.issued === undefined ? {} : { datePublished: dateText(item.issued) }),
    ...(item.abstract === undefined ? {} : { description: item.abstract }),
    ...(license === undefined ? {} : { license }),
    ...(version.isTranslation && original !== undefined && original !== version
      ? { translationOfWork: workOf(original) }
      : {}),
    ...many(
      'workTranslation',
      translations.map((one) => ({ ...workOf(one), url: addressOf(pageOf(interview, one)) })),
    ),
    ...(thread === undefined ? {} : { commentCount: thread.count }),
    ...(thread?.ownPage === true
      ? { discussionUrl: addressOf(`/interviews/${interview.id}/comments/`) }
      : many(
          'comment',
          commentsOf(thread?.roots ?? [], 1, (id) => addressOf(commentAddress(interview, id))),
        )),
  };
}

/** A node as the text of a script element: no comment can end the element. */
export function jsonLd(thing: Thing): string {
  return JSON.stringify(thing).replaceAll('<', '\\u003c');
}

function workOf({ front, language }: Version): Thing {
  return {
    '@type': 'Article',
    genre: 'Interview',
    headline: front.title,
    inLanguage: language,
    ...(front.published === undefined ? {} : { datePublished: front.published }),
    ...(front.source?.url === undefined ? {} : { url: front.source.url }),
  };
}

/** Comments as a tree; where one was taken away, its replies stand in its place. */
function commentsOf(comments: readonly Comment[], level: number, at: (id: string) => string): Thing[] {
  return comments.flatMap((comment): Thing[] => {
    const deep = level >= MOST_LEVELS;
    const below = deep
      ? repliesBelow(comment)
          .filter(({ state }) => state === 'published')
          .map((reply) => ({
            ...commentOf(reply, at),
            ...(reply.parent?.state === 'published'
              ? { parentItem: { '@type': 'Comment', '@id': at(reply.parent.id) } }
              : {}),
          }))
      : undefined;
    if (comment.state !== 'published') return below ?? commentsOf(comment.replies, level, at);
    return [
      { ...commentOf(comment, at), ...many('comment', below ?? commentsOf(comment.replies, level + 1, at)) },
    ];
  });
}

function commentOf({ id, text, author, date, language }: Comment, at: (id: string) => string): Thing {
  return {
    '@type': 'Comment',
    '@id': at(id),
    url: at(id),
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
  };
}

/** The address of a licence that is known by its name: schema.org takes no names. */
function licenseAddress(license: string | undefined): string | undefined {
  if (license === undefined || /^https?:/.test(license)) return license;
  if (/^(?:CC0|CC0[- ]1\.0)$/i.test(license)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = /^CC[- ](BY(?:-SA|-ND|-NC|-NC-SA|-NC-ND)?)[- ](\d\.\d)$/i.exec(license) ?? [];
  return terms === undefined || version === undefined
    ? undefined
    : `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}

function many<K extends string>(key: K, things: readonly Thing[]): Partial<Record<K, readonly Thing[]>> {
  return things.length === 0 ? {} : ({ [key]: things } as Record<K, readonly Thing[]>);
}

import type { Collection } from '../model/collection.ts';
import {
  originalVersion,
  readingVersion,
  type Interview,
  type Participant,
  type Version,
} from '../model/interview.ts';
import { commentAddress, pagedVersions, pageOf, type AddressOf } from './address.ts';
import { dateText, type CslItem } from './citation.ts';
import { commentsOf, quotationsOf } from './schema-comments.ts';
import { many, type Thing } from './schema-thing.ts';

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
          commentsOf(thread?.roots ?? [], 1, {
            at: (id) => addressOf(commentAddress(interview, id)),
            quotations: (comment) => quotationsOf(comment, interview, language, addressOf),
          }),
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

/** The address of a licence that is known by its name: schema.org takes no names. */
function licenseAddress(license: string | undefined): string | undefined {
  if (license === undefined || /^https?:/.test(license)) return license;
  if (/^(?:CC0|CC0[- ]1\.0)$/i.test(license)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = /^CC[- ](BY(?:-SA|-ND|-NC|-NC-SA|-NC-ND)?)[- ](\d\.\d)$/i.exec(license) ?? [];
  return terms === undefined || version === undefined
    ? undefined
    : `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}

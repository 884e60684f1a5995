import { shelvesOf } from '../model/browse.ts';
import type { Collection } from '../model/collection.ts';
import type { Interview, Version } from '../model/interview.ts';
import { pagedVersions, pageOf, type AddressOf } from './address.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** The site's pages for search engines, https://www.sitemaps.org/protocol.html; a file holds 50,000 at most. */
export function sitemap(
  { interviews, people, terms }: Pick<Collection, 'interviews' | 'people' | 'terms'>,
  addressOf: AddressOf,
): string {
  const pages = [
    ...[
      '/',
      '/people/',
      '/about/',
      '/browse/',
      '/browse/all/',
      ...shelvesOf(interviews).map(({ by, slug }) => `/browse/${by}/${encodeURIComponent(slug)}/`),
    ].map((path) => entry(addressOf(path))),
    ...people.map(({ id }) => entry(addressOf(`/people/${id}/`))),
    ...(terms.length > 0
      ? ['/terms/', ...terms.map(({ slug }) => `/terms/${encodeURIComponent(slug)}/`)]
      : []
    ).map((path) => entry(addressOf(path))),
    ...interviews.flatMap((interview) => [
      ...pagedVersions(interview).map((version) =>
        entry(
          addressOf(pageOf(interview, version)),
          changedOn(interview, version),
          alternates(interview, addressOf),
        ),
      ),
      ...(interview.thread?.ownPage === true
        ? [entry(addressOf(`/interviews/${interview.id}/comments/`))]
        : []),
    ]),
  ];
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      },
      ...pages.map((page) => `\n${page}`),
      '\n',
    ),
  );
}

/** The day of the last change of what the version's page shows; undefined where none is known. */
export function changedOn({ changes }: Interview, { front }: Version): string | undefined {
  const days = changes.flatMap(({ changes: texts, retired }) => [
    ...texts.map(({ date }) => date),
    ...(retired === undefined ? [] : [retired.date]),
  ]);
  return [...days, ...(front.published === undefined ? [] : [front.published])].sort().at(-1);
}

function alternates(interview: Interview, addressOf: AddressOf): string[] {
  const pages = pagedVersions(interview);
  return pages.length < 2
    ? []
    : pages.map((version) =>
        element('xhtml:link', {
          rel: 'alternate',
          hreflang: version.language,
          href: addressOf(pageOf(interview, version)),
        }),
      );
}

function entry(address: string, changed?: string, others: readonly string[] = []): string {
  return element('url', {}, textElement('loc', address), textElement('lastmod', changed), ...others);
}

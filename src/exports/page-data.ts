import type { Collection } from '../model/collection.ts';
import type { Interview, Version } from '../model/interview.ts';
import { citationFile, feedsOf, type AddressOf } from './address.ts';
import { citationOf } from './citation.ts';
import { citationTags, type MetaTag } from './citation-tags.ts';
import { cardFile, cardOf, cardText, type CardWords } from './interview-card.ts';
import { bookFile } from './interview-book.ts';
import { cardTags, openGraphTags, type OpenGraphTag } from './open-graph.ts';
import { articleOf, jsonLd } from './schema-org.ts';

/** A `<link>` of a page's head. */
export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  hreflang?: string;
  title?: string;
}

/** What the head of a version's page says to programs. */
export interface PageData {
  tags: (MetaTag | OpenGraphTag)[];
  links: HeadLink[];
  /** JSON-LD, ready for a script element. */
  data: string;
}

/** The tags, links and data of the page that shows `version` first; `titles` name the interview's own feeds, `words` are those of its card. */
export function pageDataOf(
  collection: Pick<Collection, 'site' | 'people'>,
  interview: Interview,
  version: Version,
  titles: Record<'comments' | 'changes', string>,
  words: CardWords,
  addressOf: AddressOf,
): PageData {
  const { site } = collection;
  const item = citationOf(interview, version, site, addressOf);
  return {
    tags: [
      ...citationTags(item, version.front.license),
      ...openGraphTags(interview, item, site.title),
      ...(site.socialCards === false
        ? []
        : cardTags(
            addressOf(cardFile(interview, version)),
            cardText(cardOf(interview, version, site, words)),
          )),
    ],
    links: [
      {
        rel: 'alternate',
        type: 'application/vnd.citationstyles.csl+json',
        href: addressOf(citationFile(interview, version, 'csl.json')),
      },
      {
        rel: 'alternate',
        type: 'text/markdown',
        href: addressOf(`/interviews/${interview.id}/${version.language}.md`),
      },
      {
        rel: 'alternate',
        type: 'application/epub+zip',
        href: addressOf(bookFile(interview, version)),
      },
      {
        rel: 'alternate',
        type: 'application/json',
        href: addressOf(`/interviews/${interview.id}.json`),
      },
      ...feedsOf(interview).map(({ kind, path }) => ({
        rel: 'alternate',
        type: 'application/atom+xml',
        href: addressOf(path),
        title: titles[kind],
      })),
    ],
    data: jsonLd(articleOf(collection, interview, version, item, addressOf)),
  };
}

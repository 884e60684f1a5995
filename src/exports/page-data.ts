import type { Collection } from '../model/collection.ts';
import type { Interview, Version } from '../model/interview.ts';
import { citationFile, type AddressOf } from './address.ts';
import { citationOf } from './citation.ts';
import { citationTags, type MetaTag } from './citation-tags.ts';

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
  tags: MetaTag[];
  links: HeadLink[];
}

/** The tags and links of the page that shows `version` first. */
export function pageDataOf(
  { site }: Pick<Collection, 'site'>,
  interview: Interview,
  version: Version,
  addressOf: AddressOf,
): PageData {
  const item = citationOf(interview, version, site, addressOf);
  return {
    tags: citationTags(item, version.front.license),
    links: [
      {
        rel: 'alternate',
        type: 'application/vnd.citationstyles.csl+json',
        href: addressOf(citationFile(interview, version, 'csl.json')),
      },
    ],
  };
}

import type { Interview } from '../model/interview.ts';
import { pagedVersions } from './address.ts';
import type { MetaTag } from './citation-tags.ts';
import { dateText, type CslItem } from './citation.ts';

/** The size of a card in pixels, as those who show cards ask for it. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** A `<meta property>` of the Open Graph protocol, https://ogp.me. */
export interface OpenGraphTag {
  property: string;
  content: string;
}

/** What a link to the interview's page shows where it is shared. */
export function openGraphTags(interview: Interview, item: CslItem, siteTitle: string): OpenGraphTag[] {
  const others = pagedVersions(interview).filter(({ language }) => language !== item.language);
  const tags: [property: string, content: string | undefined][] = [
    ['og:type', 'article'],
    ['og:title', item.title],
    ['og:url', item.URL],
    ['og:site_name', siteTitle],
    ['og:description', item.abstract],
    ['og:locale', localeOf(item.language)],
    ...others.map(({ language }): [string, string] => ['og:locale:alternate', localeOf(language)]),
    ['article:published_time', item.issued === undefined ? undefined : dateText(item.issued)],
  ];
  return tags.flatMap(([property, content]) => (content === undefined ? [] : [{ property, content }]));
}

/** The picture that is shown with a link, and what is said in its place. */
export function cardTags(address: string, text: string): (MetaTag | OpenGraphTag)[] {
  return [
    { property: 'og:image', content: address },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(CARD_SIZE.width) },
    { property: 'og:image:height', content: String(CARD_SIZE.height) },
    { property: 'og:image:alt', content: text },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** A language with the region where most speak it, as the protocol wants it: `zh_CN` of `zh-Hans`. */
export function localeOf(language: string): string {
  const { language: primary, region } = new Intl.Locale(language).maximize();
  return region === undefined ? primary : `${primary}_${region}`;
}

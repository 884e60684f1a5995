import type { Interview } from '../model/interview.ts';
import { pagedVersions } from './address.ts';
import { dateText, type CslItem } from './citation.ts';

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

/** A language with the region where most speak it, as the protocol wants it: `zh_CN` of `zh-Hans`. */
export function localeOf(language: string): string {
  const { language: primary, region } = new Intl.Locale(language).maximize();
  return region === undefined ? primary : `${primary}_${region}`;
}

import type { Interview, Version } from '../model/interview.ts';
import { citationFile, feedsOf } from './address.ts';
import { bookFile } from './interview-book.ts';
import { volumePath } from './site-book.ts';

/** Files of one kind, as the end of an interview's page lists them. */
export interface DownloadGroup {
  label: string;
  links: { href: string; text: string; lang?: string }[];
}

/** What the interface calls the groups. */
export interface DownloadWords {
  cite: string;
  take: string;
  plainText: string;
  contentFolder: string;
  everyPassage: string;
  feeds: string;
  feed: string;
  commentsFeed: string;
  changesFeed: string;
}

/** The files that the page of a version offers at its end; `href` puts a path under the site's base. */
export function downloadsOf(
  interview: Interview,
  version: Version,
  words: DownloadWords,
  href: (path: string) => string,
): DownloadGroup[] {
  const cite = (ending: string, text: string): { href: string; text: string } => ({
    href: href(citationFile(interview, version, ending)),
    text,
  });
  return [
    { label: words.cite, links: [cite('csl.json', 'CSL-JSON'), cite('bib', 'BibTeX'), cite('ris', 'RIS')] },
    {
      label: words.take,
      links: [
        { href: href(bookFile(interview, version)), text: 'EPUB' },
        ...interview.versions.map(({ language }) => ({
          href: href(`/interviews/${interview.id}/${language}.md`),
          text: `Markdown (${language})`,
        })),
        {
          href: href(`/interviews/${interview.id}/${version.language}.txt`),
          text: words.plainText,
        },
        { href: href(`/interviews/${interview.id}.json`), text: 'JSON' },
        { href: href(`/interviews/${interview.id}.zip`), text: words.contentFolder },
      ],
    },
    {
      label: words.feeds,
      links: [
        { href: href('/feed.xml'), text: words.feed },
        ...feedsOf(interview).map(({ path, kind }) => ({
          href: href(path),
          text: kind === 'comments' ? words.commentsFeed : words.changesFeed,
        })),
      ],
    },
  ];
}

/** The files that hold the whole site, which has so many volumes. */
export function siteDownloads(
  volumes: number,
  words: DownloadWords,
  href: (path: string) => string,
): DownloadGroup[] {
  const books = Array.from({ length: volumes }, (_, index) => ({
    href: href(volumePath(index + 1)),
    text: volumes === 1 ? 'EPUB' : `EPUB ${index + 1}`,
  }));
  return [
    { label: words.cite, links: [{ href: href('/interviews.bib'), text: 'BibTeX' }] },
    {
      label: words.take,
      links: [...books, { href: href('/passages/index.json'), text: words.everyPassage }],
    },
    { label: words.feeds, links: [{ href: href('/feed.xml'), text: words.feed }] },
  ];
}

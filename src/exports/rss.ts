import { momentOf, type FeedEntry, type FeedHead } from './feed.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** Entries as RSS 2.0 with full text, https://www.rssboard.org/rss-specification. */
export function rss(head: FeedHead, entries: readonly FeedEntry[]): string {
  const newest = entries.find(({ published }) => published !== undefined)?.published;
  const channel = element(
    'channel',
    {},
    textElement('title', head.title),
    textElement('link', head.home),
    textElement('description', head.description),
    textElement('language', head.language),
    textElement('lastBuildDate', newest === undefined ? undefined : rfc822(newest)),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: head.self }),
    ...entries.map((entry) => `\n${itemOf(entry)}`),
    '\n',
  );
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:slash': 'http://purl.org/rss/1.0/modules/slash/',
        'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
      },
      channel,
    ),
  );
}

function itemOf(entry: FeedEntry): string {
  const { comments } = entry;
  return element(
    'item',
    {},
    textElement('title', entry.title),
    textElement('link', entry.address),
    textElement('guid', entry.id, { isPermaLink: 'false' }),
    textElement('pubDate', entry.published === undefined ? undefined : rfc822(entry.published)),
    ...entry.makers.map((name) => textElement('dc:creator', name)),
    textElement('dc:language', entry.language),
    textElement('description', entry.summary),
    textElement('content:encoded', entry.html),
    textElement('comments', comments?.address),
    textElement('slash:comments', comments === undefined ? undefined : String(comments.count)),
    textElement('wfw:commentRss', comments?.feed),
  );
}

/** A day as RSS wants it: `Wed, 27 Nov 2024 00:00:00 GMT`. */
function rfc822(day: string): string {
  return new Date(momentOf(day)).toUTCString();
}

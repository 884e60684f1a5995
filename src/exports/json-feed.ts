import { momentOf, type FeedEntry, type FeedHead } from './feed.ts';

/** Entries as JSON Feed 1.1 with full text, https://www.jsonfeed.org/version/1.1/. */
export function jsonFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.home,
    feed_url: head.self,
    description: head.description,
    language: head.language,
    ...(head.authors.length > 0 ? { authors: head.authors.map((name) => ({ name })) } : {}),
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      language: entry.language,
      content_html: entry.html,
      summary: entry.summary,
      date_published: entry.published === undefined ? undefined : momentOf(entry.published),
      ...(entry.makers.length > 0 ? { authors: entry.makers.map((name) => ({ name })) } : {}),
      ...(entry.interviewees.length > 0 ? { tags: entry.interviewees } : {}),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

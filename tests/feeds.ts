import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const RFC822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** What is against the rules of RSS 2.0 and of the RSS Advisory Board's profile. */
export function rssFaults(xml: string, self: string): string[] {
  if (XMLValidator.validate(xml) !== true) return ['is not well-formed'];
  const feed = parseRssFeed(xml);
  const items = feed.items ?? [];
  const guids = items.map(({ guid }) => guid?.value);
  return faults([
    [Boolean(feed.title && feed.description), 'lacks a title or a description'],
    [isAddress(feed.link), 'its link is no address'],
    [feed.atom?.links?.some(({ rel, href }) => rel === 'self' && href === self) ?? false, 'names not itself'],
    [new Set(guids).size === guids.length && !guids.includes(undefined), 'guids are missing or doubled'],
    ...items.flatMap((item): [boolean, string][] => [
      [Boolean(item.title ?? item.description), 'an item has neither title nor description'],
      [isAddress(item.link), `${item.link ?? ''} is no address`],
      [item.pubDate === undefined || RFC822.test(String(item.pubDate)), `${String(item.pubDate)} is no date`],
      [isAbsolute(item.content?.encoded ?? ''), `${item.link ?? ''} has links that are not absolute`],
    ]),
  ]);
}

/** What is against RFC 4287 and RFC 4685. */
export function atomFaults(xml: string, self: string): string[] {
  if (XMLValidator.validate(xml) !== true) return ['is not well-formed'];
  const feed = parseAtomFeed(xml);
  const entries = feed.entries ?? [];
  const ids = entries.map(({ id }) => id);
  return faults([
    [isAddress(feed.id) && Boolean(feed.title), 'lacks an id or a title'],
    [RFC3339.test(String(feed.updated)), 'lacks the time of its update'],
    [feed.links?.some(({ rel, href }) => rel === 'self' && href === self) ?? false, 'names not itself'],
    [new Set(ids).size === ids.length, 'ids are doubled'],
    ...entries.flatMap((entry): [boolean, string][] => [
      [isAddress(entry.id) && Boolean(entry.title), 'an entry lacks an id or a title'],
      [RFC3339.test(String(entry.updated)), `${entry.id} lacks the time of its update`],
      [entry.published === undefined || RFC3339.test(String(entry.published)), `${entry.id}: published`],
      [
        Boolean(entry.authors?.[0]?.name ?? feed.authors?.[0]?.name),
        `${entry.id} has no author, nor has the feed`,
      ],
      [entry.links?.some(({ rel }) => rel === 'alternate') ?? false, `${entry.id} leads nowhere`],
      [entry.thr?.inReplyTos?.every(({ ref }) => isAddress(ref)) ?? true, `${entry.id} answers nothing`],
    ]),
  ]);
}

/** What is against JSON Feed 1.1. */
export function jsonFeedFaults(json: string, self: string): string[] {
  const raw = JSON.parse(json) as { version?: string; feed_url?: string };
  const feed = parseJsonFeed(raw);
  const items = feed.items ?? [];
  const ids = items.map(({ id }) => id);
  return faults([
    [raw.version === 'https://jsonfeed.org/version/1.1', 'is of another version'],
    [Boolean(feed.title) && raw.feed_url === self, 'lacks its title or its own address'],
    [new Set(ids).size === ids.length, 'ids are doubled'],
    ...items.flatMap((item): [boolean, string][] => [
      [typeof item.id === 'string' && item.id !== '', 'an item lacks its id'],
      [isAddress(item.url), `${item.id}: its address`],
      [Boolean(item.content_html), `${item.id} has no text`],
      [
        item.date_published === undefined || RFC3339.test(String(item.date_published)),
        `${item.id}: its date`,
      ],
      [isAbsolute(item.content_html ?? ''), `${item.id} has links that are not absolute`],
    ]),
  ]);
}

function faults(rules: readonly [holds: boolean, fault: string][]): string[] {
  return rules.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\//.test(text) && URL.canParse(text);
}

/** Whether every link and image of some HTML has its full address, and nothing runs. */
function isAbsolute(html: string): boolean {
  return (
    [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].every(([, address = '']) =>
      /^(?:https?:|mailto:)/.test(address),
    ) && !/<(?:script|style|iframe|img)\b/i.test(html)
  );
}

import { element, textElement, xmlDocument } from './xml.ts';
import type { FeedHead } from './feed.ts';

/** An entry of an Atom feed; times as RFC 3339 has them. */
export interface AtomEntry {
  id: string;
  title: string;
  address: string;
  updated: string;
  published?: string | undefined;
  author?: { name: string; uri?: string | undefined } | undefined;
  language?: string | undefined;
  html: string;
  /** What it answers: RFC 4685. */
  inReplyTo?: { id: string; address: string } | undefined;
  /** How many answer it. */
  replies?: number | undefined;
}

/**
 * Entries as Atom, RFC 4287, with the threading of RFC 4685. `fallback` is the time of a feed that has no
 * entry, so that it does not change from build to build.
 */
export function atom(head: FeedHead, entries: readonly AtomEntry[], fallback: string): string {
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? fallback;
  const authors = head.authors.length > 0 ? head.authors : [head.title];
  return xmlDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
        'xml:lang': head.language,
      },
      textElement('id', head.self),
      textElement('title', head.title),
      textElement('subtitle', head.description),
      textElement('updated', updated),
      element('link', { rel: 'self', type: 'application/atom+xml', href: head.self }),
      element('link', { rel: 'alternate', type: 'text/html', href: head.home }),
      ...authors.map((name) => element('author', {}, textElement('name', name))),
      ...entries.map((entry) => `\n${entryOf(entry)}`),
      '\n',
    ),
  );
}

function entryOf(entry: AtomEntry): string {
  const { author, inReplyTo } = entry;
  return element(
    'entry',
    { 'xml:lang': entry.language },
    textElement('id', entry.id),
    textElement('title', entry.title),
    textElement('updated', entry.updated),
    textElement('published', entry.published),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
    author === undefined
      ? ''
      : element('author', {}, textElement('name', author.name), textElement('uri', author.uri)),
    inReplyTo === undefined
      ? ''
      : element('thr:in-reply-to', { ref: inReplyTo.id, href: inReplyTo.address, type: 'text/html' }),
    textElement('thr:total', entry.replies === undefined ? undefined : String(entry.replies)),
    textElement('content', entry.html, { type: 'html' }),
  );
}

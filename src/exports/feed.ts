import { isPartialDate } from '../model/dates.ts';
import type { Collection } from '../model/collection.ts';
import type { Interview, Version } from '../model/interview.ts';
import { promisesOf, type PublishedLine } from '../model/published.ts';
import { pagedVersions, pageOf, type AddressOf } from './address.ts';
import { namesOf } from './citation.ts';
import { fullText } from './full-text.ts';

/** A feed holds this many entries at most: readers keep what they have seen. */
export const MOST_ENTRIES = 50;

/** One published version, as every feed of interviews tells it. */
export interface FeedEntry {
  /** Stays as it is when the interview moves to another address. */
  id: string;
  address: string;
  title: string;
  language: string;
  summary?: string | undefined;
  /** `2024-11-27`. */
  published?: string | undefined;
  html: string;
  interviewees: string[];
  makers: string[];
  comments?: { count: number; address: string; feed: string } | undefined;
}

/** What stands above a feed's entries. */
export interface FeedHead {
  title: string;
  description: string;
  language: string;
  authors: readonly string[];
  /** The page that the feed belongs to, and the feed's own address. */
  home: string;
  self: string;
}

/** The newest versions that have a page, newest first; undated ones come last. */
export function feedEntries(
  { interviews, published }: Pick<Collection, 'interviews' | 'published'>,
  addressOf: AddressOf,
): FeedEntry[] {
  const versions = interviews.flatMap((interview) =>
    pagedVersions(interview).map((version) => ({ interview, version })),
  );
  return versions
    .sort((a, b) => compareDays(b.version.front.published, a.version.front.published))
    .slice(0, MOST_ENTRIES)
    .map(({ interview, version }) => entryOf(interview, version, published, addressOf));
}

/** The address under which an interview was first published: the id of its entries, wherever it moves. */
export function firstAddress(
  interview: Interview,
  published: readonly PublishedLine[],
  addressOf: AddressOf,
): string {
  const first = promisesOf(interview, published)[0]?.interview ?? interview.id;
  return addressOf(`/interviews/${first}/`);
}

/** A day as RFC 3339 has it, and Atom and JSON Feed want it. */
export function momentOf(date: string): string {
  return date.length > 10 ? new Date(date).toISOString().replace('.000', '') : `${date}T00:00:00Z`;
}

/** When the newest of these interviews was published: the time of a feed without entries. */
export function newestOf(interviews: readonly Interview[]): string {
  return momentOf(
    interviews
      .map(({ published }) => published ?? '')
      .sort()
      .at(-1) || '1970-01-01',
  );
}

/** Negative where the first day comes before the second; no day comes before all. */
export function compareDays(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entryOf(
  interview: Interview,
  version: Version,
  published: readonly PublishedLine[],
  addressOf: AddressOf,
): FeedEntry {
  const { front, language, kind } = version;
  const page = pageOf(interview, version);
  const first = firstAddress(interview, published, addressOf);
  const thread = kind === 'further' ? undefined : interview.thread;
  const where = thread?.ownPage === true ? 'comments/' : '#thread';
  return {
    id: kind === 'further' ? `${first}${language}/` : first,
    address: addressOf(page),
    title: front.title,
    language,
    summary: front.summary,
    published: front.published !== undefined && isPartialDate(front.published) ? front.published : undefined,
    html: fullText(interview, version, addressOf),
    interviewees: namesOf(interview, 'interviewee', language),
    makers: front.translators ?? namesOf(interview, 'interviewer', language),
    comments:
      thread === undefined || thread.count === 0
        ? undefined
        : {
            count: thread.count,
            address: addressOf(`/interviews/${interview.id}/${where}`),
            feed: addressOf(`/interviews/${interview.id}/comments.xml`),
          },
  };
}

import type { Collection } from '../model/collection.ts';
import { readingVersion, type Interview } from '../model/interview.ts';
import type { AddressOf } from './address.ts';
import { atom } from './atom.ts';
import { changeEntries, type ChangeWords } from './change-feed.ts';
import { commentEntries } from './comment-feed.ts';
import { newestOf } from './feed.ts';

/** What people did with interviews that are published: wrote comments, or changed the text. */
export type Activity = 'comments' | 'changes';

/** What the interface calls it. */
export interface ActivityWords extends ChangeWords {
  kind: { comment: string };
  changes: string;
  commentBy: (name: string, title: string) => string;
}

/** The comments on every interview, or on one, or what was changed or retired there: newest first, as Atom. */
export function activityFeed(
  activity: Activity,
  { site, interviews, published }: Pick<Collection, 'site' | 'interviews' | 'published'>,
  words: ActivityWords,
  addressOf: AddressOf,
  interview?: Interview,
): string {
  const told = interview === undefined ? interviews : [interview];
  const home = interview === undefined ? '/' : `/interviews/${interview.id}/`;
  const front = interview && readingVersion(interview).front;
  const name = activity === 'comments' ? words.kind.comment : words.changes;
  const head = {
    ...site,
    title: front === undefined ? `${name} · ${site.title}` : `${name}: ${front.title}`,
    description: front?.summary ?? site.description,
    home: addressOf(home),
    self: addressOf(`${home}${activity}.xml`),
  };
  const entries =
    activity === 'comments'
      ? commentEntries(told, published, words.commentBy, addressOf)
      : changeEntries(told, published, words, addressOf);
  return atom(head, entries, newestOf(told));
}

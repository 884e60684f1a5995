import type { Change } from '../model/changes.ts';
import type { Collection } from '../model/collection.ts';
import { readingVersion, type Interview } from '../model/interview.ts';
import type { AddressOf } from './address.ts';
import type { AtomEntry } from './atom.ts';
import { compareDays, firstAddress, momentOf } from './feed.ts';
import { xmlText } from './xml.ts';

/** A feed of changes holds this many at most. */
const MOST_CHANGES = 200;

/** What the interface says of changes. */
export interface ChangeWords {
  changedIn: (id: string, title: string) => string;
  retired: (id: string, date: string, because: string) => string;
  withheld: (because: string) => string;
  noLongerHere: string;
}

/**
 * Every accepted change of a published text and every retired id of these interviews, newest first: for
 * those who cite. Each entry leads to the interview's page of changes.
 */
export function changeEntries(
  interviews: readonly Interview[],
  published: Collection['published'],
  words: ChangeWords,
  addressOf: AddressOf,
): AtomEntry[] {
  const entries = interviews.flatMap((interview) => {
    const page = `/interviews/${interview.id}/changes/`;
    const first = firstAddress(interview, published, addressOf);
    const { title } = readingVersion(interview).front;
    return interview.changes.flatMap(({ id, changes, retired }): AtomEntry[] => {
      const shared = { title: words.changedIn(id, title), address: addressOf(`${page}#${id}`) };
      return [
        ...(retired === undefined
          ? []
          : [
              {
                ...shared,
                id: `${first}changes/#${id}.retired`,
                updated: momentOf(retired.date),
                html: `<p>${xmlText(words.retired(id, retired.date, retired.because))} <a href="${addressOf(`/interviews/${interview.id}/#${retired.survivor}`)}">${retired.survivor}</a></p>`,
              },
            ]),
        ...changes.map((change) => ({
          ...shared,
          id: `${first}changes/#${id}.${change.language}.${placeOf(change, changes)}`,
          updated: momentOf(change.date),
          language: change.language,
          html: textOf(change, words),
        })),
      ];
    });
  });
  return entries.sort((a, b) => compareDays(b.updated, a.updated)).slice(0, MOST_CHANGES);
}

/** Which change of its text it was, counted from the first: later ones do not move it. */
function placeOf(change: Change, all: readonly Change[]): number {
  const own = all.filter(({ language }) => language === change.language);
  return own.length - own.indexOf(change);
}

function textOf({ before, after, withheld }: Change, words: ChangeWords): string {
  const old =
    before === undefined
      ? `<p>${xmlText(words.withheld(withheld ?? ''))}</p>`
      : `<p><del>${xmlText(before)}</del></p>`;
  return `${old}${after === undefined ? `<p>${xmlText(words.noLongerHere)}</p>` : `<p><ins>${xmlText(after)}</ins></p>`}`;
}

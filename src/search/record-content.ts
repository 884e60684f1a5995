import type { HanFolds } from './han.ts';
import { hide, joinVersions, reveal, splitVersions } from './normalise.ts';

/** What a hit shows beside its texts. It lies in the record where no search finds it. */
export interface Details {
  /** Place among the interview's records, from 0. */
  place: number;
  /** Who wrote a comment. */
  author?: string | undefined;
  /** The question that the passage answers, or its end. */
  question?: { language: string; text: string } | undefined;
}

const BEFORE_DETAILS = ' — — — ';

/** One record's content: what is searched, and behind it the details. */
export function packContent(texts: readonly string[], details: Details, folds: HanFolds): string {
  return joinVersions(texts, folds) + BEFORE_DETAILS + hide(JSON.stringify(details));
}

/** The texts of a record's content as shown, in the same order, and its details. */
export function unpackContent(content: string): { texts: string[]; details: Details } {
  const end = content.lastIndexOf(BEFORE_DETAILS);
  if (end < 0) throw new Error('A record of the search index lacks its details: build the site anew');
  const details = JSON.parse(reveal(content.slice(end + BEFORE_DETAILS.length))) as Details;
  return { texts: splitVersions(content.slice(0, end)), details };
}

import { languagesOf, speakerValue } from './records.ts';
import { shardsOf } from './shards.ts';
import { originalVersion, readingVersion, type Interview } from '../model/interview.ts';
import type { PublishedLine } from '../model/published.ts';

/** What the search page must know of an interview beside its records. */
export interface InterviewSummary {
  id: string;
  title: string;
  language: string;
  originalTitle?: string | undefined;
  originalLanguage?: string | undefined;
  date: string;
  /** Languages of its versions, in the order in which a record holds their texts. */
  languages: string[];
  /** By the speaker value of records: name as the reading version gives it. */
  speakers: Record<string, string>;
}

/** `interviews.json`: what search shows beside the records' texts. */
export interface Summaries {
  /** Names of the languages, in the language of the interface: not every browser knows them all. */
  languages: Record<string, string>;
  /** Those of the first shard; each other shard has a file of its own, `search/0002.json`: 5,000 interviews are too many to load for one row. */
  interviews: InterviewSummary[];
  /** Names of the shards, each of which has an index of its own. */
  shards: string[];
}

/** The summaries of a collection; `nameOf` gives a language's name. */
export function summariesOf(
  interviews: readonly Interview[],
  published: readonly PublishedLine[],
  nameOf: (language: string) => string,
): Summaries {
  const tags = new Set(interviews.flatMap(languagesOf));
  const shards = shardsOf(interviews, published);
  return {
    languages: Object.fromEntries([...tags].sort().map((tag) => [tag, nameOf(tag)])),
    interviews: (shards[0]?.interviews ?? []).map(summaryOf),
    shards: shards.map(({ name }) => name),
  };
}

/** What the search page is told of an interview. */
export function summaryOf(interview: Interview): InterviewSummary {
  const reading = readingVersion(interview);
  const original = originalVersion(interview);
  const speakers = interview.participants.map((participant): [string, string] => [
    speakerValue(interview.id, participant),
    (participant.names[reading.language] ?? Object.values(participant.names)[0])?.name ?? participant.id,
  ]);
  return {
    id: interview.id,
    title: reading.front.title,
    language: reading.language,
    originalTitle: original?.front.title,
    originalLanguage: original?.language,
    date: interview.published ?? '0000',
    languages: interview.versions.map(({ language }) => language),
    speakers: Object.fromEntries(speakers),
  };
}

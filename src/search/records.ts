import { endOf } from './excerpt.ts';
import { yearOf } from '../model/dates.ts';
import {
  originalVersion,
  readingVersion,
  type Interview,
  type Participant,
  type Turn,
} from '../model/interview.ts';
import { shardOf, type PublishedLine } from '../model/published.ts';

/** One line of `passages/*.jsonl`: a passage with its text in every version, a note, or a comment. */
export interface SearchRecord {
  /** Address below the site's base: `/interviews/ion/#p3`. Unique. */
  url: string;
  interview: string;
  /** The fragment. */
  id: string;
  kind: 'interview' | 'note' | 'comment';
  /** A person's id where they are known across interviews, else `<interview>:<participant>`. */
  speaker?: string | undefined;
  role?: string | undefined;
  /** Who wrote a comment, as shown. */
  author?: string | undefined;
  year?: string | undefined;
  /** The day that orders hits; `0000` where none is known. */
  date: string;
  /** In the order of the interview's versions. */
  texts: { language: string; text: string }[];
  /** The question that the passage answers; of a long one the end. */
  question?: { language: string; text: string } | undefined;
}

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

const made = new WeakMap<Interview, SearchRecord[]>();

/** The search records of one interview, in reading order: passages, then notes, then comments; made once. */
export function recordsOf(interview: Interview): SearchRecord[] {
  const records = made.get(interview) ?? makeRecords(interview);
  made.set(interview, records);
  return records;
}

function makeRecords(interview: Interview): SearchRecord[] {
  const { id, versions, participants } = interview;
  const shared = {
    interview: id,
    year: yearOf(interview.held) ?? yearOf(interview.published),
    date: interview.published ?? '0000',
  };
  const speakers = new Map(participants.map((participant) => [participant.id, participant]));
  const passages = interview.sections.flatMap(({ turns }) =>
    turns.flatMap((turn, index) => {
      const speaker = turn.speaker === undefined ? undefined : speakers.get(turn.speaker);
      const question =
        speaker === undefined || speaker.role === 'interviewer'
          ? undefined
          : questionBefore(interview, turns.slice(0, index));
      return turn.passages.map((passage): SearchRecord => {
        const texts = versions.flatMap(({ language }) => {
          const text = passage.texts[language]?.text;
          return text === undefined ? [] : [{ language, text }];
        });
        const spoken =
          speaker === undefined ? {} : { speaker: speakerValue(id, speaker), role: speaker.role };
        return {
          url: `/interviews/${id}/#${passage.id}`,
          id: passage.id,
          kind: 'interview',
          ...shared,
          ...spoken,
          texts,
          ...(question === undefined ? {} : { question }),
        };
      });
    }),
  );
  const notes = interview.notes.map((note): SearchRecord => {
    const further = versions.some(({ language, kind }) => language === note.language && kind === 'further');
    const url = `/interviews/${id}/${further ? `${note.language}/` : ''}#${note.id}`;
    return {
      url,
      id: note.id,
      kind: 'note',
      ...shared,
      texts: [{ language: note.language, text: note.text }],
    };
  });
  const comments = (interview.thread?.comments ?? [])
    .filter(({ state }) => state === 'published')
    .map((comment): SearchRecord => ({
      url: `/interviews/${id}/${interview.thread?.ownPage === true ? 'comments/' : ''}#${comment.id}`,
      id: comment.id,
      kind: 'comment',
      ...shared,
      author: comment.author?.name,
      date: comment.date?.slice(0, 10) ?? shared.date,
      texts: [{ language: comment.language ?? readingVersion(interview).language, text: comment.text }],
    }));
  return [...passages, ...notes, ...comments].filter(({ texts }) => texts.some(({ text }) => text !== ''));
}

/** What the interviewer said last before an answer, in the reading version where it stands there. */
function questionBefore(interview: Interview, turns: readonly Turn[]): SearchRecord['question'] {
  const asking = new Set(
    interview.participants.filter(({ role }) => role === 'interviewer').map(({ id }) => id),
  );
  const asked = turns.findLast(({ speaker }) => speaker !== undefined && asking.has(speaker));
  const texts = asked?.passages.at(-1)?.texts ?? {};
  const { language } = readingVersion(interview);
  const [tag, text] =
    Object.entries(texts).find(([one]) => one === language) ?? Object.entries(texts)[0] ?? [];
  return tag === undefined || !text?.text ? undefined : { language: tag, text: endOf(text.text) };
}

/** The value of the speaker filter: a person keeps it across interviews, other participants are local. */
export function speakerValue(interview: string, participant: Pick<Participant, 'id' | 'person'>): string {
  return participant.person ? participant.id : `${interview}:${participant.id}`;
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
  const tags = new Set(
    interviews.flatMap((interview) =>
      recordsOf(interview).flatMap(({ texts }) => texts.map(({ language }) => language)),
    ),
  );
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

/** One file of records. */
export interface Shard {
  /** `0001`, the name of its file and of its index. */
  name: string;
  interviews: Interview[];
}

/**
 * The interviews by the shards that `published.tsv` gives them, in its order; unpublished ones last in the
 * last shard, by id. So what is added or edited changes one shard alone.
 */
export function shardsOf(interviews: readonly Interview[], published: readonly PublishedLine[]): Shard[] {
  const order = new Map(published.map((line, index) => [line.interview, { index, shard: shardOf(line) }]));
  const last = { index: published.length, shard: Math.max(1, ...published.map(shardOf)) };
  const placeOf = ({ id }: Interview): typeof last => order.get(id) ?? last;
  const sorted = [...interviews].sort(
    (a, b) => placeOf(a).index - placeOf(b).index || (a.id < b.id ? -1 : 1),
  );
  const shards = Map.groupBy(sorted, (interview) => placeOf(interview).shard);
  return [...shards]
    .sort(([a], [b]) => a - b)
    .map(([shard, those]) => ({ name: String(shard).padStart(4, '0'), interviews: those }));
}

/** Records as JSON lines. */
export function jsonLines(records: readonly SearchRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

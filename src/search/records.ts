import { endOf } from './excerpt.ts';
import { yearOf } from '../model/dates.ts';
import {
  passagesOf,
  readingVersion,
  type Interview,
  type Participant,
  type Passage,
  type Turn,
} from '../model/interview.ts';
import type { Comment } from '../model/thread.ts';

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

/** The search records of one interview, in reading order: passages, then notes, then comments. */
export function recordsOf(interview: Interview): SearchRecord[] {
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
      return turn.passages.filter(isSaid).map((passage): SearchRecord => {
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
  const notes = interview.notes.filter(isWritten).map((note): SearchRecord => {
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
  const comments = commentsOf(interview).map((comment): SearchRecord => ({
    url: `/interviews/${id}/${interview.thread?.ownPage === true ? 'comments/' : ''}#${comment.id}`,
    id: comment.id,
    kind: 'comment',
    ...shared,
    author: comment.author?.name,
    date: comment.date?.slice(0, 10) ?? shared.date,
    texts: [{ language: languageOf(comment, interview), text: comment.text }],
  }));
  return [...passages, ...notes, ...comments];
}

/** How many records an interview has. */
export function countRecords(interview: Interview): number {
  const passages = passagesOf(interview).filter(isSaid).length;
  return passages + interview.notes.filter(isWritten).length + commentsOf(interview).length;
}

/** The languages of an interview's records. */
export function languagesOf(interview: Interview): string[] {
  return [
    ...passagesOf(interview)
      .filter(isSaid)
      .flatMap(({ texts }) => Object.keys(texts)),
    ...interview.notes.filter(isWritten).map(({ language }) => language),
    ...commentsOf(interview).map((comment) => languageOf(comment, interview)),
  ];
}

function isSaid({ texts }: Passage): boolean {
  return Object.values(texts).some(isWritten);
}

function isWritten({ text }: { text: string }): boolean {
  return text !== '';
}

/** The comments that have records. */
function commentsOf({ thread }: Interview): Comment[] {
  return (thread?.comments ?? []).filter((comment) => comment.state === 'published' && isWritten(comment));
}

function languageOf({ language }: Comment, interview: Interview): string {
  return language ?? readingVersion(interview).language;
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

/** Records as JSON lines. */
export function jsonLines(records: readonly SearchRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** The lines of a file of records. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter(Boolean);
}

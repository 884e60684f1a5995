import type { IdChanges } from './changes.ts';
import type { PinPlace } from './pin-place.ts';
import type { Place } from './problem.ts';
import type { Role, StoredQuotation, VersionFront } from './source.ts';
import type { Thread } from './thread.ts';

/** One conversation, its versions joined passage by passage. */
export interface Interview {
  id: string;
  /** Reading version first, then the original, then further translations in the order of their tags. */
  versions: Version[];
  participants: Participant[];
  sections: Section[];
  notes: Note[];
  thread?: Thread | undefined;
  /** Ids that were published once and now lead to another. */
  retired: RetiredId[];
  /** Ids whose text was changed since it was published, or that were retired. */
  changes: IdChanges[];
  /** Earlier ids, each of which becomes a page that leads here. */
  aliases: string[];
  /** Pages that stood below its address once and lead to it now: `de`, `comments`. */
  formerPages: string[];
  /** The day that orders lists, newest first: when the reading version was published. */
  published?: string | undefined;
  held?: string | undefined;
  /** Reading time of the reading version. */
  minutes: number;
}

/** One language's version, without its text. */
export interface Version {
  language: string;
  path: string;
  front: VersionFront;
  kind: 'reading' | 'original' | 'further';
  isTranslation: boolean;
  /** How many passages this version accounts for: with a text of their own, a spanning one, or the mark `^-`. */
  coverage: number;
  /** Where its file's blocks could take pins, in their order. */
  pinPlaces: PinPlace[];
}

/** A person in the interview; `person` is set where `people/<id>.yaml` makes them known across interviews. */
export interface Participant {
  id: string;
  role: Role;
  person: boolean;
  /** By language: the name as each version gives it. */
  names: Record<string, { name: string; short?: string | undefined }>;
}

/** What stands under one heading; the first section may have none. */
export interface Section {
  /** The fragment of the heading; undefined where the section has no heading. */
  slug?: string | undefined;
  /** By language. */
  headings: Record<string, Heading>;
  turns: Turn[];
}

export interface Heading {
  depth: number;
  html: string;
  text: string;
  place: Place;
}

/** What one speaker says until the next one speaks; narration where `speaker` is undefined. */
export interface Turn {
  speaker?: string | undefined;
  passages: Passage[];
}

/** The unit that has an address. */
export interface Passage {
  id: string;
  /** Whether the ledger does not hold the id yet, so that it may still change. */
  provisional: boolean;
  /** By language; a version that has nothing here has no entry. */
  texts: Record<string, PassageText>;
  /** Languages whose version says with `^-` that it has nothing here. */
  gaps: string[];
}

export interface PassageText {
  html: string;
  /** One line, as the ledger, search and quotation links see it. */
  text: string;
  /** The marks of the texts that stood here, this one's first; none where it is not published as it is. */
  marks: string[];
  /** Labels of the notes that it refers to, in order. */
  notes: string[];
  /** How many passages this text stands beside, counting its own. */
  span: number;
  place: Place;
}

/** A footnote by translator, editor or original. */
export interface Note {
  /** Its fragment: `n-t1`; in a further translation, or where the reading version has the label too, `n-de-t1`. */
  id: string;
  label: string;
  voice: 'translator' | 'editor' | 'original';
  language: string;
  /** What its mark shows: a number in a translation, a letter in an original. */
  mark: string;
  html: string;
  text: string;
  /** The fragments of the marks that refer to it. */
  references: string[];
  /** The passage of its first mark. */
  passage: string;
  /** The words that it quotes and that have no link of their own. */
  quoted: string[];
  /** The quotation links that are stored for them. */
  quotes: StoredQuotation[];
  place: Place;
}

/** A published id, of a passage or a heading, that is no more: links to it land on its survivor. */
export interface RetiredId {
  id: string;
  /** The id that holds its place now: never itself retired. */
  survivor: string;
  date: string;
  because: string;
}

/** The passages of an interview, or of its sections, in reading order. */
export function passagesOf(interview: { sections: readonly Section[] }): Passage[] {
  return interview.sections.flatMap((section) => section.turns.flatMap((turn) => turn.passages));
}

/** The version that the interview's page shows first. */
export function readingVersion(interview: Interview): Version {
  const [first] = interview.versions;
  if (first === undefined) throw new Error(`interview ${interview.id} has no version`);
  return first;
}

/** The original, where the interview has it and it is not the reading version itself. */
export function originalVersion(interview: Interview): Version | undefined {
  return interview.versions.find((version) => version.kind === 'original');
}

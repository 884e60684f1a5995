import { joinTurns, type JoinedSection, type JoinedTurn } from './alignment.ts';
import type { SiteLink } from './allowed.ts';
import { changesOf } from './changes.ts';
import type { PastText } from './history.ts';
import { passagesOf, type Interview, type Note, type Section, type Version } from './interview.ts';
import { pagesBelow } from './interview-pages.ts';
import type { LedgerLine } from './ledger.ts';
import { joinPassages, leadingBlocks } from './passage.ts';
import { presenceOf } from './presence.ts';
import { problemAt, type Problem } from './problem.ts';
import { pagesIn, type PublishedLine } from './published.ts';
import { retiredIds } from './retirement.ts';
import { reconcile, type Answers, type Decisions } from './reconcile.ts';
import type { Slot } from './slot.ts';
import { readingMinutes } from './reading-time.ts';
import { orderVersions } from './reading-order.ts';
import { joinParticipants } from './role.ts';
import type { CommentSource, StoredQuotation, ThreadSource, VersionSource } from './source.ts';
import { readThread } from './thread.ts';
import { parseVersion, type Block, type VersionText } from './version.ts';

/** The files of one interview's folder, as far as they are used, and what the site knows beside them. */
export interface InterviewFiles {
  id: string;
  versions: VersionSource[];
  comments: CommentSource[];
  thread?: ThreadSource | undefined;
  images: string[];
  /** Whether every comment of the folder is among `comments`. */
  allCommentsRead: boolean;
  /** What the ledger holds; empty where there is none yet. */
  ledger: LedgerLine[];
  /** What its history holds. */
  past: PastText[];
  /** The quotation links of its notes. */
  noteQuotations?: StoredQuotation[] | undefined;
  /** What was ever published of it: its lines of `published.tsv`. */
  promises: readonly PublishedLine[];
  /** What a person has decided about ids that could not be settled. */
  answers?: Answers | undefined;
}

/** An interview and how its passages were matched with the ledger. */
export interface Joined {
  /** Undefined where anything is wrong with its files. */
  interview: Interview | undefined;
  slots: Slot[];
  decisions: Decisions;
  links: SiteLink[];
  problems: Problem[];
}

/** Join one interview's files: versions aligned passage by passage, ids given, notes and thread attached. */
export function joinInterview(
  files: InterviewFiles,
  siteLanguage: string,
  isPerson: (id: string) => boolean,
): Joined {
  const { order, problems } = orderVersions(files.versions, siteLanguage);
  if (order === undefined) return failed(problems);
  const ordered = [
    order.reading,
    ...(order.original === undefined ? [] : [order.original]),
    ...order.further,
  ];
  const people = joinParticipants(ordered, isPerson);
  const readingLabels = new Set<string>();
  const texts = ordered.map((source) => {
    const isApart = (label: string): boolean =>
      order.further.includes(source) || (source !== order.reading && readingLabels.has(label));
    const naming = {
      prefixOf: (label: string) => (isApart(label) ? `${source.language.toLowerCase()}-` : ''),
      marks: source.front.translationOf === undefined ? ('letters' as const) : ('numbers' as const),
    };
    const parsed = parseVersion(source, { naming, images: files.images });
    problems.push(...parsed.problems);
    if (source === order.reading) for (const { label } of parsed.text.notes) readingLabels.add(label);
    return parsed.text;
  });
  const { thread, problems: threadProblems } = readThread(
    files.comments,
    files.thread,
    files.allCommentsRead,
    ordered.map(({ language }) => language),
  );
  problems.push(...people.problems, ...threadProblems);
  if (problems.length > 0) return failed(problems);

  const turns = joinTurns(texts);
  if (turns.problems.length > 0) return failed(turns.problems);
  const { sections, slots, decisions } = addPassages(turns.sections, files, problems);
  if (problems.length > 0) return failed(problems);
  addMarks(sections, files.ledger);
  const { front } = order.reading;
  const versions = texts.map((text) => versionOf(text, order.reading, order.original, sections));
  const changes = changesOf(files.ledger, files.past);
  const standing = new Set(pagesBelow({ versions, changes, thread }));
  const interview: Interview = {
    id: files.id,
    versions,
    participants: people.participants,
    sections,
    notes: texts.flatMap((text) => notesOf(text, sections, files.noteQuotations ?? [])),
    thread,
    retired: retiredIds(files.ledger, sections),
    changes,
    formerPages: pagesOnce(versions, files)
      .filter((page) => !standing.has(page))
      .sort(),
    aliases: [...new Set(ordered.flatMap((source) => source.front.aliases ?? []))],
    published:
      front.published ?? ordered.map((source) => source.front.published).find((day) => day !== undefined),
    held: ordered.map((source) => source.front.held).find((held) => held !== undefined),
    minutes: readingMinutes(
      passagesOf({ sections }).map((passage) => passage.texts[order.reading.language]?.text ?? ''),
    ),
  };
  return { interview, slots, decisions, links: texts.flatMap(({ links }) => links), problems };
}

function failed(problems: Problem[]): Joined {
  return { interview: undefined, slots: [], decisions: reconcile([], [], 0), links: [], problems };
}

function addPassages(
  joined: readonly JoinedSection[],
  files: InterviewFiles,
  problems: Problem[],
): { sections: Section[]; slots: Slot[]; decisions: Decisions } {
  const slots = joined.flatMap(({ turns }) => turns.flatMap(slotsOf));
  const lastPassage = Math.max(0, ...files.promises.map((line) => line.lastPassage));
  const decisions = reconcile(slots, files.ledger, lastPassage, files.answers);
  let next = 0;
  const sections = joined.map(({ headings, turns }): Section => ({
    slug: [...headings.values()][0]?.slug,
    headings: Object.fromEntries(
      [...headings].map(([language, { slug: _slug, ...heading }]) => [language, heading]),
    ),
    turns: turns.map((turn) => {
      const blocks = leadingBlocks(turn);
      const ids = decisions.ids.slice(next, next + blocks.length);
      const { passages, problems: found } = joinPassages(turn, ids);
      problems.push(...wrongPins(blocks, ids), ...found);
      next += blocks.length;
      return { speaker: turn.speaker, passages };
    }),
  }));
  return { sections, slots, decisions };
}

/**
 * The pages that have stood below an interview's address. A list from before such pages were in it knows none:
 * then each language may have had one where there is or was a further translation, for another version may have
 * been the one that is read first.
 */
function pagesOnce(versions: readonly Version[], { promises, ledger }: InterviewFiles): string[] {
  const listed = pagesIn(promises);
  if (listed.length > 0 || promises.length === 0) return listed;
  const here = new Set(versions.map(({ language }) => language));
  const gone = new Set(ledger.map(({ language }) => language).filter((language) => !here.has(language)));
  const isPlain = gone.size === 0 && versions.every(({ kind }) => kind !== 'further');
  return isPlain ? [] : [...here, ...gone];
}

/** Give every text that stands as it was published the marks that the ledger has for it. */
function addMarks(sections: readonly Section[], ledger: readonly LedgerLine[]): void {
  const lines = new Map(ledger.map((line) => [`${line.id}\t${line.language}`, line]));
  for (const { id, texts } of passagesOf({ sections }))
    for (const [language, text] of Object.entries(texts)) {
      const line = lines.get(`${id}\t${language}`);
      if (line?.text === text.text) text.marks = line.marks;
    }
}

/** A turn's passages as they wait for their ids; a pinned text of another version counts where both pins agree. */
function slotsOf(turn: JoinedTurn): Slot[] {
  const blocks = leadingBlocks(turn);
  const slots = blocks.map((block): Slot => ({
    speaker: turn.speaker ?? '',
    texts: {},
    pin: block.pin?.from,
  }));
  for (const [language, version] of turn.texts)
    for (const [index, block] of version.blocks.entries()) {
      const slot = slots[version.blocks.length === blocks.length ? index : 0];
      if (slot === undefined || block.gap) continue;
      if (block.pin !== undefined && version.blocks !== blocks && block.pin.from !== slot.pin) continue;
      slot.texts[language] = [slot.texts[language], block.text].filter(Boolean).join(' ');
    }
  return slots;
}

/** Pins of the leading version that name no published passage, or one that another pin has taken. */
function wrongPins(blocks: readonly Block[], ids: readonly { id: string }[]): Problem[] {
  return blocks.flatMap(({ pin, place }, index) =>
    pin === undefined || pin.from === ids[index]?.id
      ? []
      : problemAt(
          place,
          `the pin ^${pin.from} names no published passage, or one that is pinned again, or whose text stands elsewhere`,
          'take it away, or name the passage that this text was published as',
        ),
  );
}

function versionOf(
  { source, pinPlaces }: VersionText,
  reading: VersionSource,
  original: VersionSource | undefined,
  sections: readonly Section[],
): Version {
  const { language, path, front } = source;
  const presence = [...presenceOf(sections, language).values()];
  const coverage = presence.filter((here) => here !== 'ends' && here !== 'missing').length;
  const kind = source === reading ? 'reading' : source === original ? 'original' : 'further';
  const isTranslation = front.translationOf !== undefined;
  return { language, path, front, kind, isTranslation, coverage, pinPlaces };
}

function notesOf(
  { source, notes }: VersionText,
  sections: readonly Section[],
  stored: readonly StoredQuotation[],
): Note[] {
  const passages = passagesOf({ sections });
  return notes.map((note) => ({
    ...note,
    language: source.language,
    passage: passages.find((passage) => passage.texts[source.language]?.notes.includes(note.label))?.id ?? '',
    // By their words alone: a note may get another label, and its links stay.
    quotes: stored.filter(({ text }) => note.quoted.includes(text)),
  }));
}

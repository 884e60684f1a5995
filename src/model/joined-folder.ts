import type { SiteLink } from './allowed.ts';
import type { Matched, Person, Site } from './collection.ts';
import type { Interview } from './interview.ts';
import { booksOf, filesOf, withoutVersion, type Books } from './interview-folder.ts';
import { joinInterview, type Joined } from './joining.ts';
import type { LedgerLine } from './ledger.ts';
import type { Problem } from './problem.ts';
import { checkComments, checkFirstMark } from './promises.ts';
import { checkAgainstLedger } from './proof.ts';
import { parsePublished, promisesOf, type PublishedLine } from './published.ts';
import type { Answers } from './reconcile.ts';
import { checkPassages } from './references.ts';
import type { Remembered } from './remembered.ts';
import {
  aliasesOf,
  interviewIn,
  ofKind,
  type PersonSource,
  type SiteSource,
  type Source,
  type TableSource,
  type TermsSource,
  type VersionSource,
} from './source.ts';

/** What was made of an interview's folder; nothing was joined where it holds no version that counts. */
export interface JoinedFolder {
  books: Books;
  joined: Joined | undefined;
}

/** An interview without a fault in its own folder. */
export interface KeptInterview {
  interview: Interview;
  ledger: LedgerLine[];
  links: SiteLink[];
}

/** What a run does with the content. */
export interface AssembleOptions {
  /** Whether drafts count. */
  drafts: boolean;
  /** Whether the ledgers must hold exactly what the text says. */
  proven: boolean;
  /** By interview id, what a person has decided about ids that could not be settled. */
  answers?: ReadonlyMap<string, Answers> | undefined;
}

/** What is known before any interview is joined. */
export interface Ground {
  /** Names the content folder in messages. */
  folder: string;
  site: Site;
  /** Those known across interviews. */
  people: Person[];
  personIds: ReadonlySet<string>;
  published: { lines: PublishedLine[]; problems: Problem[] };
  /** Paths of files that could not be used. */
  unread: readonly string[];
  options: AssembleOptions;
  /** Whether the ledgers must hold exactly what the text says. */
  proven: boolean;
  /** The ids of all folders of interviews. */
  ids: ReadonlySet<string>;
}

const DEFAULTS: Site = {
  title: 'Colloquy',
  description: 'Translated interviews',
  language: 'en',
  authors: [],
  hasTerms: false,
};

/** What the files beside the interviews say, among them the list of what was published. */
export function groundOf(
  sources: readonly Source[],
  folder: string,
  options: AssembleOptions,
  unread: readonly string[],
  ids: ReadonlySet<string>,
): Ground {
  const site = { ...DEFAULTS, ...withoutUndefined(ofKind<SiteSource>(sources, 'site')[0]?.front ?? {}) };
  site.hasTerms = ofKind<TermsSource>(sources, 'terms').length > 0;
  const people = ofKind<PersonSource>(sources, 'person').map(({ id, front }) => ({
    id,
    names: front.names,
    bio: front.bio,
    links: front.links ?? [],
  }));
  const list = ofKind<TableSource>(sources, 'published')[0];
  const published = list === undefined ? { lines: [], problems: [] } : parsePublished(list.text, list.path);
  // Which version is read first, and so every id, hangs on the site's language.
  const proven = options.proven && !unread.includes(`${folder}/site.yaml`);
  const personIds = new Set(people.map(({ id }) => id));
  return { folder, site, people, personIds, published, unread, options, proven, ids };
}

/** What a folder came to. */
export interface FolderRead {
  is: 'interview' | 'draft' | 'trouble';
  /** Absent save for an interview. It may be at odds with its ledger: the problems say so. */
  made?: KeptInterview & Matched;
  /** Absent where the folder holds no version that counts. */
  ledger?: LedgerLine[];
  problems: Problem[];
}

/** Join an interview's folder by itself: what hangs on other interviews is judged when all are known. */
export function joinFolder(
  id: string,
  own: readonly Source[],
  ground: Ground,
  remembered?: Remembered<JoinedFolder>,
): FolderRead {
  const { folder, site, personIds, published, unread, options, proven, ids } = ground;
  const path = `${folder}/interviews/${id}`;
  const missing = unread.filter((name) => interviewIn(name, folder)[0] === id);
  const promises = promisesOf({ id, aliases: aliasesOf(own) }, published.lines, ids);
  // Where there are none, it is one and the same whether drafts count, and need not be made twice.
  const countsDrafts =
    options.drafts || !ofKind<VersionSource>(own, 'version').some(({ front }) => front.draft);
  const join = (): JoinedFolder => {
    const books = booksOf(own, path, { promises, unread: missing, drafts: countsDrafts });
    const files = filesOf(id, own, missing, books, promises, countsDrafts);
    if (files.versions.length === 0) return { books, joined: undefined };
    const answers = options.answers?.get(id);
    const isPerson = (one: string): boolean => personIds.has(one);
    return { books, joined: joinInterview({ ...files, answers }, site.language, isPerson) };
  };
  // What decides of an interview beside its own files; nobody answers questions where things are remembered.
  const beside = (): string =>
    JSON.stringify([countsDrafts, site.language, [...personIds], promises, missing]);
  const { books, joined } = remembered?.of(id, [beside(), ...own], join) ?? join();
  if (joined === undefined) {
    if (own.some(({ kind }) => kind === 'version')) return { is: 'draft', problems: [] };
    const isMissing = missing.some((name) => name.endsWith('.md'));
    return { is: 'trouble', problems: isMissing ? [] : [withoutVersion(own, promises.length > 0)] };
  }
  const { ledger } = books;
  const { interview, slots, decisions, links } = joined;
  const found = [...books.problems, ...joined.problems];
  if (interview === undefined || found.length > 0 || missing.length > 0)
    return { is: 'trouble', ledger, problems: found };
  const asked = decisions.questions.map((question) => question.id);
  const problems = [
    ...checkPassages(interview, own, ledger),
    ...(published.problems.length === 0
      ? [
          ...checkFirstMark(id, ledger, promises, `${path}/passages.tsv`),
          ...checkComments(interview, promises, published.lines, `${folder}/published.tsv`),
        ]
      : []),
    ...(proven ? checkAgainstLedger(interview, ledger, asked, `${path}/passages.tsv`, books.exists) : []),
  ];
  return { is: 'interview', made: { interview, ledger, links, slots, decisions }, ledger, problems };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

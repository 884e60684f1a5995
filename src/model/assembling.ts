import type { SiteLink } from './allowed.ts';
import type { Collection, Matched, Site } from './collection.ts';
import { checkFeatured } from './featured.ts';
import type { Interview } from './interview.ts';
import { booksOf, filesOf, withoutVersion, type Books } from './interview-folder.ts';
import { joinInterview, type Joined } from './joining.ts';
import type { LedgerLine } from './ledger.ts';
import { checkLinks } from './links.ts';
import { checkAliases, checkPassages, checkQuotedInterviews, doubledTerms } from './references.ts';
import { problemAt, type Problem } from './problem.ts';
import { checkAgainstLedger, checkPublished } from './proof.ts';
import { parsePublished, promisesOf, withdrawnOf, type PublishedLine } from './published.ts';
import type { Answers } from './reconcile.ts';
import type { Remembered } from './remembered.ts';
import {
  aliasesOf,
  byInterview,
  interviewIn,
  ofKind,
  personIn,
  type PersonSource,
  type SiteSource,
  type Source,
  type TableSource,
  type TermsSource,
} from './source.ts';
import { concordance } from './terms.ts';

/** An interview without a fault, as an earlier run has read it. */
export interface KeptInterview {
  interview: Interview;
  ledger: LedgerLine[];
  links: SiteLink[];
}

/** What was made of an interview's folder; nothing was joined where it holds no version that counts. */
export interface JoinedFolder {
  books: Books;
  joined: Joined | undefined;
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

const DEFAULTS: Site = {
  title: 'Colloquy',
  description: 'Translated interviews',
  language: 'en',
  authors: [],
  hasTerms: false,
};

/** What is known before any interview is joined. */
interface Ground {
  /** Names the content folder in messages. */
  folder: string;
  site: Site;
  /** The ids of people known across interviews. */
  people: ReadonlySet<string>;
  published: readonly PublishedLine[];
  /** Paths of files that could not be used. */
  unread: readonly string[];
  options: AssembleOptions;
  /** Whether the ledgers must hold exactly what the text says. */
  proven: boolean;
}

/** What was made of all interviews' folders. */
interface JoinedFolders {
  interviews: Interview[];
  ledgers: Map<string, LedgerLine[]>;
  matched: Map<string, Matched>;
  links: { interview: Interview; links: SiteLink[] }[];
  /** The ids of folders, of which each becomes an interview or is named in one of these. */
  ids: Set<string>;
  troubled: Set<string>;
  drafts: Set<string>;
  problems: Problem[];
}

/**
 * Join all sources of a content folder; nothing is thrown, every problem is listed. `folder` names it in
 * messages. `unread` are the paths of files that could not be used: what depends on them is not judged, so
 * that one broken file does not make a hundred others wrong. Of `kept` interviews, which are not read again,
 * there are no sources, and nothing is told of how they were matched. Interviews whose sources are the very
 * ones `remembered` are not joined again.
 */
export function assemble(
  sources: readonly Source[],
  folder: string,
  options: AssembleOptions,
  unread: readonly string[] = [],
  kept: ReadonlyMap<string, KeptInterview> = new Map(),
  remembered?: Remembered<JoinedFolder>,
): Collection {
  const site = { ...DEFAULTS, ...withoutUndefined(ofKind<SiteSource>(sources, 'site')[0]?.front ?? {}) };
  site.hasTerms = ofKind<TermsSource>(sources, 'terms').length > 0;
  const people = ofKind<PersonSource>(sources, 'person').map(({ id, front }) => ({
    id,
    names: front.names,
    bio: front.bio,
    links: front.links ?? [],
  }));
  const publishedSource = ofKind<TableSource>(sources, 'published')[0];
  const publishedPath = `${folder}/published.tsv`;
  const published =
    publishedSource === undefined
      ? { lines: [], problems: [] }
      : parsePublished(publishedSource.text, publishedSource.path);
  // Which version is read first, and so every id, hangs on the site's language.
  const proven = options.proven && !unread.includes(`${folder}/site.yaml`);
  const known = new Set(people.map(({ id }) => id));
  const ground = { folder, site, people: known, published: published.lines, unread, options, proven };
  const { interviews, ledgers, matched, links, ids, troubled, drafts, problems } = joinFolders(
    byInterview(sources),
    ground,
    kept,
    remembered,
  );
  problems.unshift(...published.problems);
  problems.push(...checkAliases(interviews, sources, ids));
  problems.push(...doubledTerms(ofKind<TermsSource>(sources, 'terms')[0]));
  const judged = published.problems.length === 0 && !unread.includes(publishedPath);
  // Where nothing has a ledger yet, a first run of npm run passages may begin the list.
  const started = [...ledgers.values()].some((lines) => lines.length > 0);
  const isListGone = publishedSource === undefined && (proven ? interviews.length > 0 : started);
  if (judged && isListGone) problems.push(listGone(publishedPath));
  else if (judged && proven)
    problems.push(
      ...checkPublished(
        interviews.filter(({ id }) => ledgers.get(id)?.length !== 0),
        { troubled, drafts },
        published.lines,
        publishedPath,
      ),
    );
  // A page that failed for reasons of its own must not make every link to it wrong as well.
  const withdrawn = withdrawnOf(published.lines, ids);
  const pages = {
    troubled,
    drafts,
    withdrawn: new Set(withdrawn.map(({ id }) => id)),
    unreadPeople: unread.flatMap((path) => personIn(path, folder)),
  };
  problems.push(...checkLinks(links, people, pages, ledgers));
  problems.push(...checkFeatured(interviews, sources, new Set([...troubled, ...drafts])));
  problems.push(
    ...checkQuotedInterviews(interviews, new Set([...troubled, ...drafts, ...pages.withdrawn]), ledgers),
  );
  return {
    site,
    people,
    terms: concordance(ofKind<TermsSource>(sources, 'terms')[0]?.front ?? [], interviews),
    interviews,
    ledgers,
    matched,
    links: new Map(links.map(({ interview, links: own }) => [interview.id, own])),
    published: published.lines,
    digests: new Map(),
    withdrawn,
    problems,
  };
}

/** Join each interview's folder by itself; the interviews come in the order of lists. */
function joinFolders(
  folders: ReadonlyMap<string, Source[]>,
  { folder, site, people, published, unread, options, proven }: Ground,
  kept: ReadonlyMap<string, KeptInterview>,
  remembered: Remembered<JoinedFolder> | undefined,
): JoinedFolders {
  const problems: Problem[] = [];
  const interviews: Interview[] = [];
  const ledgers = new Map<string, LedgerLine[]>();
  const matched = new Map<string, Matched>();
  const links: JoinedFolders['links'] = [];
  const ids = new Set([...folders.keys(), ...kept.keys()]);
  const troubled = new Set(unread.flatMap((path) => interviewIn(path, folder)));
  const drafts = new Set<string>();
  // What decides of an interview beside its own files; nobody answers questions where things are remembered.
  const beside = [options.drafts, site.language, ...people];
  for (const [id, { interview, ledger, links: own }] of kept) {
    ledgers.set(id, ledger);
    links.push({ interview, links: own });
    interviews.push(interview);
  }
  for (const [id, own] of folders) {
    const path = `${folder}/interviews/${id}`;
    const missing = unread.filter((name) => interviewIn(name, folder)[0] === id);
    const promises = promisesOf({ id, aliases: aliasesOf(own) }, published, ids);
    const join = (): JoinedFolder => {
      const books = booksOf(own, path, { promises, unread: missing, drafts: options.drafts });
      const last = Math.max(0, ...promises.map(({ lastPassage }) => lastPassage));
      const files = filesOf(id, own, missing, books, last, options.drafts);
      if (files.versions.length === 0) return { books, joined: undefined };
      const answers = options.answers?.get(id);
      return { books, joined: joinInterview({ ...files, answers }, site.language, (one) => people.has(one)) };
    };
    const { books, joined } =
      remembered?.of(id, [JSON.stringify([beside, promises, missing]), ...own], join) ?? join();
    if (joined === undefined) {
      const isDraft = own.some(({ kind }) => kind === 'version');
      if (isDraft) drafts.add(id);
      else if (!missing.some((name) => name.endsWith('.md'))) {
        problems.push(withoutVersion(own, promises.length > 0));
        troubled.add(id);
      }
      continue;
    }
    ledgers.set(id, books.ledger);
    const found = [...books.problems, ...joined.problems];
    for (const problem of found) problems.push(problem); // spread, a hundred thousand would be too many arguments
    const { interview, slots, decisions } = joined;
    if (interview === undefined || found.length > 0) troubled.add(id);
    if (interview === undefined || troubled.has(id)) continue;
    matched.set(id, { slots, decisions });
    links.push({ interview, links: joined.links });
    problems.push(...checkPassages(interview, own, books.ledger));
    if (proven)
      problems.push(
        ...checkAgainstLedger(
          interview,
          books.ledger,
          decisions.questions.map((question) => question.id),
          `${path}/passages.tsv`,
          books.exists,
        ),
      );
    interviews.push(interview);
  }
  interviews.sort(newestFirst);
  for (const alias of [...troubled].flatMap((id) => aliasesOf(folders.get(id) ?? []))) troubled.add(alias);
  return { interviews, ledgers, matched, links, ids, troubled, drafts, problems };
}

function listGone(path: string): Problem {
  return problemAt(
    { path, line: 1, column: 1 },
    'the list of what is published is missing',
    'take the file back from git; where nothing was published yet, run npm run passages',
  );
}

function newestFirst(a: Interview, b: Interview): number {
  const [x, y] = [a.published ?? '', b.published ?? ''];
  if (x !== y) return x < y ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

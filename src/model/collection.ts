import type { SiteLink } from './allowed.ts';
import type { Interview } from './interview.ts';
import { joinInterview, type InterviewFiles, type Joined } from './joining.ts';
import { parseLedger, type LedgerLine } from './ledger.ts';
import { checkLinks } from './links.ts';
import { checkAliases, checkPassages, checkQuotedInterviews } from './references.ts';
import { problemAt, type Problem } from './problem.ts';
import { checkAgainstLedger, checkPublished } from './proof.ts';
import type { Answers } from './reconcile.ts';
import { parsePublished, type PublishedLine } from './published.ts';
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

/** What `site.yaml` says, with its defaults. */
export interface Site {
  title: string;
  description: string;
  language: string;
  authors: string[];
  corrections?: string | undefined;
}

/** A person known across interviews. */
export interface Person {
  id: string;
  names: Record<string, string>;
  bio?: string | undefined;
  links: { name: string; url: string }[];
}

/** An interview's passages, and what was decided about their ids. */
export type Matched = Pick<Joined, 'slots' | 'decisions'>;

/** Everything that the content folder holds, checked and joined. */
export interface Collection {
  site: Site;
  people: Person[];
  terms: TermsSource['front'];
  /** Newest first; undated ones last; then by id. */
  interviews: Interview[];
  /** By interview id. */
  ledgers: Map<string, LedgerLine[]>;
  /** By interview id, how its passages were matched with its ledger. */
  matched: Map<string, Matched>;
  published: PublishedLine[];
  /** Everything wrong. Interviews with problems of their own are left out of `interviews`. */
  problems: Problem[];
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
};

/**
 * Join all sources of a content folder; nothing is thrown, every problem is listed. `folder` names it in
 * messages. `unread` are the paths of files that could not be used: what depends on them is not judged, so
 * that one broken file does not make a hundred others wrong.
 */
export function assemble(
  sources: readonly Source[],
  folder: string,
  options: AssembleOptions,
  unread: readonly string[] = [],
): Collection {
  const problems: Problem[] = [];
  const site = { ...DEFAULTS, ...withoutUndefined(ofKind<SiteSource>(sources, 'site')[0]?.front ?? {}) };
  const people = ofKind<PersonSource>(sources, 'person').map(({ id, front }) => ({
    id,
    names: front.names,
    bio: front.bio,
    links: front.links ?? [],
  }));
  const known = new Set(people.map(({ id }) => id));
  const publishedSource = ofKind<TableSource>(sources, 'published')[0];
  const publishedPath = `${folder}/published.tsv`;
  const published =
    publishedSource === undefined
      ? { lines: [], problems: [] }
      : parsePublished(publishedSource.text, publishedSource.path);
  problems.push(...published.problems);

  const interviews: Interview[] = [];
  const ledgers = new Map<string, LedgerLine[]>();
  const matched = new Map<string, Matched>();
  const links: { interview: Interview; links: SiteLink[] }[] = [];
  // Which version is read first, and so every id, hangs on the site's language.
  const proven = options.proven && !unread.includes(`${folder}/site.yaml`);
  const folders = byInterview(sources);
  const troubled = new Set(unread.flatMap((path) => interviewIn(path, folder)));
  const drafts = new Set<string>();
  for (const [id, own] of folders) {
    const ledgerSource = ofKind<TableSource>(own, 'ledger')[0];
    const ledgerPath = `${folder}/interviews/${id}/passages.tsv`;
    const missing = unread.filter((path) => interviewIn(path, folder)[0] === id);
    const ledger =
      ledgerSource === undefined
        ? { lines: [], problems: [] }
        : parseLedger(ledgerSource.text, ledgerSource.path);
    const line = published.lines.find(({ interview }) => interview === id);
    const files = {
      ...filesOf(id, own, missing, ledger.lines, line?.lastPassage ?? 0, options.drafts),
      answers: options.answers?.get(id),
    };
    if (files.versions.length === 0) {
      const isDraft = own.some(({ kind }) => kind === 'version');
      if (isDraft) drafts.add(id);
      else if (!missing.some((path) => path.endsWith('.md'))) {
        problems.push(withoutVersion(own, line !== undefined));
        troubled.add(id);
      }
      continue;
    }
    ledgers.set(id, ledger.lines);
    if (ledgerSource === undefined && line !== undefined && !missing.includes(ledgerPath))
      ledger.problems.push(ledgerGone(id, ledgerPath));
    const joined = joinInterview(files, site.language, (person) => known.has(person));
    const found = [...ledger.problems, ...joined.problems];
    problems.push(...found);
    const { interview, slots, decisions } = joined;
    if (interview === undefined || found.length > 0) troubled.add(id);
    if (interview === undefined || troubled.has(id)) continue;
    matched.set(id, { slots, decisions });
    links.push({ interview, links: joined.links });
    problems.push(...checkPassages(interview, own, ledger.lines));
    if (proven)
      problems.push(
        ...checkAgainstLedger(
          interview,
          ledger.lines,
          decisions.questions.map(({ id }) => id),
          ledgerPath,
          ledgerSource !== undefined,
        ),
      );
    interviews.push(interview);
  }
  interviews.sort(newestFirst);
  problems.push(...checkAliases(interviews, sources));
  const judged = published.problems.length === 0 && !unread.includes(publishedPath);
  for (const alias of [...troubled].flatMap((id) => aliasesOf(folders.get(id) ?? []))) troubled.add(alias);
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
  const pages = { troubled, drafts, unreadPeople: unread.flatMap((path) => personIn(path, folder)) };
  problems.push(...checkLinks(links, people, pages, ledgers));
  problems.push(...checkQuotedInterviews(interviews, new Set([...troubled, ...drafts]), ledgers));
  return {
    site,
    people,
    terms: ofKind<TermsSource>(sources, 'terms')[0]?.front ?? [],
    interviews,
    ledgers,
    matched,
    published: published.lines,
    problems,
  };
}

function filesOf(
  id: string,
  own: readonly Source[],
  missing: readonly string[],
  ledger: LedgerLine[],
  lastPassage: number,
  drafts: boolean,
): InterviewFiles {
  return {
    id,
    versions: own
      .filter((source) => source.kind === 'version')
      .filter(({ front }) => drafts || front.draft !== true),
    comments: own.filter((source) => source.kind === 'comment'),
    thread: own.find((source) => source.kind === 'thread'),
    images: [
      ...own.filter((source) => source.kind === 'image').map(({ name }) => name),
      ...missing.map((path) => path.split('/').at(-1) ?? ''),
    ],
    allCommentsRead: !missing.some((path) => path.split('/').at(-2) === 'comments'),
    ledger,
    lastPassage,
  };
}

function withoutVersion(own: readonly Source[], isPublished: boolean): Problem {
  const path = own[0]?.path ?? '';
  return problemAt(
    { path, line: 1, column: 1 },
    'no version of this interview is here',
    isPublished ? 'put its text back' : 'write one, such as en.md, or take the folder away',
  );
}

function ledgerGone(id: string, path: string): Problem {
  return problemAt(
    { path, line: 1, column: 1 },
    `the ledger of the published interview “${id}” is missing`,
    'take the file back from git: without it its passages would get other ids',
  );
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

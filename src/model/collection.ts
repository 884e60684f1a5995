import type { SiteLink } from './allowed.ts';
import { passagesOf, type Interview } from './interview.ts';
import { joinInterview, type InterviewFiles } from './joining.ts';
import { parseLedger, type LedgerLine } from './ledger.ts';
import { checkLinks } from './links.ts';
import { suggest } from './nearest.ts';
import { problemAt, type Problem } from './problem.ts';
import { checkAgainstLedger, checkPublished } from './proof.ts';
import { parsePublished, type PublishedLine } from './published.ts';
import type { PersonSource, SiteSource, Source, TableSource, TermsSource } from './source.ts';

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

/** Everything that the content folder holds, checked and joined. */
export interface Collection {
  site: Site;
  people: Person[];
  terms: TermsSource['front'];
  /** Newest first; undated ones last; then by id. */
  interviews: Interview[];
  /** By interview id. */
  ledgers: Map<string, LedgerLine[]>;
  /** By interview id, the published passages that no text was found for. */
  lost: Map<string, string[]>;
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
}

const DEFAULTS: Site = {
  title: 'Colloquy',
  description: 'Translated interviews',
  language: 'en',
  authors: [],
};

/** Join all sources of a content folder; nothing is thrown, every problem is listed. `folder` names it in messages. */
export function assemble(sources: readonly Source[], folder: string, options: AssembleOptions): Collection {
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
  const publishedPath = publishedSource?.path ?? `${folder}/published.tsv`;
  const published =
    publishedSource === undefined
      ? { lines: [], problems: [] }
      : parsePublished(publishedSource.text, publishedSource.path);
  problems.push(...published.problems);

  const interviews: Interview[] = [];
  const ledgers = new Map<string, LedgerLine[]>();
  const lost = new Map<string, string[]>();
  const links: { interview: Interview; links: SiteLink[] }[] = [];
  for (const [id, own] of byInterview(sources)) {
    const ledgerSource = ofKind<TableSource>(own, 'ledger')[0];
    const ledger =
      ledgerSource === undefined
        ? { lines: [], problems: [] }
        : parseLedger(ledgerSource.text, ledgerSource.path);
    const line = published.lines.find(({ interview }) => interview === id);
    const files = filesOf(id, own, ledger.lines, line?.lastPassage ?? 0, options.drafts);
    if (files.versions.length === 0) {
      problems.push(...withoutVersion(own));
      continue;
    }
    ledgers.set(id, ledger.lines);
    const joined = joinInterview(files, site.language, (person) => known.has(person));
    const found = [...ledger.problems, ...joined.problems];
    problems.push(...found);
    if (joined.interview === undefined || found.length > 0) continue;
    const { interview } = joined;
    lost.set(id, joined.lost);
    links.push({ interview, links: joined.links });
    problems.push(...passageReferences(interview));
    if (options.proven) {
      const path = ledgerSource?.path ?? `${folder}/interviews/${id}/passages.tsv`;
      problems.push(
        ...checkAgainstLedger(interview, ledger.lines, joined.lost, path, ledgerSource !== undefined),
      );
    }
    interviews.push(interview);
  }
  interviews.sort(newestFirst);
  problems.push(...checkAliases(interviews, sources));
  const broken = new Set(byInterview(sources).keys());
  if (options.proven) problems.push(...checkPublished(interviews, broken, published.lines, publishedPath));
  // A page that failed for reasons of its own must not make every link to it wrong as well.
  problems.push(...checkLinks(links, people, broken));
  return {
    site,
    people,
    terms: ofKind<TermsSource>(sources, 'terms')[0]?.front ?? [],
    interviews,
    ledgers,
    lost,
    published: published.lines,
    problems,
  };
}

function ofKind<S extends Source>(sources: readonly Source[], kind: S['kind']): S[] {
  return sources.filter((source): source is S => source.kind === kind);
}

function byInterview(sources: readonly Source[]): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const source of sources)
    if ('interview' in source && source.interview !== '') {
      const group = groups.get(source.interview);
      if (group === undefined) groups.set(source.interview, [source]);
      else group.push(source);
    }
  return groups;
}

function filesOf(
  id: string,
  own: readonly Source[],
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
    images: own.filter((source) => source.kind === 'image').map(({ name }) => name),
    ledger,
    lastPassage,
  };
}

/** A folder whose versions are all drafts is no problem; one without any is. */
function withoutVersion(own: readonly Source[]): Problem[] {
  const [first] = own;
  if (first === undefined || own.some(({ kind }) => kind === 'version')) return [];
  const place = { ...first.at([]), line: 1, column: 1 };
  return [
    problemAt(
      place,
      'no version of this interview is here',
      'write one, such as en.md, or take the folder away',
    ),
  ];
}

function passageReferences(interview: Interview): Problem[] {
  const ids = passagesOf(interview).map(({ id }) => id);
  const problems: Problem[] = [];
  for (const { at, place } of interview.thread?.comments ?? [])
    if (at !== undefined && !ids.includes(at))
      problems.push(
        problemAt(
          place,
          `the comment stands at “${at}”, which is no passage of this interview`,
          suggest(at, ids.slice(-1)),
        ),
      );
  return problems;
}

function checkAliases(interviews: readonly Interview[], sources: readonly Source[]): Problem[] {
  const problems: Problem[] = [];
  const holders = new Map<string, string>();
  const folders = new Set(byInterview(sources).keys());
  for (const { id, aliases, versions } of interviews)
    for (const alias of aliases) {
      const path = versions.find(({ front }) => front.aliases?.includes(alias))?.path ?? '';
      const source = sources.find((candidate) => candidate.path === path);
      const place = source?.at(['aliases', 0]) ?? { path, line: 1, column: 1 };
      const holder = holders.get(alias);
      if (folders.has(alias))
        problems.push(
          problemAt(
            place,
            `the alias “${alias}” is an interview of its own`,
            'take the alias away, or rename that folder',
          ),
        );
      else if (holder !== undefined)
        problems.push(
          problemAt(place, `the alias “${alias}” belongs to ${holder} too`, 'keep it in one of the two'),
        );
      holders.set(alias, id);
    }
  return problems;
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

import type { SiteLink } from './allowed.ts';
import type { Collection, Matched } from './collection.ts';
import { checkFeatured } from './featured.ts';
import type { Interview } from './interview.ts';
import {
  groundOf,
  joinFolder,
  type AssembleOptions,
  type Ground,
  type JoinedFolder,
  type KeptInterview,
} from './joined-folder.ts';
import type { LedgerLine } from './ledger.ts';
import { checkLinks } from './links.ts';
import { problemAt, type Problem } from './problem.ts';
import { checkPublished } from './promises.ts';
import { withdrawnOf } from './withdrawn.ts';
import { checkAddresses, checkAliases, checkQuotedInterviews, doubledTerms } from './references.ts';
import type { Remembered } from './remembered.ts';
import {
  aliasesOf,
  byInterview,
  interviewIn,
  ofKind,
  personIn,
  type Source,
  type TermsSource,
} from './source.ts';
import { concordance } from './terms.ts';

/** What was made of all interviews' folders. */
interface JoinedFolders {
  interviews: Interview[];
  ledgers: Map<string, LedgerLine[]>;
  matched: Map<string, Matched>;
  links: { interview: Interview; links: SiteLink[] }[];
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
  const folders = byInterview(sources);
  const ids = new Set([...folders.keys(), ...kept.keys()]);
  const ground = groundOf(sources, folder, options, unread, ids);
  const { site, people, published, proven } = ground;
  const publishedPath = `${folder}/published.tsv`;
  const { interviews, ledgers, matched, links, troubled, drafts, problems } = joinFolders(
    folders,
    ground,
    kept,
    remembered,
  );
  problems.unshift(...published.problems);
  problems.push(...checkAliases(interviews, sources, ids));
  problems.push(...checkAddresses(interviews, sources, published.lines, new Set([...troubled, ...drafts])));
  problems.push(...doubledTerms(ofKind<TermsSource>(sources, 'terms')[0]));
  const judged = published.problems.length === 0 && !unread.includes(publishedPath);
  // Where nothing has a ledger yet, a first run of npm run passages may begin the list.
  const started = [...ledgers.values()].some((lines) => lines.length > 0);
  const isListGone = ofKind(sources, 'published').length === 0 && (proven ? interviews.length > 0 : started);
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
  const answered = new Set(interviews.flatMap(({ id, aliases }) => [id, ...aliases]));
  const withdrawn = withdrawnOf(published.lines, answered);
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
  ground: Ground,
  kept: ReadonlyMap<string, KeptInterview>,
  remembered: Remembered<JoinedFolder> | undefined,
): JoinedFolders {
  const problems: Problem[] = [];
  const interviews: Interview[] = [];
  const ledgers = new Map<string, LedgerLine[]>();
  const matched = new Map<string, Matched>();
  const links: JoinedFolders['links'] = [];
  const troubled = new Set(ground.unread.flatMap((path) => interviewIn(path, ground.folder)));
  const drafts = new Set<string>();
  for (const [id, { interview, ledger, links: own }] of kept) {
    ledgers.set(id, ledger);
    links.push({ interview, links: own });
    interviews.push(interview);
  }
  for (const [id, own] of folders) {
    const { is, made, ledger, problems: found } = joinFolder(id, own, ground, remembered);
    if (is === 'draft') drafts.add(id);
    if (is === 'trouble') troubled.add(id);
    if (ledger !== undefined) ledgers.set(id, ledger);
    for (const problem of found) problems.push(problem); // spread, a hundred thousand would be too many arguments
    if (made === undefined) continue;
    const { interview, slots, decisions } = made;
    matched.set(id, { slots, decisions });
    links.push({ interview, links: made.links });
    interviews.push(interview);
  }
  interviews.sort(newestFirst);
  for (const alias of [...troubled].flatMap((id) => aliasesOf(folders.get(id) ?? []))) troubled.add(alias);
  return { interviews, ledgers, matched, links, troubled, drafts, problems };
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

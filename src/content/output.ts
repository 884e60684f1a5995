import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblems, provenFiles } from './output-files.ts';
import type { Collection } from '../model/collection.ts';
import type { Interview } from '../model/interview.ts';
import { pagesBelow } from '../model/interview-pages.ts';
import { fragmentsOf } from '../model/links.ts';
import { countIds } from '../model/proof.ts';
import { ContentError, problemAt, type Problem } from '../model/problem.ts';
import { fragmentsOfNumbers } from '../model/withdrawn.ts';

const AGAIN =
  'build the site again; where that says the same, it is a fault of the site’s own code: please report it';

/** By interview, a digest of all that it has promised and of the files that were found to keep it. */
export type Proven = Record<string, string>;

/** A page that links lead to, and the ids that it must hold. */
interface Answer {
  path: string;
  ids: Set<string>;
}

/**
 * The proof on what was really written: every id that was ever published stands exactly once in each page
 * that answers for it: the interview's own, those of further translations, those of earlier addresses and
 * of interviews taken back, and the page of changes for what changed; and each passage that stands has one
 * search record, and the files beside the pages answer too. Throws a ContentError that names each id that does not.
 * Where the same code has `proven` the same of the same files, by their `digests`, they are not read again.
 */
export function proveOutput(
  siteDir: string,
  collection: Collection,
  digests: ReadonlyMap<string, string> = new Map(),
  proven: Proven = {},
): Proven {
  const problems: Problem[] = [];
  const now: Proven = {};
  for (const { id, ledger, answers, interview } of promisedIn(collection)) {
    const files = interview === undefined ? [] : provenFiles(interview);
    const digest = digestOf(answers, files, ledger, digests);
    if (digest !== undefined) now[id] = digest;
    if (digest !== undefined && proven[id] === digest) continue;
    problems.push(...answers.flatMap((answer) => idProblems(siteDir, answer)));
    if (interview !== undefined) problems.push(...fileProblems(siteDir, interview, ledger));
  }
  problems.push(...recordProblems(siteDir, collection));
  if (problems.length > 0) throw new ContentError(problems);
  return now;
}

/** Of what is promised and of the files that must keep it; undefined where one of them is not known. */
function digestOf(
  answers: readonly Answer[],
  files: readonly string[],
  ledger: ReadonlySet<string>,
  digests: ReadonlyMap<string, string>,
): string | undefined {
  const held = [...answers.map(({ path }) => path), ...files].map((path) => [path, digests.get(path)]);
  if (held.some(([, digest]) => digest === undefined)) return undefined;
  return hash('sha256', JSON.stringify([held, answers.map(({ ids }) => [...ids]), [...ledger]]));
}

function idProblems(siteDir: string, { path, ids }: Answer): Problem[] {
  if (!existsSync(join(siteDir, path)))
    return [problemAt({ path, line: 1, column: 1 }, 'this page of the built site is missing', AGAIN)];
  const counts = countIds(readFileSync(join(siteDir, path), 'utf8'));
  return [...ids].filter((id) => counts.get(id) !== 1).map((id) => wrong(path, id, counts.get(id) ?? 0));
}

/** What an interview, standing or taken back, has promised. */
interface Promised {
  id: string;
  /** The ids of its ledger; none where it was taken back. */
  ledger: Set<string>;
  answers: Answer[];
  interview?: Interview;
}

function promisedIn({ interviews, ledgers, published, withdrawn }: Collection): Promised[] {
  const lastComments = new Map(published.map((line) => [line.interview, line.lastComment]));
  return [
    ...interviews.map((interview) => {
      const { id } = interview;
      const ledger = new Set((ledgers.get(id) ?? []).map((line) => line.id));
      return { id, ledger, answers: answersFor(interview, ledger, lastComments.get(id) ?? 0), interview };
    }),
    ...withdrawn.map((gone) => ({
      id: gone.id,
      ledger: new Set<string>(),
      answers: ['', ...gone.pages.map((page) => `${page}/`)].map((page) => ({
        path: `interviews/${gone.id}/${page}index.html`,
        ids: new Set(fragmentsOfNumbers(gone)),
      })),
    })),
  ];
}

function answersFor(interview: Interview, ledger: ReadonlySet<string>, lastComment: number): Answer[] {
  const { id, versions, aliases, formerPages, changes } = interview;
  const folder = `interviews/${id}`;
  const comments = Array.from({ length: lastComment }, (_, index) => `c${index + 1}`);
  const further = versions.filter(({ kind }) => kind === 'further').map(({ language }) => language);
  const all = new Set([...fragmentsOf(interview), ...ledger, ...comments]);
  return [
    { path: `${folder}/index.html`, ids: new Set([...ledger, ...comments]) },
    ...further.map((language) => ({ path: `${folder}/${language}/index.html`, ids: new Set(ledger) })),
    ...(interview.thread?.ownPage === true
      ? [{ path: `${folder}/comments/index.html`, ids: new Set(comments) }]
      : []),
    ...aliases.map((alias) => ({ path: `interviews/${alias}/index.html`, ids: all })),
    // What stands below an interview's address must answer below each earlier one.
    ...[id, ...aliases].flatMap((address) =>
      [...formerPages, ...(address === id ? [] : pagesBelow(interview))].map((page) => ({
        path: `interviews/${address}/${page}/index.html`,
        ids: all,
      })),
    ),
    ...(changes.length > 0
      ? [{ path: `${folder}/changes/index.html`, ids: new Set(changes.map((change) => change.id)) }]
      : []),
  ];
}

/** Live passages of the ledgers that the search records don't hold exactly once. */
function recordProblems(siteDir: string, { ledgers, interviews }: Collection): Problem[] {
  const list = 'passages/index.json';
  const { shards } = JSON.parse(readFileSync(join(siteDir, list), 'utf8')) as {
    shards: { file: string }[];
  };
  const counts = new Map<string, number>();
  for (const { file } of shards)
    for (const url of urlsIn(readFileSync(join(siteDir, 'passages', file), 'utf8')))
      counts.set(url, (counts.get(url) ?? 0) + 1);
  return interviews.flatMap(({ id }) => {
    const live = (ledgers.get(id) ?? []).filter(({ state }) => state === 'live');
    return [...new Set(live.map((line) => `/interviews/${id}/#${line.id}`))]
      .filter((url) => counts.get(url) !== 1)
      .map((url) => wrong(list, url, counts.get(url) ?? 0));
  });
}

/** The addresses of JSON lines; those that begin with it, as all do that this site writes, need not be parsed. */
function urlsIn(lines: string): string[] {
  const rows = lines.split('\n').filter(Boolean);
  return rows.map((row) => /^\{"url":"([^"\\]*)"/.exec(row)?.[1] ?? (JSON.parse(row) as { url: string }).url);
}

function wrong(path: string, id: string, count: number): Problem {
  return problemAt(
    { path, line: 1, column: 1 },
    `the published id “${id}” stands ${count} times in the page`,
    AGAIN,
  );
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblems } from './output-files.ts';
import type { Collection } from '../model/collection.ts';
import { fragmentsOf } from '../model/links.ts';
import { countIds } from '../model/proof.ts';
import { ContentError, problemAt, type Problem } from '../model/problem.ts';
import { fragmentsOfNumbers } from '../model/published.ts';

const AGAIN =
  'build the site again; where that says the same, it is a fault of the site’s own code: please report it';

/**
 * The proof on what was really written: every id that was ever published stands exactly once in each page
 * that answers for it: the interview's own, those of further translations, those of earlier addresses and
 * of interviews taken back, and the page of changes for what changed; and each passage that stands has one
 * search record, and the files beside the pages answer too. Throws a ContentError that names each id that does not.
 */
export function proveOutput(siteDir: string, collection: Collection): void {
  const problems: Problem[] = [];
  for (const { path, ids } of promisesOf(collection)) {
    if (!existsSync(join(siteDir, path))) {
      problems.push(problemAt({ path, line: 1, column: 1 }, 'this page of the built site is missing', AGAIN));
      continue;
    }
    const counts = countIds(readFileSync(join(siteDir, path), 'utf8'));
    for (const id of ids) if (counts.get(id) !== 1) problems.push(wrong(path, id, counts.get(id) ?? 0));
  }
  problems.push(...recordProblems(siteDir, collection));
  problems.push(...fileProblems(siteDir, collection));
  if (problems.length > 0) throw new ContentError(problems);
}

/** Each page that links lead to, and the ids that it must hold. */
function promisesOf({
  interviews,
  ledgers,
  published,
  withdrawn,
}: Collection): { path: string; ids: Set<string> }[] {
  const lastComments = new Map(published.map((line) => [line.interview, line.lastComment]));
  return [
    ...interviews.flatMap((interview) => {
      const { id, versions, aliases, formerPages, changes } = interview;
      const folder = `interviews/${id}`;
      const ledger = new Set((ledgers.get(id) ?? []).map((line) => line.id));
      const comments = Array.from({ length: lastComments.get(id) ?? 0 }, (_, index) => `c${index + 1}`);
      const further = versions.filter(({ kind }) => kind === 'further').map(({ language }) => language);
      // What stands below an interview's address must answer below each earlier one.
      const subpages = [
        ...further,
        ...(changes.length > 0 ? ['changes'] : []),
        ...(interview.thread?.ownPage === true ? ['comments'] : []),
      ];
      const all = new Set([...fragmentsOf(interview), ...ledger, ...comments]);
      return [
        { path: `${folder}/index.html`, ids: new Set([...ledger, ...comments]) },
        ...further.map((language) => ({ path: `${folder}/${language}/index.html`, ids: ledger })),
        ...(interview.thread?.ownPage === true
          ? [{ path: `${folder}/comments/index.html`, ids: new Set(comments) }]
          : []),
        ...aliases.map((alias) => ({ path: `interviews/${alias}/index.html`, ids: all })),
        ...[id, ...aliases].flatMap((address) =>
          [...formerPages, ...(address === id ? [] : subpages)].map((page) => ({
            path: `interviews/${address}/${page}/index.html`,
            ids: all,
          })),
        ),
        ...(changes.length > 0
          ? [{ path: `${folder}/changes/index.html`, ids: new Set(changes.map((change) => change.id)) }]
          : []),
      ];
    }),
    ...withdrawn.map((gone) => ({
      path: `interviews/${gone.id}/index.html`,
      ids: new Set(fragmentsOfNumbers(gone)),
    })),
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
    for (const row of readFileSync(join(siteDir, 'passages', file), 'utf8')
      .split('\n')
      .filter(Boolean)) {
      const { url } = JSON.parse(row) as { url: string };
      counts.set(url, (counts.get(url) ?? 0) + 1);
    }
  return interviews.flatMap(({ id }) => {
    const live = (ledgers.get(id) ?? []).filter(({ state }) => state === 'live');
    return [...new Set(live.map((line) => `/interviews/${id}/#${line.id}`))]
      .filter((url) => counts.get(url) !== 1)
      .map((url) => wrong(list, url, counts.get(url) ?? 0));
  });
}

function wrong(path: string, id: string, count: number): Problem {
  return problemAt(
    { path, line: 1, column: 1 },
    `the published id “${id}” stands ${count} times in the page`,
    AGAIN,
  );
}

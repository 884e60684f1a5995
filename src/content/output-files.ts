import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interview } from '../model/interview.ts';
import { problemAt, type Problem } from '../model/problem.ts';

/** The files beside an interview's pages that answer for its ids. */
export function provenFiles({ id, versions }: Interview): string[] {
  return [jsonPath(id), ...versions.map(({ language }) => twinPath(id, language))];
}

/**
 * Ids that the files beside an interview's pages don't answer for: each passage that stands, and each id
 * that was retired, must be in its JSON exactly once, and each pin of a version's Markdown must be a passage that
 * stands. `ledger` are the ids that were published.
 */
export function fileProblems(
  siteDir: string,
  { id, versions }: Interview,
  ledger: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const path = jsonPath(id);
  const counts = countOf(idsIn(JSON.parse(readFileSync(join(siteDir, path), 'utf8')) as Data));
  for (const published of ledger)
    if (counts.get(published) !== 1)
      problems.push(wrong(path, published, `stands ${counts.get(published) ?? 0} times in the file`));
  for (const { language } of versions) {
    const twin = twinPath(id, language);
    const text = readFileSync(join(siteDir, twin), 'utf8');
    for (const [, pin = ''] of text.matchAll(/ \^(p\d+[a-z]*)(?:-p\d+[a-z]*)?$/gm))
      if (!counts.has(pin)) problems.push(wrong(twin, pin, 'is pinned and stands nowhere'));
  }
  return problems;
}

function jsonPath(id: string): string {
  return `interviews/${id}.json`;
}

function twinPath(id: string, language: string): string {
  return `interviews/${id}/${language}.md`;
}

/** As much of an interview's JSON as the proof reads. */
interface Data {
  sections: { slug?: string; turns: { passages: { id: string }[] }[] }[];
  retired: { id: string }[];
}

function idsIn({ sections, retired }: Data): string[] {
  return [
    ...sections.flatMap(({ slug, turns }) => [
      ...(slug === undefined ? [] : [slug]),
      ...turns.flatMap(({ passages }) => passages.map(({ id }) => id)),
    ]),
    ...retired.map(({ id }) => id),
  ];
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function wrong(path: string, id: string, what: string): Problem {
  return problemAt(
    { path, line: 1, column: 1 },
    `the published id “${id}” ${what}`,
    'this is a fault of the site’s own code: please report it',
  );
}

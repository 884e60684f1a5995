import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection } from '../model/collection.ts';
import { missingIds } from '../model/proof.ts';
import { ContentError, problemAt } from '../model/problem.ts';

/**
 * The proof on what was really written: every id that was ever published stands exactly once in each
 * page of its interview. Throws a ContentError that names each id that does not.
 */
export async function proveOutput(siteDir: string, { interviews, ledgers }: Collection): Promise<void> {
  const problems = [];
  const pages = interviews.flatMap(({ id, versions }) => [
    { id, path: `interviews/${id}/index.html` },
    ...versions
      .filter(({ kind }) => kind === 'further')
      .map(({ language }) => ({ id, path: `interviews/${id}/${language}/index.html` })),
  ]);
  for (const { id, path } of pages) {
    const html = await readFile(join(siteDir, path), 'utf8');
    for (const missing of missingIds(html, ledgers.get(id) ?? []))
      problems.push(
        problemAt(
          { path, line: 1, column: 1 },
          `the published id “${missing.id}” stands ${missing.count} times in the page`,
          'this is a fault of the site’s own code: please report it',
        ),
      );
  }
  if (problems.length > 0) throw new ContentError(problems);
}

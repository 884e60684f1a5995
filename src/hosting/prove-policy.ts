import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stoppedByPolicy } from './policy.ts';
import { ContentError, problemAt } from '../model/problem.ts';

/**
 * Throws a ContentError that names each page of a built site that holds something its policy would stop:
 * a script, a style or a handler written into the page. `files` are the site's paths.
 */
export function provePolicy(siteDir: string, files: readonly string[]): void {
  const problems = [];
  for (const path of files.filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(siteDir, path), 'utf8');
    for (const tag of stoppedByPolicy(html)) {
      const line = html.slice(0, html.indexOf(tag)).split('\n').length;
      problems.push(
        problemAt(
          { path, line, column: 1 },
          `the page’s policy would stop ${tag}`,
          'move it into a file: no page may hold scripts or styles of its own',
        ),
      );
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
}

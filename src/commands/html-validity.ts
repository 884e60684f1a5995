import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { problemAt, type Problem } from '../model/problem.ts';

/** Rules that tell what the HTML standard forbids; no matter of taste. */
const CONFIG: ConfigData = {
  root: true,
  elements: ['html5'],
  rules: {
    'close-attr': 'error',
    'close-order': 'error',
    'element-name': 'error',
    'element-permitted-content': 'error',
    'element-permitted-occurrences': 'error',
    'element-permitted-order': 'error',
    'element-permitted-parent': 'error',
    'element-required-ancestor': 'error',
    'element-required-attributes': 'error',
    'element-required-content': 'error',
    'no-dup-attr': 'error',
    'no-dup-id': 'error',
    'script-element': 'error',
    'unrecognized-char-ref': 'error',
    'valid-for': 'error',
    'void-content': 'error',
    'no-missing-references': 'off',
  },
};

/** What an HTML validator says against pages of a built site; `shown` is how messages name its folder. */
export async function htmlProblems(
  siteDir: string,
  files: readonly string[],
  shown: string,
): Promise<Problem[]> {
  const validator = new HtmlValidate(CONFIG);
  const problems: Problem[] = [];
  for (const file of files.filter((one) => one.endsWith('.html'))) {
    const { results } = await validator.validateString(await readFile(join(siteDir, file), 'utf8'));
    for (const { messages } of results)
      for (const { line, column, message, ruleId } of messages)
        problems.push(
          problemAt(
            { path: posix.join(shown, file), line, column },
            `this is no valid HTML: ${message}`,
            `mend the component that writes it (the validator’s rule ${ruleId})`,
          ),
        );
  }
  return problems;
}

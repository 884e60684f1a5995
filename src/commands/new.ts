import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { INTERVIEW_ID } from '../model/ids.ts';
import { isLanguage } from '../model/language.ts';
import { readSettings } from '../settings.ts';

/*
 * npm run new -- ID [--into en] [--from zh-Hans]: a folder for a new interview, with a translation and an
 * original to fill in. Both are drafts until `draft: true` is taken away. Nothing that is there is touched.
 */
const { contentDir, contentName } = readSettings();
const USAGE = 'Usage: npm run new -- ID [--into en] [--from zh-Hans]';
const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: { into: { type: 'string', default: 'en' }, from: { type: 'string', default: 'zh-Hans' } },
});
const [id = ''] = positionals;
const { into, from } = values;
const folder = join(contentDir, 'interviews', id);

const refusal =
  positionals.length !== 1
    ? USAGE
    : !INTERVIEW_ID.test(id)
      ? `“${id}” can't be an interview's address — use small letters, digits and single hyphens`
      : !isLanguage(into) || !isLanguage(from) || into === from
        ? `“${into}” and “${from}” must be two language tags, such as en and zh-Hans`
        : existsSync(folder)
          ? `${contentName}/interviews/${id} is there already — nothing was changed`
          : undefined;
if (refusal !== undefined) {
  console.error(refusal);
  process.exit(1);
}

await mkdir(folder, { recursive: true });
await writeFile(
  join(folder, `${into}.md`),
  version(`translationOf: ${from}\ntranslators: [Your name]\n`, ['Interviewer', 'Guest'], into),
);
await writeFile(
  join(folder, `${from}.md`),
  version('', ['Interviewer, in the original', 'Guest, in the original'], from),
);
console.log(
  `${contentName}/interviews/${id}/${into}.md and ${from}.md are ready to be written. See them with npm run dev.`,
);
console.log('When both are done, take “draft: true” away, then run npm run passages and npm run build.');

function version(
  translation: string,
  [asking = '', answering = '']: [string, string],
  language: string,
): string {
  const day = new Date().toISOString().slice(0, 10);
  return `---
title: Title in ${language}
${translation}published: ${day}
held: ${day.slice(0, 7)}
source: { name: Where it was first published, url: https://example.org/ }
license: CC BY 4.0
draft: true
participants:
  interviewer: { name: '${asking}', role: interviewer }
  guest: { name: '${answering}', role: interviewee }
---

**${asking}:** The first question.

**${answering}:** The answer.

A second paragraph of the answer.
`;
}

import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { INTERVIEW_ID } from '../model/ids.ts';
import { isLanguage } from '../model/language.ts';
import { readSettings } from './settings.ts';

/*
 * npm run new -- ID [--into en] [--from zh-Hans]: a folder for a new interview, with a translation, an
 * original and a thread to fill in. Both versions are drafts until `draft: true` is taken away. Nothing that is
 * there is touched.
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

/** Nothing in it is said before somebody says it: readers would be told. */
const THREAD = `# Where the discussion below the interview took place, as far as it is known.
# url: https://example.org/the-interview
# captured: 2026-11-24          when it was saved there
# statedCount: 12               how many comments the source said there were
# gaps: [comments before 2020]  what is known to be missing
# page: own                     a page for the thread alone
`;
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

const day = new Date().toISOString().slice(0, 10);
// Beside its place under a hidden name: whole or not at all.
const fresh = join(contentDir, 'interviews', `.${id}.new`);
try {
  await rm(fresh, { recursive: true, force: true });
  await mkdir(join(fresh, 'comments'), { recursive: true });
  await writeFile(
    join(fresh, `${into}.md`),
    version(`translationOf: ${from}\ntranslators: [Your name]\n`, ['Interviewer', 'Guest'], into),
  );
  await writeFile(
    join(fresh, `${from}.md`),
    version('', ['Interviewer, in the original', 'Guest, in the original'], from),
  );
  await writeFile(join(fresh, 'comments', 'thread.yaml'), THREAD);
  await rename(fresh, folder);
} catch (error) {
  await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
  console.error(`${contentName}/interviews/${id} could not be made: ${String(error)}`);
  process.exit(1);
}
console.log(
  `${contentName}/interviews/${id}/${into}.md and ${from}.md are ready to be written. See them with npm run dev.`,
);
console.log(
  `The discussion comes in with npm run import -- FILE --into ${id}, or comment by comment, as docs/content.md says; where there was none, take comments/ away.`,
);
console.log('When both are done, take “draft: true” away, then run npm run passages and npm run build.');

function version(
  translation: string,
  [asking = '', answering = '']: [string, string],
  language: string,
): string {
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

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { readArticle } from '../../src/importers/article.ts';
import { formatVersion } from '../../src/importers/version-file.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { ARTICLE_CLIP, ARTICLE_PAGE, ARTICLE_PASTED } from '../fixtures/articles.ts';
import { rows } from '../fixtures/sources.ts';
import { tryCommand } from '../site.ts';
import { withFolder } from './folder.ts';

/** What the site makes of an article’s file, and what it finds wrong with it. */
async function published(article: string, language = 'en'): Promise<{ rows: string[]; problems: string[] }> {
  const file = formatVersion(readArticle(article)).replace('draft: true\n', '');
  return withFolder({ [`interviews/ford/${language}.md`]: file }, async (folder) => {
    const { interviews, problems } = await readCollection(folder, 'content', { drafts: true, proven: false });
    return { rows: interviews.flatMap(rows), problems: problems.map(formatProblem) };
  });
}

describe('an article turns into a version', () => {
  test('a saved page: its text alone, speakers, sections, notes, what it says of itself', async () => {
    const article = readArticle(ARTICLE_PAGE);
    expect(formatVersion(article)).toBe(
      `---
title: "At the ford: a talk"
published: 2024-11-27
source: { name: "Talks", url: "https://talks.example/p/ford" }
draft: true
participants:
  chang-ju: { name: "Chang Ju", role: interviewer }
  zilu-zhong: { name: "Zilu Zhong", role: interviewee, short: "Zilu" }
---

They met at dusk.

**Chang Ju:** Who is that, holding the reins?[^t1]

**Zilu Zhong:** That is *Kong Qiu*.

He teaches [in Lu](https://talks.example/lu), and here \\<b>.

## The answer

**Chang Ju:** Does he not know where the ford is?

**Zilu:** He asked you.

**What everybody should have known about this river by now**\\: it is deep.

[^t1]: The pupil, a moment before.
`.replace('## The answer', '### The answer'),
    );
    expect(article.warnings).toEqual([
      '2 pictures left out: put the files beside the version and name them there',
      '1 note taken for the translator’s (t): rename the original’s own to o',
    ]);
    expect(await published(ARTICLE_PAGE)).toEqual({
      problems: [],
      rows: [
        'p1 – | en: They met at dusk.',
        'p2 chang-ju | en: Who is that, holding the reins?',
        'p3 zilu-zhong | en: That is Kong Qiu.',
        'p4 zilu-zhong | en: He teaches in Lu, and here <b>.',
        '## the-answer en: The answer',
        'p5 chang-ju | en: Does he not know where the ford is?',
        'p6 zilu-zhong | en: He asked you.',
        'p7 zilu-zhong | en: What everybody should have known about this river by now: it is deep.',
      ],
    });
  });

  test('a clipper’s Markdown, in Chinese', async () => {
    expect(formatVersion(readArticle(ARTICLE_CLIP))).toContain(
      'title: "問津"\npublished: 2024-11-20\nsource: { name: "talks.example", url: "https://talks.example/zh/ford" }\n',
    );
    expect(await published(ARTICLE_CLIP, 'zh-Hant')).toEqual({
      problems: [],
      rows: [
        'p1 speaker | zh-Hant: 夫執輿者為誰？',
        'p2 speaker-2 | zh-Hant: 為孔丘。',
        'p3 speaker-2 | zh-Hant: 在魯。',
        'p4 speaker | zh-Hant: 是魯孔丘與？',
        'p5 speaker-2 | zh-Hant: 是也。',
      ],
    });
  });

  test('pasted text: a name that opens two paragraphs is a speaker, another word before a colon is none', async () => {
    expect((await published(ARTICLE_PASTED)).rows).toEqual([
      'p1 – | en: At the ford',
      'p2 chang-ju | en: Who is that, holding the reins?',
      'p3 zilu | en: That is Kong Qiu. He said: ask them.',
      'p4 zilu | en: Note: the river was high.',
      'p5 chang-ju | en: Does he not know where the ford is?',
      'p6 zilu | en: He asked you.',
    ]);
  });

  test.each([
    ['', 'no text is in it — save the page’s HTML, or paste its text into a file'],
    [
      '<!doctype html><body><nav>x</nav></body>',
      'no text is in it — save the page’s HTML, or paste its text into a file',
    ],
    [
      'Nobody speaks here.',
      'no speaker was found in it — put each speaker’s name before what they say, in bold and with a colon: **Name:** …',
    ],
  ])('%j', (text, message) => {
    expect(() => readArticle(text)).toThrow(message);
  });
});

test('npm run import --interview writes a draft, and never over what is there', async () => {
  await withFolder({ 'site.yaml': 'title: T\n' }, async (folder) => {
    const file = `${folder}.article`;
    await writeFile(file, ARTICLE_PAGE);
    const bring = (...args: string[]) =>
      tryCommand('import', { CONTENT_DIR: folder }, file, '--into', 'ford', '--interview', ...args);
    const dry = await bring('--dry-run');
    expect(dry.out).toContain('nothing was written');
    const { code, out } = await bring();
    expect(code).toBe(0);
    expect(out).toContain(
      'article: “At the ford: a talk”, 4 turns of 2 speakers\n  Chang Ju: interviewer, 2 turns\n  Zilu Zhong: interviewee, 2 turns\n',
    );
    expect(await readFile(join(folder, 'interviews/ford/en.md'), 'utf8')).toBe(
      formatVersion(readArticle(ARTICLE_PAGE)),
    );
    expect(await bring()).toMatchObject({
      code: 1,
      errors: expect.stringContaining('en.md is there already — take it away first') as string,
    });
    await rm(file);
  });
});

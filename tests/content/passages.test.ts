import { execFileSync } from 'node:child_process';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { PARSED_DIR } from '../../src/content/parsed.ts';
import { readCollection, type ReadOptions } from '../../src/content/read.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { readSettings } from '../../src/settings.ts';
import { FORD } from '../fixtures/ford.ts';
import { runCommand, tryCommand, type Run } from '../site.ts';
import { makeFolder, replaceIn } from './folder.ts';

/** A content folder of the test's own, what stands in it, and the commands run on it. */
const test = base.extend('desk', async ({}, { onCleanup }) => {
  const folder = await makeFolder(FORD);
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  const read = (name: string): Promise<string> => readFile(path(name), 'utf8');
  return {
    folder,
    path,
    read,
    edit: (name: string, from: string, to: string): Promise<void> => replaceIn(path(name), from, to),
    passages: (...args: string[]): Promise<Run> => tryCommand('passages', { CONTENT_DIR: folder }, ...args),
    problems: async (): Promise<string[]> =>
      (await readCollection(folder, 'content', { drafts: false, proven: true })).problems.map(formatProblem),
    /** The ledger's lines as “id language state text”, without marks and checks. */
    ledger: async (name = 'ford'): Promise<string[]> =>
      (await read(`interviews/${name}/passages.tsv`))
        .split('\n')
        .slice(1, -2)
        .map((line) => {
          const [id, , state, language, , , text] = line.split('\t');
          return `${id} ${language} ${state}: ${text}`;
        }),
    build: async (): Promise<string> => {
      const outDir = `${folder}-dist`;
      await runCommand('build', { CONTENT_DIR: folder, OUT_DIR: outDir });
      const html = await readFile(join(outDir, 'interviews/ford/index.html'), 'utf8');
      await rm(outDir, { recursive: true });
      return html;
    },
  };
});

const today = new Date().toISOString().slice(0, 10);
const EN = 'interviews/ford/en.md';
const LZH = 'interviews/ford/lzh.md';
const LEDGER = 'interviews/ford/passages.tsv';

describe('what is certain is written without a question', () => {
  test('nothing changed: not a byte', async ({ desk }) => {
    const before = await desk.read(LEDGER);
    expect(await desk.passages()).toEqual({
      code: 0,
      out: '2 interviews read, 0 ledgers written\n',
      errors: '',
    });
    expect(await desk.read(LEDGER)).toBe(before);
  });

  test('a typo keeps the id, puts a new mark in front, and keeps the old text in the history', async ({
    desk,
  }) => {
    await desk.edit(EN, 'holding the reins?', 'holding those reins?');
    expect(await desk.problems()).toHaveLength(1);
    expect((await desk.passages()).code).toBe(0);
    expect(await desk.problems()).toEqual([]);
    expect((await desk.read(LEDGER)).split('\n')[3]).toMatch(
      /^p2\tchangju\tlive\ten\t\w{4} D9GE\t\w{4}\tWho is that, holding those reins\?$/,
    );
    expect(await desk.read('interviews/ford/passages.history.tsv')).toBe(
      `p2\ten\tD9GE\t${today}\tWho is that, holding the reins?\n`,
    );
  });

  test('a new paragraph gets letters, one at the end the next number', async ({ desk }) => {
    await desk.edit(
      EN,
      '**Zilu:** That is Kong Qiu.',
      '**Zilu:** That is Kong Qiu.\n\nThe teacher from Lu, with all his pupils.',
    );
    await desk.edit(EN, '[^t1]: Two', '***\n\nAnd they went on with their ploughing.\n\n[^t1]: Two');
    expect((await desk.passages()).code).toBe(0);
    expect(
      (await desk.ledger()).filter((line) => / en /.test(line)).map((line) => line.split(' ')[0]),
    ).toEqual(['p1', 'p2', 'p3', 'p3a', 'p4', 'the-answer', 'p5', 'p6', 'p7']);
    expect(await desk.read('published.tsv')).toContain('ford\t7\t2\tpublished');
    expect(await desk.problems()).toEqual([]);
  });

  test('a translation redone over an unchanged original asks nothing', async ({ desk }) => {
    await desk.edit(EN, 'They were ploughing side by side.', 'Two men at one plough, and dusk not far off.');
    await desk.edit(EN, 'Who is that, holding the reins?', 'Tell me whose hands those are on the bridle.');
    expect(await desk.passages()).toMatchObject({ code: 0, errors: '' });
    expect(await desk.problems()).toEqual([]);
  });

  test('a changed heading: its old address leads to the new one, with scripts or without', async ({
    desk,
  }) => {
    await desk.edit(EN, '## The answer', '## What he said');
    expect((await desk.passages()).code).toBe(0);
    expect(await desk.ledger()).toContain(
      `the-answer en -> what-he-said, ${today}, heading changed: The answer`,
    );
    const html = await desk.build();
    expect(html).toMatch(/id="what-he-said"[\s\S]*id="the-answer"/);
  });
});

describe('what is not certain is asked, and nothing of that interview is written', () => {
  test('a passage that is gone: question, answer, page', async ({ desk }) => {
    await desk.edit(EN, 'He teaches in [another place](/interviews/well/#p2).\n\n', '');
    await desk.edit('interviews/well/en.md', 'be deceived,', 'be deceived indeed,');
    const before = await desk.read(LEDGER);
    const asked = await desk.passages();
    expect(asked.code).toBe(1);
    expect(asked.out).toBe('2 interviews read, 1 ledger written, 1 question open\n');
    expect(asked.errors).toBe(
      [
        'ford p4: its text is no longer there',
        '  was  en  He teaches in another place.',
        '  It was taken out or merged: npm run passages -- ford --retire p4 --into p3 --because "…"',
        '  Neither: put its text back.',
        '',
        '',
      ].join('\n'),
    );
    expect(await desk.read(LEDGER)).toBe(before);
    expect(await desk.problems()).toEqual([
      'content/interviews/ford/passages.tsv:8:1: the published passage p4 is no longer in the text — put its text back, or say what became of it: npm run passages asks',
    ]);

    expect(
      await desk.passages('ford', '--retire', 'p4', '--into', 'p3', '--because', 'cut by the translator'),
    ).toMatchObject({ code: 0, errors: '' });
    expect(await desk.ledger()).toContain(
      `p4 en -> p3, ${today}, cut by the translator: He teaches in another place.`,
    );
    expect(await desk.problems()).toEqual([]);
    const html = await desk.build();
    expect(html).toMatch(
      /<section[^>]*id="p3"[\s\S]*<p[^>]*id="p4"[^>]*>\s*<span[^>]*>p4 was joined to this passage on .* \(cut by the translator\)\.<\/span>/,
    );

    // Its exact text brings it back, and no number is given twice.
    await desk.edit(EN, '## The answer', 'He teaches in another place.\n\n## The answer');
    expect((await desk.passages()).code).toBe(0);
    expect(await desk.ledger()).toContain('p4 en live: He teaches in another place.');
  });

  test('links and comments that lead to a retired passage stay right', async ({ desk }) => {
    await desk.edit(
      'interviews/well/en.md',
      '**Master:** Why should that be so?\n\nHe can',
      '**Master:** He can',
    );
    const asked = await desk.passages();
    expect(asked.errors).not.toContain('leads to no passage');
    expect(await desk.passages('well', '--retire', 'p2', '--into', 'p3', '--because', 'cut')).toMatchObject({
      code: 0,
      errors: '',
    });
    expect(await desk.problems()).toEqual([]);
  });

  test('a passage rewritten beyond likeness: accepted', async ({ desk }) => {
    await desk.edit(
      EN,
      'He teaches in [another place](/interviews/well/#p2).',
      'His house stands behind the mulberry trees.',
    );
    const asked = await desk.passages();
    expect(asked.code).toBe(1);
    expect(asked.errors).toContain('ford p4: another text stands in its place');
    expect(asked.errors).toContain('--accept p4');
    expect(asked.errors).toMatch(/en\.md:18:1/);
    expect((await desk.passages('ford', '--accept', 'p4')).code).toBe(0);
    expect(await desk.ledger()).toContain('p4 en live: His house stands behind the mulberry trees.');
    expect(await desk.problems()).toEqual([]);
  });

  test('several questions are answered in one command, each with its own end', async ({ desk }) => {
    await desk.edit(EN, 'They were ploughing side by side.[^t1]', 'Dusk had come.[^t1]');
    await desk.edit(LZH, '長沮、桀溺耦而耕。', '日暮。');
    await desk.edit(EN, 'He teaches in [another place](/interviews/well/#p2).\n\n', '');
    await desk.edit(EN, '![A ford in a river](map.svg)\n\n', '');
    const asked = await desk.passages();
    expect(asked.errors).toContain('Answer all 3 questions of ford in one command.');
    const run = await desk.passages(
      ...['ford', '--retire', 'p4', '--into', 'p3', '--because', 'cut'],
      ...['--accept', 'p1', '--retire', 'p6', '--into', 'p5', '--because', 'drawn badly'],
    );
    expect(run).toMatchObject({ code: 0, errors: '' });
    const lines = await desk.ledger();
    expect(lines).toContain('p1 en live: Dusk had come.');
    expect(lines).toContain(`p4 en -> p3, ${today}, cut: He teaches in another place.`);
    expect(lines).toContain(`p6 en -> p5, ${today}, drawn badly: A ford in a river`);
    expect(await desk.problems()).toEqual([]);
  });

  test('redaction forgets the text everywhere and keeps the id', async ({ desk }) => {
    await desk.edit(EN, 'He teaches in [another place]', 'He teaches, secretly, in [another place]');
    expect((await desk.passages()).code).toBe(0);
    await desk.edit(EN, 'He teaches, secretly, in [another place](/interviews/well/#p2).\n\n', '');
    expect(
      (await desk.passages('ford', '--redact', 'p4', '--into', 'p3', '--because', 'at his wish')).code,
    ).toBe(0);
    expect(await desk.ledger()).toContain(`p4 en -> p3, ${today}, redacted: at his wish: `);
    expect(await desk.read(LEDGER)).not.toContain('teaches');
    expect(await desk.read('interviews/ford/passages.history.tsv')).not.toContain('teaches');
  });

  test('redaction of a passage that stays forgets its past texts alone', async ({ desk }) => {
    await desk.edit(EN, 'He teaches in [another place]', 'He teaches, secretly, in [another place]');
    await desk.passages();
    await desk.edit(EN, 'He teaches, secretly, in', 'He teaches in');
    await desk.passages();
    expect(await desk.read('interviews/ford/passages.history.tsv')).toContain('secretly');
    expect((await desk.passages('ford', '--redact', 'p4', '--because', 'at his wish')).code).toBe(0);
    expect(await desk.read('interviews/ford/passages.history.tsv')).not.toContain('teaches');
    expect(await desk.ledger()).toContain('p4 en live: He teaches in another place.');
    expect(await desk.problems()).toEqual([]);
    expect(await desk.passages('ford', '--redact', 'p9', '--because', 'x')).toMatchObject({
      code: 1,
      errors: 'ford p9: its text is not here — say with --into which passage links to it land on\n',
    });
  });

  test.for([
    [['--accept', 'p4'], 'An answer is for one interview: name it.'],
    [['ford', '--retire', 'p4'], '--retire needs --into and --because, --redact needs --because.'],
    [
      ['ford', '--retire', 'p4', '--into', 'p3', '--because', 'cut', '--retire', 'p5'],
      '--retire needs --into and --because, --redact needs --because.',
    ],
    [
      ['ford', '--retire', 'p4', '--into', 'p3', '--into', 'p2', '--because', 'cut'],
      '--into p2 belongs to no id before it.',
    ],
    [['ford', '--withdraw'], '--withdraw needs --because, and stands alone.'],
  ] as const)(
    'arguments that can not be carried out change nothing: %s',
    async ([args, message], { desk }) => {
      const run = await desk.passages(...args);
      expect(run.code).toBe(2);
      expect(run.errors).toContain(message);
    },
  );

  test('a passage that stands can not be retired', async ({ desk }) => {
    const run = await desk.passages('ford', '--retire', 'p4', '--into', 'p3', '--because', 'no reason');
    expect(run).toMatchObject({
      code: 1,
      errors:
        "ford p4: can't be retired — its text must be gone, and what it is retired into a passage that stands\n",
    });
  });

  test('--check writes nothing', async ({ desk }) => {
    await desk.edit(EN, 'holding the reins?', 'holding those reins?');
    const before = await desk.read(LEDGER);
    expect((await desk.passages('--check')).code).toBe(0);
    expect(await desk.read(LEDGER)).toBe(before);
  });
});

describe('an interview taken back', () => {
  test('is refused while its folder is here, and for one never published', async ({ desk }) => {
    expect(await desk.passages('ford', '--withdraw', '--because', 'at his wish')).toMatchObject({
      code: 1,
      errors: 'ford is still here — take its folder away first; git keeps what it was\n',
    });
    expect(await desk.passages('bridge', '--withdraw', '--because', 'x')).toMatchObject({
      code: 1,
      errors: 'bridge was never published\n',
    });
  });

  test('leaves a page that answers for each of its numbers; its folder put back publishes it again', async ({
    desk,
  }) => {
    const aside = `${desk.folder}-ford`;
    await rename(desk.path('interviews/ford'), aside);
    expect(await desk.problems()).toHaveLength(1);
    expect((await desk.passages('ford', '--withdraw', '--because', 'at his wish')).code).toBe(0);
    expect(await desk.read('published.tsv')).toContain(`ford\t6\t2\twithdrawn, ${today}, at his wish`);
    expect(await desk.problems()).toEqual([]);
    const { out } = await desk.passages('ford', '--audit', '--json');
    expect(
      (JSON.parse(out) as { id: string; state: string }[]).map(({ id, state }) => `${id} ${state}`),
    ).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((number) => `p${number} withdrawn`),
      ...[1, 2].map((number) => `c${number} withdrawn`),
    ]);
    const html = await desk.build();
    expect(html).toContain('at his wish');
    for (const id of ['p1', 'p6', 'c1', 'c2']) expect(html.split(`id="${id}"`)).toHaveLength(2);
    expect(html).not.toContain('Kong Qiu');

    await rename(aside, desk.path('interviews/ford'));
    expect((await desk.problems()).join()).toContain('“ford” is withdrawn, but its folder is here');
    expect((await desk.passages()).code).toBe(0);
    expect(await desk.problems()).toEqual([]);
  });
});

test('the audit lists every id with where it lands', async ({ desk }) => {
  await desk.edit(EN, 'He teaches in [another place](/interviews/well/#p2).\n\n', '');
  await desk.passages('ford', '--retire', 'p4', '--into', 'p3', '--because', 'cut');
  const { out, code } = await desk.passages('ford', '--audit', '--json');
  expect(code).toBe(0);
  const lines = JSON.parse(out) as { id: string; state: string; lands: string }[];
  expect(lines.map(({ id, state, lands }) => `${id} ${state} ${lands.split('#')[1]}`)).toEqual([
    'p1 stands p1',
    'p2 stands p2',
    'p3 stands p3',
    'p4 retired p3',
    'the-answer stands the-answer',
    'p5 stands p5',
    'p6 stands p6',
    'c1 stands c1',
    'c2 stands c2',
  ]);
  expect((await desk.passages('--audit')).out).toContain('12 ids: 11 stand, 1 retired, 0 withdrawn, 0 lost');
});

describe('tampering is found', () => {
  const LINES = 'p3\t';
  test.for([
    ['a line deleted', (text: string) => text.replace(/p3\tzilu\tlive\ten.*\n/, ''), 6],
    ['two lines swapped', (text: string) => text.replace(/(p2\t.*\n)(p2\t.*\n)(p3\t.*\n)/, '$1$3$2'), 6],
    ['an id changed', (text: string) => text.replace(`\n${LINES}`, '\np9\t'), 6],
    ['a text changed', (text: string) => text.replace('Kong Qiu', 'Kong Fu'), 6],
    ['cut short', (text: string) => text.slice(0, 200), 5],
    ['a text behind its end', (text: string) => `${text}p7\n`, 15],
    ['the last line deleted', (text: string) => text.replace(/p6\t.*\n/, ''), 13],
    ['a second version’s line deleted', (text: string) => text.replace(/p2\t.*\tlzh.*\n/, ''), 5],
  ] as const)('%s', async ([, change, line], { desk }) => {
    const text = await desk.read(LEDGER);
    const changed = change(text);
    expect(changed).not.toBe(text);
    await writeFile(desk.path(LEDGER), changed);
    const problems = await desk.problems();
    expect(
      problems.some((problem) => problem.startsWith(`content/${LEDGER}:${line}:`)),
      problems.join('\n'),
    ).toBe(true);
    expect((await desk.passages()).code).toBe(1);
    expect(await desk.read(LEDGER)).toBe(changed);
  });

  test('the ledger removed, and its list: neither starts anew', async ({ desk }) => {
    await rm(desk.path(LEDGER));
    expect((await desk.passages()).code).toBe(1);
    await expect(desk.read(LEDGER)).rejects.toThrow();
  });

  test('the folder renamed', async ({ desk }) => {
    await rename(desk.path('interviews/ford'), desk.path('interviews/crossing'));
    expect((await desk.problems()).join('\n')).toContain('the published interview “ford” is gone');
  });

  test('a version removed', async ({ desk }) => {
    await rm(desk.path(LZH));
    expect((await desk.problems()).join('\n')).toContain('the published version lzh is gone');
  });

  test('a comment removed', async ({ desk }) => {
    await rm(desk.path('interviews/ford/comments/002-ann-reader.md'));
    expect((await desk.problems()).join('\n')).toContain('comment 2 of “ford” is gone');
  });
});

test('a version taken away and put back keeps its marks, its changes and its page', async ({ desk }) => {
  await desk.edit(LZH, '夫執輿者', '夫執輿之者');
  await desk.passages();
  const [text, marks] = [await desk.read(LZH), (await desk.read(LEDGER)).split('\n')[4]?.split('\t')[4]];
  expect(marks).toMatch(/^\w{4} 2D1M$/);
  await rm(desk.path(LZH));
  expect((await desk.passages()).code).toBe(0);
  expect(await desk.problems()).toEqual([]);
  expect(await desk.ledger()).toContain(`p2 lzh gone, ${today}: 夫執輿之者為誰？`);
  // Its address may have been published.
  expect(await desk.build()).not.toContain('夫執輿');
  await writeFile(desk.path(LZH), text);
  expect((await desk.passages()).code).toBe(0);
  expect(await desk.problems()).toEqual([]);
  expect((await desk.read(LEDGER)).split('\n')[4]?.split('\t')[4]).toBe(marks);
});

test('an answer to what was not asked is refused', async ({ desk }) => {
  for (const id of ['p3', 'p999'])
    expect(await desk.passages('ford', '--accept', id)).toMatchObject({
      code: 1,
      errors: `ford ${id}: nothing was asked of it that this could answer — see the questions\n`,
    });
});

test('a passage that was retired before can still be redacted', async ({ desk }) => {
  await desk.edit(EN, 'He teaches in [another place](/interviews/well/#p2).\n\n', '');
  await desk.passages('ford', '--retire', 'p4', '--into', 'p3', '--because', 'cut');
  expect((await desk.passages('ford', '--redact', 'p4', '--because', 'at his wish')).code).toBe(0);
  expect(await desk.read(LEDGER)).not.toContain('teaches');
  expect(await desk.problems()).toEqual([]);
});

test('two runs at once: one writes, the other says so, and nothing is half written', async ({ desk }) => {
  await desk.edit(EN, 'holding the reins?', 'holding those reins?');
  const runs = await Promise.all([desk.passages(), desk.passages(), desk.passages()]);
  expect(runs.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
  for (const { code, errors } of runs)
    if (code !== 0)
      expect(errors).toBe(
        'another run is writing in this folder (.passages.lock) — wait until it is done; where none is, take that file away\n',
      );
  expect(await desk.problems()).toEqual([]);
  expect((await desk.read('interviews/ford/passages.history.tsv')).split('\n')).toHaveLength(2);
});

test('a lock that a full disk left empty keeps nobody out', async ({ desk }) => {
  await writeFile(desk.path('.passages.lock'), '');
  expect((await desk.passages()).code).toBe(0);
});

test('a comment with a number too high is refused before it is counted', async ({ desk }) => {
  await desk.passages();
  const list = await desk.read('published.tsv');
  await writeFile(
    desk.path('interviews/ford/comments/010-late.md'),
    '---\nauthor: { name: Late }\n---\n\nI came late.\n',
  );
  expect(await desk.passages()).toMatchObject({
    code: 1,
    errors: expect.stringContaining(
      'interviews/ford/comments/010-late.md:1:1: there is no comment 3 before this one — number comments one after the other: this file begins with 003\n',
    ) as string,
  });
  await rename(
    desk.path('interviews/ford/comments/010-late.md'),
    desk.path('interviews/ford/comments/003-late.md'),
  );
  await rename(
    desk.path('interviews/ford/comments/001-first-reader.md'),
    desk.path('interviews/ford/comments/004-first-reader.md'),
  );
  await desk.edit('interviews/ford/comments/002-ann-reader.md', 'inReplyTo: 1\n', '');
  const { code, errors } = await desk.passages();
  expect([code, errors]).toEqual([1, expect.stringContaining('comment 1 of “ford” is gone')]);
  expect(await desk.read('published.tsv')).toBe(list);
});

test('a folder renamed with its ledger answers under both names, for every page that it had', async ({
  desk,
}) => {
  await rename(desk.path('interviews/ford'), desk.path('interviews/crossing'));
  await desk.edit(
    'interviews/crossing/en.md',
    'aliases: [asking-the-way]',
    'aliases: [asking-the-way, ford]',
  );
  await desk.edit('interviews/crossing/en.md', 'holding the reins?', 'holding those reins?');
  expect((await desk.passages()).code).toBe(0);
  expect(await desk.problems()).toEqual([]);
  const { out } = await desk.passages('--audit', '--json');
  const lines = JSON.parse(out) as { interview: string; id: string; lands: string }[];
  expect(
    lines.filter(({ interview }) => interview === 'ford').map(({ id, lands }) => `${id} ${lands}`),
  ).toContain('p2 /interviews/crossing/#p2');
  const outDir = `${desk.folder}-dist`;
  await runCommand('build', { CONTENT_DIR: desk.folder, OUT_DIR: outDir });
  for (const page of ['', 'changes/'])
    expect(await readFile(join(outDir, `interviews/ford/${page}index.html`), 'utf8')).toContain('id="p2"');
  await rm(outDir, { recursive: true });
});

describe('what decides every id must be readable before any ledger is written', () => {
  test.for([
    ['a damaged list of what is published', 'published.tsv', 'ford\t6', 'ford\tsix'],
    ['a site whose language can not be read', 'site.yaml', 'language: en', 'language: english'],
  ] as const)('%s', async ([, name, from, to], { desk }) => {
    await desk.edit(EN, 'holding the reins?', 'holding those reins?');
    await desk.edit(name, from, to);
    const [ledger, list] = [await desk.read(LEDGER), await desk.read('published.tsv')];
    expect((await desk.passages()).code).toBe(1);
    expect(await desk.read(LEDGER)).toBe(ledger);
    expect(await desk.read('published.tsv')).toBe(list);
  });

  test('the list of what is published taken away', async ({ desk }) => {
    await rm(desk.path('published.tsv'));
    const run = await desk.passages();
    expect(run.code).toBe(1);
    expect(run.errors).toContain('the list of what is published is missing');
    await expect(desk.read('published.tsv')).rejects.toThrow();
  });
});

test('a heading of the form of an id of the page gets s- before it', async ({ desk }) => {
  for (const title of ['c1 name', 'Thread title']) {
    await desk.edit(EN, '[^t1]: Two', `## ${title}\n\nSome words under it.\n\n[^t1]: Two`);
    await desk.edit(LZH, '是知津矣。', `是知津矣。\n\n## ${title}\n\n其下數言。`);
  }
  expect((await desk.passages()).code).toBe(0);
  expect(
    (await desk.ledger()).filter((line) => line.includes(' section')).map((line) => line.split(' ')[0]),
  ).toEqual(expect.arrayContaining(['s-c1-name', 's-thread-title']));
  await desk.build();
});

test('a passage may speak of ids in its text', async ({ desk }) => {
  await desk.edit(EN, 'That is Kong Qiu.', 'That is <b id="p1"> Kong Qiu.'.replace('<', '\\<'));
  await desk.passages();
  await desk.build();
});

describe('two branches', () => {
  const git = (folder: string, ...args: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  test('that edit two interviews merge without a conflict', async ({ desk }) => {
    await desk.passages();
    git(desk.folder, 'init', '-q', '-b', 'main');
    await writeFile(desk.path('.gitattributes'), await readFile('.gitattributes', 'utf8'));
    const commit = async (): Promise<void> => {
      expect((await desk.passages()).code).toBe(0);
      git(desk.folder, 'add', '-A');
      git(desk.folder, 'commit', '-qm', 'an edit');
    };
    await commit();
    git(desk.folder, 'checkout', '-qb', 'other');
    await desk.edit('interviews/well/en.md', 'Why should that be so?', 'Why should that be?');
    await commit();
    git(desk.folder, 'checkout', '-q', 'main');
    await desk.edit(EN, 'holding the reins?', 'holding those reins?');
    await commit();
    git(desk.folder, 'merge', '-q', 'other', '-m', 'both');
    expect(await desk.problems()).toEqual([]);
  });

  test('that insert in different places merge without a conflict, and the result passes', async ({
    desk,
  }) => {
    await desk.passages();
    git(desk.folder, 'init', '-q', '-b', 'main');
    await writeFile(desk.path('.gitattributes'), await readFile('.gitattributes', 'utf8'));
    git(desk.folder, 'add', '-A');
    git(desk.folder, 'commit', '-qm', 'published');
    git(desk.folder, 'checkout', '-qb', 'other');
    await desk.edit(
      EN,
      '**Zilu:** That is Kong Qiu.',
      '**Zilu:** That is Kong Qiu.\n\nThe teacher from Lu, with all his pupils.',
    );
    expect((await desk.passages()).code).toBe(0);
    git(desk.folder, 'commit', '-qam', 'one more');
    git(desk.folder, 'checkout', '-q', 'main');
    await desk.edit(EN, '[^t1]: Two', '***\n\nAnd they went on with their ploughing.\n\n[^t1]: Two');
    expect((await desk.passages()).code).toBe(0);
    git(desk.folder, 'commit', '-qam', 'another');
    git(desk.folder, 'merge', '-q', 'other', '-m', 'both');
    expect(await desk.problems()).toEqual([]);
    expect(
      (await desk.ledger()).filter((line) => / en /.test(line)).map((line) => line.split(' ')[0]),
    ).toEqual(['p1', 'p2', 'p3', 'p3a', 'p4', 'the-answer', 'p5', 'p6', 'p7']);
  });
});

test('two branches that both gave out p3a: the check says how to settle it, and so it is settled', async ({
  desk,
}) => {
  const git = (...args: string[]): string => {
    try {
      return execFileSync(
        'git',
        ['-C', desk.folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
    } catch (error) {
      return String(error); // a merge with a conflict
    }
  };
  const insert = (text: string): Promise<void> =>
    desk.edit(EN, '**Zilu:** That is Kong Qiu.', `**Zilu:** That is Kong Qiu.\n\n${text}`);
  const [mine, theirs] = [
    'The teacher from Lu, with all his pupils.',
    'He is on his way to the south again.',
  ];
  git('init', '-q', '-b', 'main');
  await writeFile(desk.path('.gitattributes'), await readFile('.gitattributes', 'utf8'));
  git('add', '-A');
  git('commit', '-qm', 'published');
  git('checkout', '-qb', 'other');
  await insert(theirs);
  await desk.passages();
  git('commit', '-qam', 'theirs');
  git('checkout', '-q', 'main');
  await insert(mine);
  await desk.passages();
  git('commit', '-qam', 'mine');
  git('merge', 'other');

  const version = (await desk.read(EN)).replace(/^(?:<{7}|={7}|>{7}).*\n/gm, '\n').replace(mine, `${mine}\n`);
  await writeFile(desk.path(EN), version);
  expect((await desk.problems()).join('\n')).toMatch(
    /^content\/interviews\/ford\/passages\.tsv:\d+:1: git could not join two branches here — .*git checkout --ours content\/interviews\/ford\/passages\.tsv/m,
  );
  // Whoever keeps both lines of the ledger is told of the doubled id.
  const ledger = await desk.read(LEDGER);
  await writeFile(desk.path(LEDGER), ledger.replace(/^(?:<{7}|={7}|>{7}).*\n/gm, ''));
  expect((await desk.problems()).join('\n')).toMatch(
    /passages\.tsv:\d+:1: p3a was given to two texts: it stands in line \d+ too/,
  );
  expect((await desk.passages()).code).toBe(1);

  git('checkout', '--ours', 'interviews/ford/passages.tsv');
  expect((await desk.passages()).code).toBe(0);
  expect(await desk.problems()).toEqual([]);
  const lines = await desk.ledger();
  expect(lines).toContain(`p3a en live: ${mine}`);
  expect(lines).toContain(`p3b en live: ${theirs}`);
});

test('an interview that is named is settled as ever where a build has read the others', async ({
  desk,
  onTestFinished,
}) => {
  await desk.build();
  const { cacheDir, keptDir, contentName } = readSettings({ CONTENT_DIR: desk.folder });
  onTestFinished(() => rm(cacheDir, { recursive: true, force: true }));
  await desk.edit(EN, 'He teaches in', 'And he is said to teach in');
  await desk.edit(EN, '## The answer', 'Nobody asks him.\n\n## The answer');
  const quoting = 'interviews/ford/comments/003-a-reader.md';
  await writeFile(
    desk.path(quoting),
    '---\nauthor: { name: A Reader }\n---\n\n> There is a man in the well\n\nWho?\n',
  );

  const parsedDir = join(keptDir, PARSED_DIR);
  const read = (options: ReadOptions) =>
    readCollection(desk.folder, contentName, { drafts: false, proven: false }, options);
  const [alone, beside] = [await read({}), await read({ built: { parsedDir, but: ['ford'] } })];
  expect([...alone.matched.keys()]).toEqual(['ford', 'well']);
  expect([...beside.matched.keys()]).toEqual(['ford']);
  expect(beside.interviews).toEqual(alone.interviews);

  const names = [EN, LEDGER, quoting, 'published.tsv', 'interviews/well/passages.tsv'];
  const filesOf = () => Promise.all(names.map(desk.read));
  const before = await filesOf();
  const runs: { run: Run; files: string[] }[] = [];
  for (const isThere of [true, false]) {
    if (!isThere) await rm(cacheDir, { recursive: true });
    for (const [index, name] of names.entries()) await writeFile(desk.path(name), before[index] ?? '');
    runs.push({ run: await desk.passages('ford'), files: await filesOf() });
  }
  const [first, second] = runs;
  expect(first).toEqual(second);
  expect(first?.run.out).toContain(
    '1 interview read, 1 ledger written, quotation links of 1 comment written',
  );
});

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { passagesOf } from '../../src/model/interview.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { withFolder, type Files } from '../content/folder.ts';
import { FORD } from '../fixtures/ford.ts';
import { runCommand } from '../site.ts';
import { isLong } from './hostile.ts';

/* Folders of a kind or a size that nobody planned for. */

const FRONT = '---\ntitle: Talk\nparticipants:\n  ann: { name: Ann, role: interviewer }\n---\n\n';
const EN = 'interviews/talk/en.md';

async function messagesOf(files: Files): Promise<string[]> {
  return withFolder(files, async (folder) => {
    const { problems } = await readCollection(folder, 'content', { drafts: false, proven: false });
    return problems.map(formatProblem);
  });
}

describe('what is no file of the folder', () => {
  test.each([
    ['a link out of the folder', 'interviews/ford/fr.md', '/etc/hostname'],
    ['a link to a folder outside', 'interviews/other', '/etc'],
    ['a link to its own parent', 'interviews/ford/comments/loop', '..'],
    ['a link within the folder', 'people/kongzi.yaml', 'zilu.yaml'],
    ['a link to nothing', 'people/kongzi.yaml', 'nowhere'],
    ['a link that is a picture', 'interviews/ford/secret.png', '/etc/hostname'],
  ])('%s is refused', async (_kind, name, linkTo) => {
    expect(await messagesOf({ ...FORD, [name]: { linkTo } })).toContain(
      `content/${name}:1:1: this is a link, not a file — put the file itself here`,
    );
  });

  test('a name that is not UTF-8 is refused', async () => {
    const messages = await withFolder({ [EN]: `${FRONT}**Ann:** Yes.\n` }, async (folder) => {
      await writeFile(
        Buffer.concat([Buffer.from(join(folder, 'interviews/talk/')), Buffer.from([0xff, 0x2e, 0x6d, 0x64])]),
        'x',
      );
      return (await readCollection(folder, 'content', { drafts: false, proven: false })).problems.map(
        formatProblem,
      );
    });
    expect(messages).toEqual([
      'content/interviews/talk/\uFFFD.md:1:1: the name of this file is not UTF-8 — give it a name of plain letters',
    ]);
  });
});

describe('names that are one name to many systems are refused, both named', () => {
  const todo = 'are one name to many systems — give one of them another name, or take it away';
  test.each([
    ['interviews/ford/EN.md', 'content/interviews/ford/en.md:1:1: “en.md” and “EN.md”'],
    ['Site.yaml', 'content/site.yaml:1:1: “site.yaml” and “Site.yaml”'],
    ['interviews/Ford/en.md', 'content/interviews/ford:1:1: “ford” and “Ford”'],
  ])('%s', async (name, start) => {
    const files = { ...FORD, [name]: 'x' };
    expect(await messagesOf(files)).toContain(`${start} ${todo}`);
  });

  test('é in one character and in two', async () => {
    const files = { ...FORD, 'interviews/ford/\u00e9.png': 'x', 'interviews/ford/e\u0301.png': 'x' };
    expect(await messagesOf(files)).toContain(
      `content/interviews/ford/\u00e9.png:1:1: “\\u{e9}.png” and “e\\u{301}.png” ${todo}`,
    );
  });
});

describe('depth', () => {
  test('folders two hundred deep', async () => {
    const name = `interviews/${'a/'.repeat(200)}en.md`;
    expect(await messagesOf({ ...FORD, [name]: FRONT })).toEqual([
      expect.stringMatching(
        /^content\/interviews\/a\/.*:1:1: this file has no place in the content folder — /,
      ),
    ]);
  });

  test.each([
    ['quotations', '> '.repeat(20_000), 'quotations and lists are 20000 deep'],
    ['lists', `${'- '.repeat(20_000)}a`, 'quotations and lists are 20000 deep'],
    ['links', `${'['.repeat(20_000)}a${'](https://a.b)'.repeat(20_000)}`, '101 brackets are open at once'],
    ['pictures', '!['.repeat(20_000), '101 brackets are open at once'],
    [
      'emphasis',
      `${'*a **b '.repeat(300)}${'c** d* '.repeat(300)}`,
      'marks stand in one another without end',
    ],
  ])('%s', async (_kind, body, what) => {
    expect(await messagesOf({ [EN]: `${FRONT}${body}\n` })).toEqual([
      `content/${EN}:7:1: ${what} — keep the text to 100 levels`,
    ]);
  });

  test.each([
    ['brackets', `title: ${'['.repeat(20_000)}`],
    ['dashes', `${'- '.repeat(20_000)}a`],
  ])('YAML: %s', async (_kind, text) => {
    const [message] = await messagesOf({ 'site.yaml': text, [EN]: `${FRONT}**Ann:** Yes.\n` });
    expect(message).toMatch(/^content\/site\.yaml:1:\d+: lists and groups are nested without end — /);
  });
});

describe('size', () => {
  const words = 'Who is that, holding the reins? ';
  test.each<[string, string]>([
    ...(isLong ? [['one paragraph', words.repeat(10e6 / words.length)] satisfies [string, string]] : []),
    ['Chinese without a space', '執輿者為誰'.repeat(10e6 / 15)],
    ['one line of marks', '*'.repeat(10e6)],
  ])('a version of 10 MB: %s', async (_kind, body) => {
    const found = await withFolder({ [EN]: `${FRONT}**Ann:** ${body}\n` }, (folder) =>
      readCollection(folder, 'content', { drafts: false, proven: false }),
    );
    expect(found.problems.map(formatProblem).join('\n').slice(0, 300)).not.toMatch(/talk\/en\.md/);
    const [passage] = found.interviews.flatMap(passagesOf);
    expect(passage?.texts['en']?.text).toBe(body.trim());
  });

  test('YAML, a comment, a ledger of 10 MB are refused by their size or form', async () => {
    const great = 'a: b\n'.repeat(2e6);
    const messages = await messagesOf({
      ...FORD,
      'people/zilu.yaml': great,
      'interviews/ford/comments/003-x.md': `---\nauthor: { name: X }\n---\n${great}`,
      'interviews/well/passages.tsv': great,
    });
    expect(
      messages.some((one) => one.startsWith('content/people/zilu.yaml:1:1: these keys take 10000000')),
    ).toBe(true);
    expect(messages.some((one) => one.includes('003-x.md:') && one.includes('cut it to'))).toBe(true);
    expect(messages.some((one) => one.startsWith('content/interviews/well/passages.tsv:1:1:'))).toBe(true);
  });

  const MANY = 10_000;
  const manyInterviews = (): Files =>
    Object.fromEntries(
      Array.from({ length: MANY }, (_, index) => [
        `interviews/talk-${index}/en.md`,
        `${FRONT}**Ann:** This is talk ${index}.\n\nIt has a second line.\n\nAnd a third.\n`,
      ]),
    );

  test('10,000 interviews of three lines', { timeout: 300_000 }, async () => {
    await withFolder(manyInterviews(), async (folder) => {
      const { problems, interviews } = await readCollection(folder, 'content', {
        drafts: false,
        proven: false,
      });
      expect(problems.map(formatProblem)).toEqual([]);
      expect(interviews).toHaveLength(MANY);
      expect(interviews.every((interview) => passagesOf(interview).length === 3)).toBe(true);
    });
  });

  test.skipIf(!isLong)('10,000 interviews as a whole site', { timeout: 3_600_000 }, async () => {
    await withFolder(manyInterviews(), async (folder) => {
      const environment = { CONTENT_DIR: folder, OUT_DIR: `${folder}.dist` };
      try {
        await runCommand('passages', environment);
        const { out } = await runCommand('build', environment, '--clean');
        expect(out).toContain('30,000 passages, notes and comments in 4 shards');
        expect(out).toContain('10,000 interviews built');
        const page = await readFile(join(environment.OUT_DIR, 'interviews/talk-9999/index.html'), 'utf8');
        expect(page).toContain('This is talk 9999.');
      } finally {
        await rm(environment.OUT_DIR, { recursive: true, force: true });
      }
    });
  });

  test('an interview of 20,000 passages', async () => {
    const body = Array.from({ length: 20_000 }, (_, index) => `**Ann:** This is answer ${index}.`).join(
      '\n\n',
    );
    await withFolder({ [EN]: `${FRONT}${body}\n` }, async (folder) => {
      const { problems, interviews } = await readCollection(folder, 'content', {
        drafts: false,
        proven: false,
      });
      expect(problems.map(formatProblem)).toEqual([]);
      expect(interviews.flatMap(passagesOf).map(({ id }) => id)).toEqual(
        Array.from({ length: 20_000 }, (_, index) => `p${index + 1}`),
      );
    });
  });
});

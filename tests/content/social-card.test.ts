import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test as base } from 'vitest';
import { kept } from '../../src/exports/card-cache.ts';
import { cardOf } from '../../src/exports/interview-card.ts';
import { drawCard, type Card } from '../../src/exports/social-card.ts';
import { wording as chinese } from '../../src/wording/chinese.ts';
import { wording as english } from '../../src/wording/english.ts';
import { interview, version } from '../fixtures/sources.ts';
import { tryCommand } from '../site.ts';
import { withFolder } from './folder.ts';

const test = base.extend('folder', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-cards-'));
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  return folder;
});

const SITE = { title: 'Reader', description: '', language: 'en', authors: [], hasTerms: false };
const CARD: Card = {
  site: 'Reader',
  title: 'Talk',
  language: 'en',
  original: undefined,
  people: 'A with B',
  about: 'In English',
  interfaceLanguage: 'en',
};

/** How many pixels of a card are not of the colour of its paper, in a part of it from the top. */
async function inkIn(card: Card, top: number, height: number): Promise<number> {
  const part = { left: 90, top, width: 1000, height };
  const pixels = await sharp(await drawCard(card))
    .extract(part)
    .greyscale()
    .raw()
    .toBuffer();
  return pixels.filter((grey) => grey < 200).length;
}

describe('the card', () => {
  test('is a picture of the size that those who show it ask for', async () => {
    const { format, width, height } = await sharp(await drawCard(CARD)).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  });

  test('is the same whenever it is drawn', async () => {
    expect(Buffer.compare(Buffer.from(await drawCard(CARD)), Buffer.from(await drawCard(CARD)))).toBe(0);
  });

  test.for([
    ['en', 'Talk'],
    ['zh-Hans', '怎样发表一篇访谈'],
    ['lzh-Hant', '論語·先進'],
    ['ja', 'こころの対話'],
    ['grc', 'Ἴων ἢ περὶ Ἰλιάδος'],
    ['pi', 'Saṁyutta ḷ ṭ ṁ'],
    ['ru', 'Беседа'],
    ['ar', 'إلى اليمين'],
    ['he', 'מן הימין'],
  ])('shows a title in %s with letters of its own', async ([language = '', title = '']) => {
    const middle = [180, 240] as const;
    const empty = await inkIn({ ...CARD, title: ' ' }, ...middle);
    const boxes = await inkIn({ ...CARD, title: '\u{10FFFD}' }, ...middle);
    expect(boxes).toBe(empty); // what no face has is left out
    expect(await inkIn({ ...CARD, title, language }, ...middle)).toBeGreaterThan(empty + 500);
  });

  test('keeps the longest title on its paper, and in three lines', async () => {
    const long = {
      ...CARD,
      title: 'Longer and longer and '.repeat(30),
      original: { title: '很长的标题'.repeat(30), language: 'zh' },
    };
    expect(await inkIn({ ...long, people: ' ', about: ' ' }, 580, 50)).toBe(0);
  });

  test('says who talks, and of what it is a translation', () => {
    const names = ['Ann', 'Bo', 'Cy', 'Di'];
    const whole = interview([
      version('en', '**Me:** One', {
        title: 'Talk',
        translationOf: 'zh',
        participants: {
          me: { name: 'Me', role: 'interviewer' },
          ...Object.fromEntries(names.map((name) => [name, { name, role: 'interviewee' as const }])),
        },
      }),
      version('zh', '**Me:** 一', { title: '对话', participants: { me: { name: 'Me' } } }),
    ]);
    const [reading, original] = whole.versions;
    if (reading === undefined || original === undefined) throw new Error('no version');
    expect(cardOf(whole, reading, SITE, english)).toEqual({
      site: 'Reader',
      title: 'Talk',
      language: 'en',
      original: { title: '对话', language: 'zh' },
      people: 'Me with Ann, Bo and 2 others',
      about: 'Translated from Chinese',
      interfaceLanguage: 'en',
    });
    expect(cardOf(whole, reading, { ...SITE, language: 'zh-Hans' }, chinese).about).toContain('中文');
  });
});

describe('what was drawn before', () => {
  const bytes = (text: string): Promise<Uint8Array> => Promise.resolve(Buffer.from(text));

  test('is taken again, for the same card alone', async ({ folder }) => {
    await kept(folder, 'a', () => bytes('first'));
    expect(String(await kept(folder, 'a', () => bytes('second')))).toBe('first');
    expect(String(await kept(folder, 'b', () => bytes('third')))).toBe('third');
  });

  test.for([
    ['cut short', (file: Buffer) => file.subarray(0, -1)],
    ['changed', (file: Buffer) => Buffer.concat([file.subarray(0, -1), Buffer.from('x')])],
    ['empty', () => Buffer.alloc(0)],
  ] as const)('is drawn anew where the file was %s', async ([, damage], { folder }) => {
    await kept(folder, 'a', () => bytes('first'));
    const [name = ''] = await readdir(folder);
    await writeFile(join(folder, name), damage(await readFile(join(folder, name))));
    expect(String(await kept(folder, 'a', () => bytes('second')))).toBe('second');
    expect(String(await kept(folder, 'a', () => bytes('third')))).toBe('second');
  });

  test('is drawn each time where nothing can be kept', async ({ folder }) => {
    await writeFile(join(folder, 'file'), '');
    expect(String(await kept(join(folder, 'file'), 'a', () => bytes('first')))).toBe('first');
  });
});

test('each page of the sample names its card, says what it shows, and the card is there', async () => {
  for (const page of ['ion', 'king-and-chariot', 'king-and-chariot/zh-Hans']) {
    const html = await readFile(join(inject('siteDir'), 'interviews', page, 'index.html'), 'utf8');
    expect(html).toContain(
      `<meta property="og:image" content="http://localhost:4321/interviews/${page}.png">`,
    );
    expect(html).toMatch(/<meta property="og:image:alt" content="[^"]{20,}">/);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
    const card = await readFile(join(inject('siteDir'), 'interviews', `${page}.png`));
    expect((await sharp(card).metadata()).width).toBe(1200);
  }
});

test('a site that wants no cards has none, and no page names one', async ({ folder }) => {
  const files = {
    'site.yaml': 'socialCards: false\n',
    'interviews/talk/en.md': '---\ntitle: Talk\n---\n\nText.\n',
  };
  await withFolder(files, async (content) => {
    const environment = { CONTENT_DIR: content, OUT_DIR: join(folder, 'dist') };
    await tryCommand('passages', environment);
    const { code, errors } = await tryCommand('build', environment);
    expect(errors + code).toBe('0');
    expect(
      (await readdir(join(folder, 'dist', 'interviews'))).filter((name) => name.endsWith('.png')),
    ).toEqual([]);
    const html = await readFile(join(folder, 'dist', 'interviews', 'talk', 'index.html'), 'utf8');
    expect(html).not.toMatch(/og:image|twitter:card/);
  });
});

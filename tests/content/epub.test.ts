import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { pagedVersions } from '../../src/exports/address.ts';
import { epub } from '../../src/exports/epub.ts';
import { interviewBook } from '../../src/exports/interview-book.ts';
import { volumeBook } from '../../src/exports/site-book.ts';
import { passagesOf, type Interview } from '../../src/model/interview.ts';
import { wording as english } from '../../src/wording/english.ts';
import { documentsIn, epubFaults, idsIn } from '../epub.ts';
import { hardContent } from '../fixtures/hard.ts';
import { withFolder, type Files } from './folder.ts';

const HOME = 'http://localhost:4321';
const addressOf = (path: string): string => HOME + path;
const built = (name: string): Promise<Buffer> => readFile(join(inject('siteDir'), name));
const ARE_FREE = { drafts: false, proven: false };

/** The books of some content, as its site would have them. */
async function booksOf(files: Files): Promise<{ name: string; interview: Interview; bytes: Uint8Array }[]> {
  return withFolder(files, async (folder) => {
    const { interviews, site, problems } = await readCollection(folder, folder, ARE_FREE);
    expect(problems).toEqual([]);
    const books = [];
    for (const interview of interviews)
      for (const version of pagedVersions(interview)) {
        const book = await interviewBook(interview, version, site, english, addressOf);
        const name = `${interview.id} ${version.language}`;
        books.push({ name, interview, bytes: epub(book, english.book, addressOf) });
      }
    return books;
  });
}

const talk = (body: string): Files => ({
  'interviews/talk/en.md': `---\ntitle: Talk\n---\n\n${body}\n`,
});

describe('the books of the sample site', () => {
  test('are valid', async () => {
    const names = await readdir(inject('siteDir'), { recursive: true });
    const books = names.filter((name) => name.endsWith('.epub'));
    expect(books.length).toBe(6);
    for (const name of books) expect(await epubFaults(await built(name)), name).toEqual([]);
  });

  test('hold every id that the interview has: passages, headings, notes, comments', async () => {
    const { interviews } = await readCollection('content', 'content', { drafts: false, proven: true });
    for (const interview of interviews) {
      const documents = documentsIn(await built(`interviews/${interview.id}.epub`));
      const whole = documentsIn(await built('interviews.epub'));
      const shown = interview.versions
        .filter(({ kind }) => kind !== 'further')
        .map(({ language }) => language);
      const ids = [
        ...passagesOf(interview).map(({ id }) => id),
        ...interview.sections.flatMap(({ slug }) => slug ?? []),
        ...interview.notes.filter(({ language }) => shown.includes(language)).map(({ id }) => id),
        ...(interview.thread?.comments.map(({ id }) => id) ?? []),
        ...interview.retired.map(({ id }) => id),
      ];
      expect(ids.length).toBeGreaterThan(10);
      for (const all of [idsIn(documents, interview.id), idsIn(whole, interview.id)])
        for (const id of ids)
          expect(
            all.filter((one) => one === id),
            `${interview.id} ${id}`,
          ).toHaveLength(1);
    }
  });

  test('are the same in every build', async () => {
    const { interviews, site } = await readCollection('content', 'content', { drafts: false, proven: true });
    for (const interview of interviews)
      for (const version of pagedVersions(interview)) {
        const book = await interviewBook(interview, version, site, english, addressOf);
        const file = version.kind === 'further' ? `${interview.id}/${version.language}` : interview.id;
        const bytes = epub(book, english.book, addressOf);
        expect(Buffer.compare(await built(`interviews/${file}.epub`), bytes), file).toBe(0);
      }
  });

  test('begin with their type, and name themselves by their address', async () => {
    const book = await built('interviews/ion.epub');
    expect(book.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    const { package: opf } = new XMLParser({ ignoreAttributes: false }).parse(
      documentsIn(book).get('EPUB/package.opf') ?? '',
    ) as { package: { metadata: Record<string, unknown> } };
    expect(opf.metadata).toMatchObject({
      'dc:identifier': { '#text': `${HOME}/interviews/ion/` },
      'dc:language': ['en', 'grc'],
      'dc:creator': { '#text': 'Ion' },
      'dc:rights': 'CC BY 4.0',
    });
    expect(JSON.stringify(opf.metadata['meta'])).toContain('schema:accessModeSufficient');
  });

  test('set each passage above its original, in its language, under who says it', async () => {
    const text = documentsIn(await built('interviews/ion.epub')).get('EPUB/ion/text.xhtml') ?? '';
    const [passage = ''] = /<div class="passage" id="p1">.*?<\/div><\/div>/s.exec(text) ?? [];
    expect(passage.replace(/>([^<]{12})[^<]*</g, '>$1…<')).toMatch(
      /^<div class="passage" id="p1"><div class="reading" lang="en" dir="ltr"><p><b class="speaker">Socrates<\/b>.*<div class="other" lang="grc" dir="ltr"><p><b class="speaker">Σωκράτης<\/b>/,
    );
    expect(text).toContain('href="#n-e1" id="r-e1" role="doc-noteref" epub:type="noteref"');
    expect(text).toMatch(/<aside id="n-e1" class="note" epub:type="footnote" role="doc-footnote" lang="en"/);
  });
});

test('content that is hard to lay out makes valid books, that from right to left turned round', async () => {
  const books = await booksOf(hardContent);
  for (const { name, bytes } of books) expect(await epubFaults(bytes), name).toEqual([]);
  const arabic = books.find(({ name }) => name === 'to-arabic ar');
  expect(documentsIn(arabic?.bytes ?? new Uint8Array()).get('EPUB/package.opf')).toContain(
    '<spine page-progression-direction="rtl">',
  );
});

test('every form of text is valid: tables, tasks, rulings, code, strange characters', async () => {
  const files = talk(
    'A | B\n:-- | --:\n1 | 2\n\n- [x] done\n- [ ] not\n\n3. three\n4. four\n\nOne\\\ntwo ~~three~~ <ruby>漢<rt>kan</rt></ruby> &amp; < ]]> "x" \u0001 `<br>`\n\n```js\nlet a = "<b>";\n```\n\n> quoted',
  );
  const [book] = await booksOf(files);
  const bytes = book?.bytes ?? new Uint8Array();
  expect(await epubFaults(bytes)).toEqual([]);
  const text = documentsIn(bytes).get('EPUB/talk/text.xhtml') ?? '';
  expect(text).toContain('<th class="left">A</th>\n<th class="right">B</th>');
  expect(text).toContain('<br/>');
});

test('a long text is parted between turns, and links find the part', async () => {
  const body = Array.from(
    { length: 60 },
    (_, i) =>
      `${i % 2 === 0 ? `## Part ${i}\n\n` : ''}Passage ${i + 1} of many[^t${i + 1}]. ${'Long and longer. '.repeat(400)}`,
  );
  const notes = body.map((_, i) => `[^t${i + 1}]: Note ${i + 1}, see [the end](#p60).`);
  const [book] = await booksOf(talk([...body, ...notes].join('\n\n')));
  const bytes = book?.bytes ?? new Uint8Array();
  expect(await epubFaults(bytes)).toEqual([]);
  const documents = documentsIn(bytes);
  expect([...documents.keys()].filter((name) => name.includes('/text'))).toEqual(
    ['text', 'text-2', 'text-3'].map((name) => `EPUB/talk/${name}.xhtml`),
  );
  expect(documents.get('EPUB/talk/text.xhtml')).toContain('href="text-3.xhtml#p60"');
  expect(documents.get('EPUB/talk/text-3.xhtml')).toContain('id="n-t60"');
  expect(documents.get('EPUB/nav.xhtml')).toContain('href="talk/text-2.xhtml#part-');
});

test('pictures come along, those of newer forms in one that every reader knows', async () => {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#a52' } });
  const files: Files = {
    ...talk('![A square](a%20b.webp) and ![the same](c.png)'),
    'interviews/talk/a b.webp': await picture.webp().toBuffer(),
    'interviews/talk/c.png': await picture.png().toBuffer(),
  };
  const [book] = await booksOf(files);
  const bytes = book?.bytes ?? new Uint8Array();
  expect(await epubFaults(bytes)).toEqual([]);
  const text = documentsIn(bytes).get('EPUB/talk/text.xhtml');
  expect(text).toContain('<img src="picture-1.jpeg" alt="A square"/>');
  expect(text).toContain('<img src="picture-2.png" alt="the same"/>');
});

test('in a volume, links between its interviews stay in the book; others lead to the site', async () => {
  const files: Files = {
    ...talk('See [there](/interviews/other/#p1), [it](/interviews/other/) and [who](/people/ann/).'),
    'interviews/other/en.md': '---\ntitle: Other\n---\n\nHere.\n',
    'people/ann.yaml': 'names: { en: Ann }\n',
  };
  await withFolder(files, async (folder) => {
    const { interviews, site, problems } = await readCollection(folder, folder, ARE_FREE);
    expect(problems).toEqual([]);
    const volume = { path: '/interviews.epub', title: 'All' };
    const book = await volumeBook(interviews, site, volume, english, addressOf);
    const bytes = epub(book, english.book, addressOf);
    expect(await epubFaults(bytes)).toEqual([]);
    const text = documentsIn(bytes).get('EPUB/talk/text.xhtml') ?? '';
    expect([...text.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      '../other/text.xhtml#p1',
      '../other/title.xhtml',
      `${HOME}/people/ann/`,
    ]);
  });
});

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { pagedVersions, pageOf } from '../../src/exports/address.ts';
import { entryOf, saidIn } from '../microformats.ts';
import { atomFaults, jsonFeedFaults, rssFaults } from '../feeds.ts';

const HOME = 'http://localhost:4321/';
const read = (path: string): Promise<string> => readFile(join(inject('siteDir'), path), 'utf8');

/** The file that an address of the site stands for. */
function fileOf(address: string): string {
  const path = address.slice(HOME.length).replace(/[?#].*$/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

async function pages(): Promise<string[]> {
  const names = await readdir(inject('siteDir'), { recursive: true });
  return names.filter((name) => name.endsWith('.html')).map((name) => name.replaceAll('\\', '/'));
}

/** Every value of a key, however deep. */
function valuesOf(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [
    ...(name === key ? [value as unknown] : []),
    ...valuesOf(value, key),
  ]);
}

describe('JSON-LD', () => {
  test('stands once on each interview’s page, and all that it names is there', async () => {
    let count = 0;
    for (const page of await pages()) {
      const html = await read(page);
      const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
      if (!html.includes('data-interview="')) continue;
      expect(blocks, page).toHaveLength(1);
      const data: unknown = JSON.parse(blocks[0]?.[1] ?? '');
      expect(data).toMatchObject({ '@context': 'https://schema.org', genre: 'Interview' });
      for (const id of valuesOf(data, '@id').map(String)) {
        const target = await read(fileOf(id));
        const [, fragment] = id.split('#');
        if (fragment !== undefined) expect(target, id).toContain(`id="${fragment}"`);
        count++;
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});

describe('microformats', () => {
  test('tell each page’s entry, and the thread as its files have it', async () => {
    const { interviews } = await readCollection('content', 'content', { drafts: false, proven: true });
    let count = 0;
    for (const interview of interviews)
      for (const version of pagedVersions(interview)) {
        const path = pageOf(interview, version).slice(1);
        const entry = entryOf(await read(`${path}index.html`), HOME + path);
        const asking = interview.participants.filter(({ role }) => role === 'interviewer');
        expect(entry).toMatchObject({
          name: version.front.title,
          url: HOME + path,
          published: version.front.published,
          authors: asking.map(({ names }) => names[version.language]?.name),
        });
        const thread = version.kind === 'further' ? undefined : interview.thread;
        expect(entry.comments, path).toEqual(saidIn(thread?.roots ?? []));
        count += thread?.comments.length ?? 0;
      }
    expect(count).toBeGreaterThan(10);
  });

  test('give Zotero no class from which it would guess an author', async () => {
    for (const page of await pages())
      expect(await read(page), page).not.toMatch(/class="[^"]*\b(?:byline|vcard)\b/);
  });
});

describe('sitemap.xml', () => {
  test('is well-formed and lists every page that may be found, and no other', async () => {
    const xml = await read('sitemap.xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { urlset } = new XMLParser().parse(xml) as { urlset: { url: { loc: string; lastmod?: string }[] } };
    const listed = urlset.url.map(({ loc }) => fileOf(decodeURI(loc)));
    expect(new Set(listed).size).toBe(listed.length);
    const found: string[] = [];
    for (const page of await pages()) {
      const html = await read(page);
      if (!html.includes('name="robots" content="noindex"')) found.push(page);
    }
    // The search page has nothing of its own, and changes are found from their interview.
    expect(listed.sort()).toEqual(
      found.filter((page) => page !== 'search/index.html' && !page.endsWith('changes/index.html')).sort(),
    );
    for (const { lastmod } of urlset.url)
      if (lastmod !== undefined) expect(lastmod).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('joins translations both ways, as their pages do', async () => {
    const xml = await read('sitemap.xml');
    for (const page of ['king-and-chariot/', 'king-and-chariot/zh-Hans/']) {
      const html = await read(`interviews/${page}index.html`);
      for (const [tag, path] of [
        ['en', 'king-and-chariot/'],
        ['zh-Hans', 'king-and-chariot/zh-Hans/'],
      ]) {
        const link = `rel="alternate" hreflang="${tag ?? ''}" href="${HOME}interviews/${path ?? ''}"`;
        expect(html).toContain(link);
        expect(xml.split(link)).toHaveLength(3);
      }
    }
  });
});

test('robots.txt lets everyone read, and names the sitemap', async () => {
  const text = await read('robots.txt');
  expect(text).toMatch(/^User-agent: \*\nAllow: \/$/m);
  const address = /^Sitemap: (.*)$/m.exec(text)?.[1] ?? '';
  expect(existsSync(join(inject('siteDir'), fileOf(address)))).toBe(true);
});

describe('feeds', () => {
  test('every feed of the site keeps to the rules of its format, and every page names the main one', async () => {
    const names = (await readdir(inject('siteDir'), { recursive: true })).map((name) =>
      name.replaceAll('\\', '/'),
    );
    const feeds = names.filter((name) => /(?:^|\/)(?:feed|comments|changes)\.(?:xml|json)$/.test(name));
    expect(feeds.length).toBeGreaterThan(8);
    for (const name of feeds) {
      const text = await read(name);
      const faultsOf = name.endsWith('.json')
        ? jsonFeedFaults
        : text.includes('<rss')
          ? rssFaults
          : atomFaults;
      expect(faultsOf(text, HOME + name), name).toEqual([]);
    }
    expect(await read('index.html')).toContain('type="application/rss+xml" href="/feed.xml"');
  });

  test('the full text is there: every passage of the reading version', async () => {
    const { items } = JSON.parse(await read('feed.json')) as {
      items: { url: string; content_html: string }[];
    };
    const records = (await read('passages/0001.jsonl')).split('\n').filter(Boolean);
    const plain = (html: string): string =>
      html.replace(/<sup>.*?<\/sup>|<[^>]*>|&#x[0-9A-F]+;|\s+|[&<>]/g, '');
    const ion = plain(items.find(({ url }) => url.endsWith('/ion/'))?.content_html ?? '');
    const passages = records
      .map((row) => JSON.parse(row) as { interview: string; kind: string; texts: { text: string }[] })
      .filter(({ interview, kind }) => interview === 'ion' && kind === 'interview');
    expect(passages.length).toBeGreaterThan(20);
    for (const { texts } of passages) expect(ion).toContain(plain(texts[0]?.text ?? ''));
  });
});

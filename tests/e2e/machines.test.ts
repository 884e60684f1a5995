import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';

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

describe('sitemap.xml', () => {
  test('is well-formed and lists every page that may be found, and no other', async () => {
    const xml = await read('sitemap.xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { urlset } = new XMLParser().parse(xml) as { urlset: { url: { loc: string; lastmod?: string }[] } };
    const listed = urlset.url.map(({ loc }) => fileOf(loc));
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

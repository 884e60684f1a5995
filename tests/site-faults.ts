import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { pagedVersions, pageOf } from '../src/exports/address.ts';
import type { Collection } from '../src/model/collection.ts';
import type { Interview, Version } from '../src/model/interview.ts';
import { epubFaults } from './epub.ts';
import { atomFaults, jsonFeedFaults, rssFaults } from './feeds.ts';
import { graphOf, ofType } from './json-ld.ts';
import { entryOf, flat, saidIn } from './microformats.ts';
import { readAsZotero } from './zotero.ts';

/** What programs would find wrong with a built site; `home` is its address, ending with a slash. */
export interface BuiltSite {
  folder: string;
  home: string;
}

/** Faults in what the page of a version tells programs: JSON-LD, microformats, Open Graph, Zotero's tags. */
export async function pageFaults(
  { folder, home }: BuiltSite,
  interview: Interview,
  version: Version,
): Promise<string[]> {
  const path = pageOf(interview, version).slice(1);
  const html = await readFile(join(folder, path, 'index.html'), 'utf8');
  const comments =
    version.kind === 'further' || interview.thread?.ownPage === true ? [] : (interview.thread?.roots ?? []);
  const published = flat(saidIn(comments));
  const graph = await graphOf(html);
  const [article] = ofType(graph, 'Article').filter((node) => node['@id'] === home + path);
  const entry = entryOf(html, home + path);
  const property = (name: string): string | undefined =>
    new RegExp(`<meta property="${name}" content="([^"]+)">`).exec(html)?.[1];
  const picture = property('og:image')?.slice(home.length);
  const item = readAsZotero(html);
  const roles = interview.participants.map(({ role }) => (role === 'other' ? 'contributor' : role));
  const rules: [holds: boolean, fault: string][] = [
    [article !== undefined, 'its JSON-LD has no article'],
    [
      ofType(graph, 'Comment').length === published.filter(({ name }) => name !== undefined).length,
      'its JSON-LD lacks comments',
    ],
    [
      entry.name === version.front.title.replace(/\s+/g, ' ') && entry.url === home + path,
      'its entry is another',
    ],
    [JSON.stringify(flat(entry.comments)) === JSON.stringify(published), 'its entry has other comments'],
    ...['og:title', 'og:type', 'og:image:alt'].map((name): [boolean, string] => [
      property(name) !== undefined,
      `it lacks ${name}`,
    ]),
    [property('og:url') === home + path, 'og:url is another'],
    [
      picture !== undefined && (await readFile(join(folder, picture))).subarray(1, 4).toString() === 'PNG',
      'og:image',
    ],
    [
      item.itemType === 'interview' && item.language === version.language,
      'Zotero takes it for something else',
    ],
    [
      roles.every((role) => item.creators.some((creator) => creator.startsWith(`${role}: `))) &&
        item.creators.length === roles.length + (version.front.translators?.length ?? 0),
      `Zotero finds ${item.creators.join(', ')}`,
    ],
  ];
  return rules.flatMap(([holds, fault]) => (holds ? [] : [`${path}: ${fault}`]));
}

/** Faults in the files of the whole site: every feed, the sitemap, every book. */
export async function fileFaults({ folder, home }: BuiltSite, { interviews }: Collection): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const faults: string[] = [];
  for (const name of names.filter((one) => /(?:^|\/)(?:feed|comments|changes)\.(?:xml|json)$/.test(one))) {
    const text = await readFile(join(folder, name), 'utf8');
    const faultsOf = name.endsWith('.json') ? jsonFeedFaults : text.includes('<rss') ? rssFaults : atomFaults;
    faults.push(...faultsOf(text, home + name).map((fault) => `${name}: ${fault}`));
  }
  for (const name of names.filter((one) => one.endsWith('.epub')))
    faults.push(
      ...(await epubFaults(await readFile(join(folder, name)))).map((fault) => `${name}: ${fault}`),
    );
  const sitemap = await readFile(join(folder, 'sitemap.xml'), 'utf8');
  if (XMLValidator.validate(sitemap) !== true) faults.push('sitemap.xml is not well-formed');
  const { urlset } = new XMLParser().parse(sitemap) as { urlset: { url: { loc: string }[] } };
  const listed = new Set(urlset.url.map(({ loc }) => loc));
  for (const interview of interviews)
    for (const version of pagedVersions(interview))
      if (!listed.has(home + pageOf(interview, version).slice(1)))
        faults.push(`sitemap.xml lacks ${interview.id}`);
  return faults;
}

/** Addresses of the site in its feeds and other files for programs that lie outside its home, or lead nowhere. */
export async function deadAddresses({ folder, home }: BuiltSite): Promise<string[]> {
  const { origin } = new URL(home);
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const files = new Set(names);
  const dead = new Set<string>();
  for (const name of names.filter((one) => /\.(?:xml|json|bib|ris|txt)$/.test(one))) {
    const text = await readFile(join(folder, name), 'utf8');
    for (const [address] of text.matchAll(/https?:\/\/[^\s"'<>&\\)}]+/g)) {
      if (!address.startsWith(origin)) continue;
      const path = decodeURI(address.slice(home.length).replace(/[#?].*$/, ''));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!address.startsWith(home) || !files.has(file)) dead.add(`${name}: ${address}`);
    }
  }
  return [...dead];
}

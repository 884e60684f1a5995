import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { problemAt, type Problem } from '../model/problem.ts';

const TODO = 'mend the link, or build the site again';

/** Attributes that hold an address, and elements that bear an id, with their places in the page. */
const ADDRESS = /\s(?:href|src|action|poster|data-href)=(?:"([^"]*)"|'([^']*)')/g;
const ID = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g;
/** Addresses in feeds, books' lists and other files for programs. */
const WRITTEN = /https?:\/\/[^\s"'<>&\\)}\]]+/g;

/** Where a built site stands. */
export interface Home {
  /** `https://example.org`. */
  siteUrl: string;
  /** The path below it, beginning and ending with a slash. */
  basePath: string;
}

/**
 * Links of a built site that lead to none of its files, or to no id of their page: every link of every page
 * (alias pages too), and every address of the site in its feeds and exports. `files` are the site's paths,
 * `shown` is how messages name its folder.
 */
export async function linkProblems(
  siteDir: string,
  files: readonly string[],
  { siteUrl, basePath }: Home,
  shown: string,
): Promise<Problem[]> {
  const known = new Set(files);
  const pages = new Map<string, string>();
  for (const file of files.filter((one) => one.endsWith('.html')))
    pages.set(file, await readFile(join(siteDir, file), 'utf8'));
  const ids = new Map([...pages].map(([file, html]) => [file, idsIn(html)]));
  const fault = (address: URL): string | undefined => {
    if (!address.pathname.startsWith(basePath)) return 'leads out of the site';
    const path = safeDecode(address.pathname.slice(basePath.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!known.has(file)) return `leads to no file: the site has no ${file}`;
    const fragment = safeDecode(address.hash.slice(1).replace(/:~:.*$/, ''));
    if (fragment === '' || ids.get(file)?.has(fragment) !== false) return undefined;
    return `leads to no passage: ${file} has no id “${fragment}”`;
  };
  const problems: Problem[] = [];
  const judge = (file: string, text: string, offset: number, written: string, home: string): void => {
    if (!URL.canParse(written, home)) return;
    const address = new URL(written, home);
    const what = address.origin === siteUrl ? fault(address) : undefined;
    if (what !== undefined)
      problems.push(
        problemAt(placeIn(posix.join(shown, file), text, offset), `the link “${written}” ${what}`, TODO),
      );
  };
  for (const [file, html] of pages) {
    const home = `${siteUrl}${basePath}${file.replace(/index\.html$/, '')}`;
    for (const match of html.matchAll(ADDRESS))
      judge(file, html, match.index + 1, unescaped(match[1] ?? match[2] ?? ''), home);
  }
  for (const file of files.filter((one) => /\.(?:xml|json|bib|ris|txt)$/.test(one))) {
    const text = await readFile(join(siteDir, file), 'utf8');
    for (const match of text.matchAll(WRITTEN)) judge(file, text, match.index, match[0], siteUrl);
  }
  return problems;
}

function idsIn(html: string): Set<string> {
  return new Set([...html.matchAll(ID)].map((match) => unescaped(match[1] ?? match[2] ?? match[3] ?? '')));
}

/** The place of an offset. */
function placeIn(path: string, text: string, offset: number): { path: string; line: number; column: number } {
  const before = text.slice(0, offset);
  return { path, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function unescaped(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, digits?: string) =>
      String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

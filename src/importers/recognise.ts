import { readClipped } from './clipped.ts';
import { readDisqus } from './disqus.ts';
import { isHackerNews, readHackerNews } from './hacker-news.ts';
import { parseJson } from './json.ts';
import { readPasted } from './pasted.ts';
import { ImportError, KINDS, type ImportedThread, type Kind } from './record.ts';
import { readSubstackJson } from './substack-json.ts';
import { isSubstackPage, readSubstackPage } from './substack-page.ts';
import { readWordPress } from './wordpress.ts';

const READERS: Record<Kind, (text: string, post: string | undefined) => ImportedThread> = {
  pasted: readPasted,
  clipped: readClipped,
  'substack-json': readSubstackJson,
  'substack-page': readSubstackPage,
  'hacker-news': readHackerNews,
  wordpress: readWordPress,
  disqus: readDisqus,
};

/** Read a thread as the kind that it is; `post` is the address of one post in an export of many. */
export function readThreadFile(text: string, kind: Kind, post?: string): ImportedThread {
  return READERS[kind](text, post);
}

/** The kind of a file, by what stands in it; an error that lists the kinds where it is none of them. */
export function recognise(text: string): Kind {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^<(?:\?xml|rss|disqus)/.test(start)) {
    if (/<disqus[\s>]/.test(start)) return 'disqus';
    if (start.includes('http://wordpress.org/export/')) return 'wordpress';
  }
  if (isSubstackPage(start)) return 'substack-page';
  if (/^[{[]/.test(start) && !/^\[!?\[/.test(start))
    return isHackerNews(parseJson(start)) ? 'hacker-news' : 'substack-json';
  if (/!\[.{1,80}['’]s avatar\]\(/u.test(start)) return 'clipped';
  if (/^.{1,80}['’]s avatar$/mu.test(start)) return 'pasted';
  throw new ImportError('this is no thread of a known kind', `say which with --as ${KINDS.join(', ')}`);
}

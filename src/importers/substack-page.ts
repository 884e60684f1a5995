import { isObject, parseJson, type JsonObject } from './json.ts';
import { ImportError, type ImportedThread } from './record.ts';
import { substackThread } from './substack-json.ts';

const PRELOADS = /window\._preloads\s*=\s*JSON\.parse\(("(?:[^"\\]|\\[^])*")\)/;

/** Read a Substack page that was saved from the browser: it brings its comments along as JSON inside JSON. */
export function readSubstackPage(html: string): ImportedThread {
  const literal = PRELOADS.exec(html)?.[1];
  if (literal === undefined)
    throw new ImportError(
      /window\._preloads/.test(html)
        ? 'the page is cut short inside its data'
        : 'the page has no data of Substack in it',
      'save the page …/comments again, as “web page, HTML only”',
    );
  const data = parseJson(String(parseJson(literal)));
  const holder = isObject(data) ? holderOf(data) : undefined;
  if (holder === undefined || !isObject(data))
    throw new ImportError('no comments are in the page', 'save the page …/comments instead of the article');
  const post = isObject(data['post']) ? data['post'] : isObject(holder['post']) ? holder['post'] : {};
  return substackThread(holder, post);
}

/** Whatever holds the list: the data itself, or something one level down. */
function holderOf(data: JsonObject): JsonObject | undefined {
  const has = (value: unknown): value is JsonObject =>
    isObject(value) && (Array.isArray(value['initialComments']) || Array.isArray(value['comments']));
  return has(data) ? data : Object.values(data).find(has);
}

/** Whether a page has Substack's data in it. */
export function isSubstackPage(html: string): boolean {
  return html.includes('window._preloads');
}

import { cleanText } from './exact-text.ts';
import { dayOf } from './pasted.ts';
import { counted, ImportError, type ImportedComment, type ImportedThread } from './record.ts';

/*
 * The Markdown that web clippers make of a Substack comment section: a linked picture before each comment,
 * a linked name, a linked time whose title has the date and whose address has the id, then the body in
 * Markdown, then its buttons.
 */
const AVATAR = /^\[?!\[(.{1,80})['’]s avatar\]\([^)]*\)(?:\]\(([^)\s]*)\))?$/u;
const NAME = /^\[(.+)\]\((https?:\/\/[^)\s]*)\)$/u;
const TIME = /^\[[^\]]*\]\((https?:\/\/[^)\s]*\/comment\/(\d+)[^)\s]*)(?: "([^"]*)")?\)/;
const BUTTON = /^(?:Expand full comment|Like(?: \(\d+\))?|Reply|Share|\[(?:Reply|Share|Like)\]\(.*\))$/;
const LIKES = /^Like \((\d+)\)$/;
const REPLIES = /^\[(\d+) repl(?:y|ies)\b.*\]\(.*\)$/;
const MORE = /^\[(\d+) more comments?.*\]\(.*\)$/;
const END = /^(?:TopLatestDiscussions|No posts|Ready for more\?)$/;

/** Read a clipped comment section. */
export function readClipped(text: string): ImportedThread {
  const lines = cleanText(text).split('\n');
  const starts = lines.flatMap((line, index) =>
    AVATAR.test(line.trim()) && TIME.test(nextLines(lines, index).find((next) => TIME.test(next)) ?? '')
      ? [index]
      : [],
  );
  if (starts.length === 0)
    throw new ImportError(
      'no clipped comment is in it',
      'clip the page …/comments, or paste the comments as text',
    );
  const stated = lines
    .slice(0, starts[0])
    .map((line) => /^(?:#+ )?\[?(\d+) comments?\b/i.exec(line.trim())?.[1]);
  const statedCount = stated.find((count) => count !== undefined);
  const gaps: string[] = [];
  const comments = starts.map((start, index) =>
    readComment(
      lines.slice(start, starts[index + 1] ?? lines.length).map((line) => line.trimEnd()),
      gaps,
    ),
  );
  const url = comments[0]?.url?.replace(/\/comment\/.*$/, '');
  return { url, statedCount: statedCount === undefined ? undefined : Number(statedCount), gaps, comments };
}

/** Where the name and the time of a comment stand, if its picture is in line `index`. */
function nextLines(lines: readonly string[], index: number): string[] {
  return lines
    .slice(index + 1)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 2);
}

function readComment(lines: readonly string[], gaps: string[]): ImportedComment {
  const [, pictured = ''] = AVATAR.exec(lines[0]?.trim() ?? '') ?? [];
  const timeLine = lines.findIndex((line) => TIME.test(line.trim()));
  const [, url = '', id = '', when = ''] = TIME.exec(lines[timeLine]?.trim() ?? '') ?? [];
  const named = lines.slice(1, timeLine).map((line) => NAME.exec(line.trim())?.[1]);
  const name = named.find((one) => one !== undefined) ?? pictured;
  const rest = lines.slice(timeLine + 1);
  const isLiked = rest.findIndex((line) => line.trim() !== '');
  if (/^Liked by \S/.test(rest[isLiked]?.trim() ?? '')) rest.splice(isLiked, 1);
  const end = rest.findIndex((line) => END.test(line.trim()));
  const own = end < 0 ? rest : rest.slice(0, end);
  // Buttons are read from the end, so that a comment that says “Reply” keeps its word.
  let likes: string | undefined;
  let last = own.length;
  const seen = new Set<string>();
  for (; last > 0; last--) {
    const line = own[last - 1]?.trim() ?? '';
    const [more, replies] = [MORE.exec(line)?.[1], REPLIES.exec(line)?.[1]];
    if (more !== undefined) gaps.unshift(counted(Number(more), 'more comment'));
    else if (replies !== undefined)
      gaps.push(`${counted(Number(replies), 'reply', 'replies')} to a comment by ${name}`);
    else if (line !== '' && (!BUTTON.test(line) || seen.has(line))) break;
    seen.add(line);
    likes = LIKES.exec(line)?.[1] ?? likes;
  }
  const day = dayOf(when);
  return {
    sourceId: `substack-${id}`,
    author: { name: name.replace(/\\([^\w\s])/g, '$1') },
    date: day,
    datePrecision: day === undefined ? undefined : 'day',
    url: url.replace(/[?#].*$/, ''),
    reactions: likes === undefined || Number(likes) === 0 ? undefined : { '❤': Number(likes) },
    body: own
      .slice(0, last)
      .join('\n')
      .replace(/^\n+|\s+$/g, ''),
  };
}

import { isDay } from '../model/dates.ts';
import { cleanText, fromPlainText } from './exact-text.ts';
import { counted, ImportError, type ImportedComment, type ImportedThread } from './record.ts';

/*
 * A comment section as it is copied from the page: `3 Comments`, the picture’s words `NAME's avatar` before
 * each comment, then its text. Who answered whom is lost, and so are dates, save where they stand in figures.
 */
const AVATAR = /^(.{1,80})['’]s avatar$/u;
const STATED = /^(\d[\d,.]*) comments?$/i;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** What stands under a comment: at its end, and only where `Reply` comes with its neighbours. */
const BUTTONS = /^(?:Expand full comment|Like(?: \(\d+\))?|Reply|Share|\d+ (?:more )?repl(?:y|ies)\b.*)$/;
const MORE = /^(\d+) more comments?(?:…|\.\.\.)?$/i;
const REPLIES = /^(\d+) (?:more )?repl(?:y|ies) by .+$/i;

/** Read a pasted comment section. */
export function readPasted(text: string): ImportedThread {
  const lines = cleanText(text).split('\n');
  const first = lines.findIndex((line) => AVATAR.test(line));
  if (first < 0)
    throw new ImportError(
      'no comment is in it',
      'paste the comments with the line “NAME’s avatar” before each',
    );
  const stated = lines.slice(0, first).map((line) => STATED.exec(line.trim())?.[1]);
  const statedCount = stated.flatMap((count) =>
    count === undefined ? [] : [Number(count.replace(/[,.]/g, ''))],
  )[0];
  const starts = startsOf(lines, statedCount);
  const thread: ImportedThread = { statedCount, gaps: [], comments: [] };
  for (const [index, start] of starts.entries()) {
    const own = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    const name = AVATAR.exec(lines[start] ?? '')?.[1]?.trim() ?? '';
    thread.comments.push(readComment(name, own, thread.gaps));
  }
  return thread;
}

/** Where comments begin; the viewer’s own picture at the head is none. */
function startsOf(lines: readonly string[], statedCount: number | undefined): number[] {
  const isBlank = (index: number): boolean => (lines[index] ?? '').trim() === '';
  const found = lines.flatMap((line, index) => (AVATAR.test(line) ? [index] : []));
  const starts = found.filter((index) => {
    // The viewer’s picture stands right before the first comment’s, with no text of its own.
    const next = found[found.indexOf(index) + 1];
    const isViewer =
      index === found[0] &&
      next !== undefined &&
      lines.slice(index + 1, next).every((line) => line.trim() === '');
    if (isViewer) return false;
    const before = index - 1;
    return (
      isBlank(before) ||
      found.includes(before) ||
      STATED.test((lines[before] ?? '').trim()) ||
      BUTTONS.test(lines[before] ?? '')
    );
  });
  // A comment may speak of someone’s avatar in a line of its own: the likeliest such lines are text.
  const surplus = statedCount === undefined ? 0 : starts.length - statedCount;
  if (surplus <= 0) return starts;
  const words = (index: number): number => (lines[index] ?? '').split(' ').length;
  const doubtful = starts
    .slice(1)
    .sort((a, b) => words(b) - words(a))
    .slice(0, surplus)
    .filter((index) => words(index) > 4);
  return starts.filter((index) => !doubtful.includes(index));
}

function readComment(name: string, lines: readonly string[], gaps: string[]): ImportedComment {
  const rest = [...lines];
  const dropBlank = (): void => {
    while (rest[0]?.trim() === '') rest.shift();
  };
  dropBlank();
  // The name again, its date and who liked it stand on lines of their own where more was copied.
  let date: string | undefined;
  if (rest[0]?.trim() === name) {
    rest.shift();
    dropBlank();
    if (
      /^(?:\d+[a-z]{1,2}|[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?)(?:\s*[·•]?\s*Edited)?$/.test(
        rest[0]?.trim() ?? '',
      )
    )
      date = dayOf(rest.shift() ?? '');
    dropBlank();
    if (/^Liked by \S/.test(rest[0] ?? '')) rest.shift();
  }
  const tail = lastOf(rest);
  if (tail.some((line) => /^Reply$/.test(line)) && tail.some((line) => /^(?:Share|Like\b)/.test(line))) {
    for (const line of tail) noteGap(line, gaps);
    rest.splice(rest.length - tail.length);
  } else if (MORE.test(rest.at(-1)?.trim() ?? '')) noteGap(rest.pop() ?? '', gaps);
  return {
    author: { name },
    date,
    datePrecision: date === undefined ? undefined : 'day',
    body: fromPlainText(rest.join('\n')),
  };
}

/** The lines at the end that are buttons or blank; each button stands there once. */
function lastOf(lines: readonly string[]): string[] {
  const seen = new Set<string>();
  let start = lines.length;
  for (; start > 0; start--) {
    const line = lines[start - 1]?.trim() ?? '';
    if (line !== '' && (!(BUTTONS.test(line) || MORE.test(line)) || seen.has(line))) break;
    seen.add(line);
  }
  return lines.slice(start).map((line) => line.trim());
}

function noteGap(line: string, gaps: string[]): void {
  const more = MORE.exec(line.trim())?.[1];
  const replies = REPLIES.exec(line.trim())?.[1];
  if (more !== undefined) gaps.push(counted(Number(more), 'more comment'));
  else if (replies !== undefined) gaps.push(counted(Number(replies), 'reply', 'replies'));
}

/** `Nov 28, 2024` and `Aug 17, 2025, 12:41 PM` as a day; undefined where the year is missing. */
export function dayOf(text: string): string | undefined {
  const [, month = '', day = '', year = ''] = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4})\b/.exec(text.trim()) ?? [];
  const date = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : undefined;
}

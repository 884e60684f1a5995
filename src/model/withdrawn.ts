import { CHANGES_PAGE } from './interview-pages.ts';
import { firstMarkIn, ledTo, pagesIn, promisesOf, WITHDRAWN, type PublishedLine } from './published.ts';

/** An interview that was published and taken back: each address that it had says so, for each number it ever had. */
export interface Withdrawn {
  id: string;
  /** Those that may have stood below its address: `de`, `comments`, `changes`. */
  pages: string[];
  date: string;
  because: string;
  lastPassage: number;
  lastComment: number;
}

/**
 * The interviews that were taken back, by each address that only led to one too; what an interview answers for
 * again is none (`answered` are ids and aliases of those that stand).
 */
export function withdrawnOf(lines: readonly PublishedLine[], answered: ReadonlySet<string>): Withdrawn[] {
  const gone = new Map(
    lines.flatMap(({ interview, lastPassage, lastComment, state }) => {
      const [, , date, because = ''] = WITHDRAWN.exec(state) ?? [];
      if (date === undefined || answered.has(interview)) return [];
      // Whether one of its passages had changed, nobody knows any more.
      const listed = pagesIn(promisesOf({ id: interview, aliases: [] }, lines));
      const pages = [...new Set([...listed, CHANGES_PAGE])];
      return [[interview, { id: interview, pages, date, because, lastPassage, lastComment }] as const];
    }),
  );
  return lines.flatMap(({ interview, state }): Withdrawn[] => {
    const one = gone.get(ledTo(state) ?? interview);
    const isNone = one === undefined || interview.includes('/') || answered.has(interview);
    return isNone ? [] : [{ ...one, id: interview }];
  });
}

/** The fragments of every number that was given out; of letters a line knows nothing. */
export function fragmentsOfNumbers({
  lastPassage,
  lastComment,
}: Pick<PublishedLine, 'lastPassage' | 'lastComment'>): string[] {
  const count = (prefix: string, last: number): string[] =>
    Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
  return [...count('p', lastPassage), ...count('c', lastComment)];
}

/**
 * The list with an interview taken back on `date`; its numbers stay, and its mark, so that no other takes its
 * address.
 */
export function withdraw(
  lines: readonly PublishedLine[],
  id: string,
  date: string,
  because: string,
): PublishedLine[] {
  return lines.map((line) => {
    if (line.interview !== id) return line;
    const mark = firstMarkIn(line.state);
    const withdrawn = mark === undefined ? 'withdrawn' : `withdrawn ${mark}`;
    return { ...line, state: `${withdrawn}, ${date}, ${because.replace(/\s+/g, ' ').trim()}` };
  });
}

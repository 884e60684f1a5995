import type { Interview } from './interview.ts';

/** The page of what became of an interview's passages, and that of a thread that has one to itself. */
export const CHANGES_PAGE = 'changes';
export const THREAD_PAGE = 'comments';

/** The pages that an interview has below its own, as they stand in their addresses: `de` of `/interviews/ion/de/`. */
export function pagesBelow(interview: Pick<Interview, 'versions' | 'changes' | 'thread'>): string[] {
  const further = interview.versions.filter(({ kind }) => kind === 'further').map(({ language }) => language);
  return [
    ...further,
    ...(interview.changes.length > 0 ? [CHANGES_PAGE] : []),
    ...(interview.thread?.ownPage === true ? [THREAD_PAGE] : []),
  ];
}

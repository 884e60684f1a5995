import type { Collection } from '../model/collection.ts';
import type { Interview, Version } from '../model/interview.ts';
import { pagesBelow } from '../model/interview-pages.ts';
import type { Withdrawn } from '../model/withdrawn.ts';

/** The full address of a path of the site: `/interviews/ion/` → `https://example.org/reader/interviews/ion/`. */
export type AddressOf = (path: string) => string;

/** The page that shows a version first: a further translation has its own below the interview's. */
export function pageOf(interview: Interview, version: Version): string {
  return version.kind === 'further'
    ? `/interviews/${interview.id}/${version.language}/`
    : `/interviews/${interview.id}/`;
}

/** A file of the version's citation, by its ending: `/interviews/ion.bib`, `/interviews/ion/de.bib`. */
export function citationFile(interview: Interview, version: Version, ending: string): string {
  return `${pageOf(interview, version).replace(/\/$/, '')}.${ending}`;
}

/** The versions that have a page of their own: the reading version, then further translations. */
export function pagedVersions({ versions }: Interview): Version[] {
  return versions.filter(({ kind }) => kind !== 'original');
}

/** The page of a comment, which the larger threads have to themselves. */
export function commentAddress(interview: Interview, comment: string): string {
  return `/interviews/${interview.id}/${interview.thread?.ownPage === true ? 'comments/' : ''}#${comment}`;
}

/** Each version that has a page, with what stands for it in the addresses of its files: `ion`, `ion/de`. */
export function versionPaths(
  interviews: readonly Interview[],
): { params: { version: string }; props: { interview: Interview; version: Version } }[] {
  return interviews.flatMap((interview) =>
    pagedVersions(interview).map((version) => ({
      params: { version: pageOf(interview, version).slice('/interviews/'.length, -1) },
      props: { interview, version },
    })),
  );
}

/** Each interview under its own id: paths of what it has once. */
export function ownPaths(
  interviews: readonly Interview[],
): { params: { id: string }; props: { interview: Interview } }[] {
  return interviews.map((interview) => ({ params: { id: interview.id }, props: { interview } }));
}

/**
 * The path of a page below an interview's address, with the interview that answers for it, or that was taken
 * back.
 */
export interface PathBelow {
  params: { id: string; page: string };
  props: { interview: Interview; gone: undefined } | { interview: undefined; gone: Withdrawn };
}

/**
 * Every page that stands below an interview's address or ever stood there, as far as `isWanted`: under the
 * interview's id, those that it had before, and those of interviews that were taken back.
 */
export function pathsBelow(
  { interviews, withdrawn }: Pick<Collection, 'interviews' | 'withdrawn'>,
  isWanted: (page: string) => boolean,
): PathBelow[] {
  const here = interviews.flatMap((interview) =>
    [interview.id, ...interview.aliases].flatMap((id) =>
      [...pagesBelow(interview), ...interview.formerPages].map((page): PathBelow => ({
        params: { id, page },
        props: { interview, gone: undefined },
      })),
    ),
  );
  const taken = withdrawn.flatMap((gone) =>
    gone.pages.map((page): PathBelow => ({
      params: { id: gone.id, page },
      props: { interview: undefined, gone },
    })),
  );
  return [...here, ...taken].filter(({ params }) => isWanted(params.page));
}

/** Those of `pathsBelow` that are of one page. */
export function pathsOf(
  library: Parameters<typeof pathsBelow>[0],
  page: string,
): { params: { id: string }; props: PathBelow['props'] }[] {
  return pathsBelow(library, (one) => one === page).map(({ params: { id }, props }) => ({
    params: { id },
    props,
  }));
}

/** The feeds that interviews have of their own. */
export function feedPaths(interviews: readonly Interview[]): {
  params: { id: string; activity: 'comments' | 'changes' };
  props: { interview: Interview; activity: 'comments' | 'changes' };
}[] {
  return interviews.flatMap((interview) =>
    feedsOf(interview).map(({ kind: activity }) => ({
      params: { id: interview.id, activity },
      props: { interview, activity },
    })),
  );
}

/** The feeds that an interview has of its own. */
export function feedsOf({
  id,
  thread,
  changes,
}: Interview): { kind: 'comments' | 'changes'; path: string }[] {
  return [
    ...((thread?.count ?? 0) > 0
      ? [{ kind: 'comments' as const, path: `/interviews/${id}/comments.xml` }]
      : []),
    ...(changes.length > 0 ? [{ kind: 'changes' as const, path: `/interviews/${id}/changes.xml` }] : []),
  ];
}

/** The page of a person known across interviews. */
export function personPath(person: string): string {
  return `/people/${person}/`;
}

/** Every version of every interview, for files that lie below the interview's address: `ion/grc.md`. */
export function everyVersion(
  interviews: readonly Interview[],
): { params: { id: string; language: string }; props: { interview: Interview; version: Version } }[] {
  return interviews.flatMap((interview) =>
    interview.versions.map((version) => ({
      params: { id: interview.id, language: version.language },
      props: { interview, version },
    })),
  );
}

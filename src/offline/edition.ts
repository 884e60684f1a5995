/**
 * One build of the site, as far as a browser can keep it. Paths are as addresses have them, below the base
 * and without a query: a static host gives the same for each.
 */
export interface Edition {
  /** A digest of everything in it: another text anywhere makes another edition. */
  id: string;
  /**
   * Bytes of each file and, where its name stays while its content changes, its digest: by it, a file of
   * another edition is told from one of this.
   */
  files: Record<string, [bytes: number, digest?: string]>;
  interviews: Record<string, { shard: string; pictures: string[] }>;
  /** Where pages went that had another address. */
  moved: Record<string, string>;
}

/** What a reader can ask to be kept: an interview by its id, or the whole site. */
export type Keepable = string;
export const EVERYTHING: Keepable = '*';

/** Where the list of an edition's files stands. */
export function editionPath(id: string): string {
  return `offline/${id}.json`;
}

/** The page that is shown in place of one that is not kept. */
export const NOT_KEPT = 'offline/';
/** Says which shards of the search index there are. */
export const SUMMARIES = 'interviews.json';

/** What every page needs, and the pages that lead to the others. */
export function coreOf({ files }: Edition): string[] {
  return Object.keys(files).filter(
    (path) =>
      ['', 'about/', 'search/', NOT_KEPT, SUMMARIES, 'icon.svg'].includes(path) ||
      /^_astro\/.*\.(?:css|js)$/.test(path),
  );
}

/**
 * The index of a shard, and what all shards share. The last is the file that an index is opened with: once
 * it is kept, all of it is.
 */
export function indexOf({ files }: Edition, shard: string): string[] {
  const paths = Object.keys(files).filter((path) => path.startsWith(`pagefind/${shard}/`));
  const entry = entryOf(shard);
  return [
    ...['search/han.txt', 'search/words.txt'].filter((path) => path in files),
    ...paths.filter((path) => path !== entry),
    entry,
  ];
}

/** The file that the index of a shard is opened with. */
export function entryOf(shard: string): string {
  return `pagefind/${shard}/pagefind-entry.json`;
}

/** All that belongs to an interview or, for `*`, to the site. */
export function filesOf(edition: Edition, what: Keepable): string[] {
  const { files, interviews } = edition;
  const paths = Object.keys(files);
  if (what === EVERYTHING) {
    const entries = paths.filter((path) => path.endsWith('/pagefind-entry.json'));
    return [...paths.filter((path) => !entries.includes(path)), ...entries];
  }
  const interview = interviews[what];
  if (interview === undefined) return [];
  return [
    ...coreOf(edition),
    ...paths.filter((path) => path.startsWith(`interviews/${what}/`) || /^_astro\/.*\.woff2$/.test(path)),
    ...interview.pictures,
    ...indexOf(edition, interview.shard),
  ];
}

/** What is kept with a page that was read: of an interview its thread, wherever that stands, and its search. */
export function filesAround(edition: Edition, path: string): string[] {
  const [, id = ''] = /^interviews\/([^/]+)\//.exec(path) ?? [];
  const interview = edition.interviews[id];
  const thread = `interviews/${id}/comments/`;
  return [
    ...(path in edition.files ? [path] : []),
    ...(interview === undefined
      ? []
      : [...(thread in edition.files ? [thread] : []), ...indexOf(edition, interview.shard)]),
  ];
}

/** How many bytes the files take. */
export function bytesOf({ files }: Edition, paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + (files[path]?.[0] ?? 0), 0);
}

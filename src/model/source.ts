import type { Place } from './problem.ts';

/** What every file of the content folder has: its path as shown to people, and positions inside it. */
interface SourceFile {
  /** Path from the working folder, with forward slashes. */
  path: string;
  /** The place of a front-matter key (or list entry); of the file's start where the key does not stand. */
  at: (key: readonly (string | number)[]) => Place;
}

export type Role = 'interviewer' | 'interviewee' | 'other';

/** A participant as one version names them. */
export interface ParticipantName {
  name: string;
  role?: Role | undefined;
  short?: string | undefined;
}

/** The front matter of a version. */
export interface VersionFront {
  title: string;
  translationOf?: string | undefined;
  translators?: string[] | undefined;
  /** Which parts of the names in it are family names; for citations. */
  familyNames?: string[] | undefined;
  published?: string | undefined;
  held?: string | undefined;
  medium?: string | undefined;
  source?: { name: string; url?: string | undefined } | undefined;
  license?: string | undefined;
  summary?: string | undefined;
  /** What it is about, for those who look through the site. */
  subjects?: string[] | undefined;
  draft?: boolean | undefined;
  aliases?: string[] | undefined;
  participants?: Record<string, ParticipantName> | undefined;
}

/** One version's file: `interviews/<interview>/<language>.md`. */
export interface VersionSource extends SourceFile {
  kind: 'version';
  interview: string;
  language: string;
  front: VersionFront;
  /** The whole file with its front matter blanked out, so that lines and columns stay true. */
  body: string;
}

/** A quotation link of a comment or note: the words, and the passage they stand in. */
export interface Quotation {
  text: string;
  passage?: string | undefined;
  interview?: string | undefined;
  state: 'ok' | 'drifted' | 'orphan' | 'elsewhere';
}

/** A quotation link as it is stored, and where it stands in its file. */
export interface StoredQuotation extends Quotation {
  place: Place;
}

/** The front matter of a comment. */
export interface CommentFront {
  author?: { name: string; url?: string | undefined } | undefined;
  date?: string | undefined;
  datePrecision?: 'exact' | 'day' | 'unknown' | undefined;
  inReplyTo?: number | undefined;
  lang?: string | undefined;
  isAuthor?: boolean | undefined;
  sourceUrl?: string | undefined;
  sourceId?: string | undefined;
  reactions?: Record<string, number> | undefined;
  /** Of the text as it was imported: tells whether the source has another by now, and what was withdrawn. */
  digest?: string | undefined;
  state?: 'published' | 'deleted' | 'withdrawn' | undefined;
  /** Why it was withdrawn; for editors. */
  because?: string | undefined;
  at?: string | undefined;
  quotes?: Quotation[] | undefined;
}

/** One comment's file: `interviews/<interview>/comments/001-some-name.md`. */
export interface CommentSource extends SourceFile {
  kind: 'comment';
  interview: string;
  number: number;
  front: CommentFront;
  body: string;
}

/** `interviews/<interview>/comments/thread.yaml`: where the thread came from. */
export interface ThreadSource extends SourceFile {
  kind: 'thread';
  interview: string;
  front: {
    url?: string | undefined;
    captured?: string | undefined;
    statedCount?: number | undefined;
    gaps?: string[] | undefined;
    page?: 'own' | undefined;
  };
}

/** `people/<person>.yaml`: a person known across interviews. */
export interface PersonSource extends SourceFile {
  kind: 'person';
  id: string;
  front: {
    names: Record<string, string>;
    bio?: string | undefined;
    links?: { name: string; url: string }[] | undefined;
  };
}

/** `site.yaml`. */
export interface SiteSource extends SourceFile {
  kind: 'site';
  front: {
    title?: string | undefined;
    description?: string | undefined;
    language?: string | undefined;
    authors?: string[] | undefined;
    corrections?: string | undefined;
    featured?: string | undefined;
    offline?: boolean | undefined;
    socialCards?: boolean | undefined;
  };
}

/** `terms.yaml`: the glossary. */
export interface TermsSource extends SourceFile {
  kind: 'terms';
  front: {
    term: string;
    language: string;
    /** Other forms in which the term stands in texts. */
    forms?: string[] | undefined;
    renderings: string[];
    note?: string | undefined;
  }[];
}

/** A table written by the tools: a ledger, its history, what notes quote, or the list of everything published. */
export interface TableSource extends SourceFile {
  kind: 'ledger' | 'history' | 'note quotations' | 'published';
  /** The interview's id; empty for `published.tsv`. */
  interview: string;
  text: string;
}

/** An image beside a version. */
export interface ImageSource extends SourceFile {
  kind: 'image';
  interview: string;
  name: string;
}

export type Source =
  | VersionSource
  | CommentSource
  | ThreadSource
  | PersonSource
  | SiteSource
  | TermsSource
  | TableSource
  | ImageSource;

/** The sources of one kind. */
export function ofKind<S extends Source>(sources: readonly Source[], kind: S['kind']): S[] {
  return sources.filter((source): source is S => source.kind === kind);
}

/** The sources of each interview's folder, in the order in which the folders came. */
export function byInterview(sources: readonly Source[]): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const source of sources)
    if ('interview' in source && source.interview !== '') {
      const group = groups.get(source.interview);
      if (group === undefined) groups.set(source.interview, [source]);
      else group.push(source);
    }
  return groups;
}

/** The id of the interview whose folder holds the path, as a list of one; empty for any other path. */
export function interviewIn(path: string, folder: string): string[] {
  const [top, id, ...rest] = path.slice(folder.length + 1).split('/');
  return top === 'interviews' && id !== undefined && rest.length > 0 ? [id] : [];
}

/** The id of the person whose file this is, as a list of one; empty for any other path. */
export function personIn(path: string, folder: string): string[] {
  const [, id] = /^people\/([^/]+)\.yaml$/.exec(path.slice(folder.length + 1)) ?? [];
  return id === undefined ? [] : [id];
}

/** The aliases that the versions of a folder name. */
export function aliasesOf(own: readonly Source[]): string[] {
  return own.flatMap((source) => (source.kind === 'version' ? (source.front.aliases ?? []) : []));
}

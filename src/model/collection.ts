import type { SiteLink } from './allowed.ts';
import type { Interview } from './interview.ts';
import type { Joined } from './joining.ts';
import type { LedgerLine } from './ledger.ts';
import type { Problem } from './problem.ts';
import type { PublishedLine } from './published.ts';
import type { Withdrawn } from './withdrawn.ts';
import type { Term } from './terms.ts';

/** What `site.yaml` says, with its defaults. */
export interface Site {
  title: string;
  description: string;
  language: string;
  authors: string[];
  corrections?: string | undefined;
  /** A passage for the first page, `ion#p5`. */
  featured?: string | undefined;
  /** Whether browsers may keep the site for when there is no network; they may unless this is false. */
  offline?: boolean | undefined;
  /** False where shared links show no picture. */
  socialCards?: boolean | undefined;
  /** Whether there is a glossary. */
  hasTerms: boolean;
}

/** A person known across interviews. */
export interface Person {
  id: string;
  names: Record<string, string>;
  bio?: string | undefined;
  links: { name: string; url: string }[];
}

/** An interview's passages, and what was decided about their ids. */
export type Matched = Pick<Joined, 'slots' | 'decisions'>;

/** Everything that the content folder holds, checked and joined. */
export interface Collection {
  site: Site;
  people: Person[];
  terms: Term[];
  /** Newest first; undated ones last; then by id. */
  interviews: Interview[];
  /** By interview id. */
  ledgers: Map<string, LedgerLine[]>;
  /** By interview id, how its passages were matched with its ledger. */
  matched: Map<string, Matched>;
  /** By interview id, the links inside the site that its texts hold. */
  links: Map<string, SiteLink[]>;
  published: PublishedLine[];
  /** By `site.yaml`, `people/ion.yaml` or `interviews/ion`, a digest of the file, or of all files of the folder. */
  digests: ReadonlyMap<string, string>;
  /** Interviews whose addresses answer that they were taken back. */
  withdrawn: Withdrawn[];
  /** Everything wrong. Interviews with problems of their own are left out of `interviews`. */
  problems: Problem[];
}

import type { Role } from '../model/source.ts';

/** Everything that the interface says, in one language. A count begins with its number. */
export interface Wording {
  /** BCP 47 tag of this wording. */
  language: string;
  /** The locale of dates, lists and names of languages. */
  locale: string;
  skip: string;
  interviews: string;
  people: string;
  about: string;
  search: string;
  searchField: string;
  findQuote: string;
  home: string;
  /** What the navigation of the whole site is called. */
  navigation: string;
  corrections: string;
  pageNotFound: string;
  pageNotFoundHelp: string;
  translatedFrom: (language: string) => string;
  inLanguage: (language: string) => string;
  minutes: (count: number) => string;
  comments: (count: number) => string;
  passages: (count: number) => string;
  interviewCount: (count: number) => string;
  hits: (passages: number, notes: number, comments: number, interviews: number) => string;
  /** Stands between those who ask and those who answer. */
  with: string;
  /** Stands behind a few names in a list, for those who are not named. */
  others: (count: number) => string;
  participants: (count: number) => string;
  list: (names: readonly string[]) => string;
  translatedBy: (names: string) => string;
  /** Names the list of files at the end of an interview. */
  downloads: string;
  cite: string;
  /** Unfolds the citations, and says how to cite one passage. */
  citeThis: string;
  citePassage: string;
  copy: string;
  /** Before the forms in which an interview's text can be taken along. */
  take: string;
  plainText: string;
  contentFolder: string;
  /** The whole site's passages, for programs. */
  everyPassage: string;
  /** Before an address that stays. */
  permanentLink: string;
  /** What EPUBs say of themselves. */
  book: {
    contents: string;
    accessibility: string;
    /** The title of a volume of the whole site. */
    volume: (site: string, number: number) => string;
  };
  /** Before the feeds of an interview's page. */
  feeds: string;
  feed: string;
  commentsFeed: string;
  changesFeed: string;
  /** Titles of a feed's entries. */
  commentBy: (name: string, title: string) => string;
  changedIn: (id: string, title: string) => string;
  interviewBy: (names: string) => string;
  /** The control that keeps an interview, or the whole site, on the reader's device. */
  keepInterview: string;
  keepEverything: string;
  keepNoLonger: string;
  keepProgress: string;
  keptHere: string;
  keepFailed: string;
  newerEdition: string;
  reload: string;
  notConnected: string;
  notConnectedHelp: string;
  privacy: string;
  /** Paragraphs of the page about the site; `keeps` where browsers may keep what is read. */
  privacyText: (keeps: boolean) => readonly string[];
  source: string;
  covers: (language: string, count: number, total: number) => string;
  views: string;
  view: Record<'translation' | 'parallel' | 'original', string>;
  contents: string;
  passage: (number: string) => string;
  provisional: string;
  notesLabel: Record<'translator' | 'editor' | 'original', string>;
  /** Stands in front of a note, short. */
  voice: Record<'translator' | 'editor' | 'original', string>;
  backToText: string;
  notIn: (language: string) => string;
  notYet: (language: string) => string;
  mentionedIn: (count: number) => string;
  /** Stands before the places of other interviews that quote a passage or link to it. */
  mentionedAlso: string;
  alsoIn: (language: string) => string;
  newer: string;
  older: string;
  threadFrom: string;
  capturedOn: (date: string) => string;
  archivedOf: (count: number, stated: number) => string;
  gap: string;
  inReplyTo: (name: string) => string;
  onPassage: string;
  /** Stands before the passages that a comment quotes. */
  quotes: string;
  /** The words were changed since they were quoted. */
  drifted: string;
  /** What folds the replies to a comment away. */
  replies: (count: number) => string;
  /** Lead to a thread that has a page of its own, and back. */
  allComments: (count: number) => string;
  backToInterview: string;
  /** Shown where a link lands that a comment had before its thread moved. */
  commentMoved: (id: string) => string;
  /** The switch of the counts beside the text. */
  showMentions: string;
  /** Names the comments that a count opens beside its passage. */
  quotedIn: (passage: string) => string;
  close: string;
  orderOfThread: string;
  oldestFirst: string;
  bestLiked: string;
  threadKeys: string;
  deleted: string;
  withdrawn: string;
  madeThis: string;
  role: Record<Role, string>;
  noInterviews: string;
  noPeople: string;
  /** Shown where a link to a retired id lands. */
  retired: (id: string, date: string, because: string) => string;
  /** The page of an interview's changes, and the link to it. */
  changes: string;
  changesHelp: string;
  changed: (count: number) => string;
  /** Stands where a text was taken out of one version. */
  noLongerHere: string;
  withheld: (because: string) => string;
  /** Shown where a link was made to an earlier text. */
  edited: string;
  whatChanged: string;
  passageTools: string;
  reportError: string;
  copyLink: string;
  copyQuotation: string;
  copyMarkdown: string;
  copied: string;
  /** Stands above the text to copy, where the browser lets no script do it. */
  copyByHand: string;
  interviewWithdrawn: string;
  withdrawnOn: (date: string, because: string) => string;
  terms: string;
  termsHelp: string;
  noTerms: string;
  /** Stands behind a translation in which no accepted rendering of a term is found. */
  otherwiseIn: (language: string) => string;
  moved: string;
  movedHelp: string;
  draft: string;
  problems: (count: number) => string;
  needsScripts: string;
  searchHelp: string;
  searching: string;
  noIndex: string;
  failed: string;
  noHits: string;
  unknownWord: (word: string) => string;
  /** Before a word that was probably meant. */
  didYouMean: string;
  /** Hits of the query without words that stand nowhere. */
  withoutWords: (words: readonly string[], count: number) => string;
  /** What a search for the same words in any order would find. */
  anyOrder: (count: number) => string;
  /** What a search without its filters would find. */
  withoutFilters: (count: number) => string;
  /** A count that may still grow. */
  soFar: (count: number) => string;
  offline: string;
  tryAgain: string;
  /** A button that takes a filter away. */
  withoutFilter: (filter: string, value: string) => string;
  /** A button that loads more hits. */
  moreHits: (count: number) => string;
  /** Hits of an interview that unfold. */
  moreHere: (count: number) => string;
  /** Values of a filter that unfold. */
  moreValues: (count: number) => string;
  /** Where not every hit is loaded; `totalIn` is how many interviews hold the `total`, if that is known. */
  firstOf: (shown: number, shownIn: number, total: number, totalIn: number | undefined) => string;
  /** Where only the first of those were looked through that seem to hold what was asked for. */
  amongFirst: (found: number, foundIn: number, looked: number, total: number) => string;
  filters: string;
  /** How many filters are in use. */
  chosen: (count: number) => string;
  anyValue: string;
  filter: Record<'kind' | 'speaker' | 'role' | 'lang' | 'year' | 'interview', string>;
  kind: Record<'interview' | 'note' | 'comment', string>;
  order: string;
  best: string;
  newest: string;
  place: string;
  /** Above a field that searches what one person said. */
  saidAbout: (name: string) => string;
  comment: (id: string) => string;
  note: string;
  narration: string;
  clear: string;
  findHere: string;
  findHereHelp: string;
  nextMatch: string;
  previousMatch: string;
  matchOf: (place: string, count: string) => string;
  noMatch: string;
  findElsewhere: string;
  /** Lists by which the interviews can be looked through. */
  browse: string;
  browseBy: Record<'languages' | 'years' | 'subjects', string>;
  latest: string;
  allInterviews: (count: number) => string;
  /** Names a page of a long list. */
  pageOf: (page: number, pages: number) => string;
  earlierPage: string;
  laterPage: string;
  /** Leads from a person to everything that they said. */
  everythingSaid: (count: number) => string;
  saidBy: (name: string) => string;
  /** How a reader likes to read. */
  comfort: {
    title: string;
    size: string;
    /** From the smallest. */
    sizes: readonly string[];
    width: string;
    widths: Record<'narrow' | 'normal' | 'wide', string>;
    face: string;
    faces: Record<'serif' | 'sans', string>;
    colours: string;
    schemes: Record<'system' | 'light' | 'sepia' | 'dark', string>;
    keys: string;
  };
  /** The keys and what they do, by where they work; a space parts two keys. */
  keys: {
    title: string;
    groups: Record<'everywhere' | 'interview' | 'thread', readonly (readonly [key: string, does: string])[]>;
  };
  /** Offers the passage at which an interview was left. */
  continueAt: (passage: string) => string;
  /** Leads back to where a link was followed. */
  backTo: (passage: string) => string;
  aboutText: readonly string[];
}

import type { Wording } from './wording.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The interface in English. */
export const english: Wording = {
  language: 'en',
  locale: 'en-GB',
  skip: 'Skip to the text',
  interviews: 'Interviews',
  people: 'People',
  about: 'About',
  search: 'Search',
  searchField: 'Words of a quote',
  findQuote: 'Find a quote',
  home: 'All interviews',
  navigation: 'Main',
  corrections: 'Corrections',
  pageNotFound: 'This page is not here',
  pageNotFoundHelp:
    'Perhaps the address was cut when it was copied. Search for the words you expected, or look through the list of interviews.',
  translatedFrom: (language) => `Translated from ${language}`,
  inLanguage: (language) => `In ${language}`,
  minutes: (count) => plural(count, 'minute', 'minutes'),
  comments: (count) => plural(count, 'comment', 'comments'),
  passages: (count) => plural(count, 'passage', 'passages'),
  interviewCount: (count) => plural(count, 'interview', 'interviews'),
  hits: (passages, notes, comments, interviews) => {
    const parts = [
      passages > 0 ? plural(passages, 'passage', 'passages') : '',
      notes > 0 ? plural(notes, 'note', 'notes') : '',
      comments > 0 ? plural(comments, 'comment', 'comments') : '',
    ].filter(Boolean);
    return parts.length === 0
      ? '0 passages'
      : `${parts.join(', ')} in ${plural(interviews, 'interview', 'interviews')}`;
  },
  with: ' with ',
  others: (count) => plural(count, 'other', 'others'),
  participants: (count) => plural(count, 'participant', 'participants'),
  list: (names) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names),
  translatedBy: (names) => `Translated by ${names}`,
  source: 'Source',
  covers: (language, count, total) => `${language}: ${count} of ${total} passages`,
  views: 'View',
  view: { translation: 'Translation', parallel: 'Parallel', original: 'Original' },
  contents: 'Contents',
  passage: (number) => `Link to passage ${number}`,
  provisional: 'Provisional: this address is not published yet and may change',
  notesLabel: { translator: 'Translator’s note', editor: 'Editor’s note', original: 'Note in the original' },
  backToText: 'Back to the text',
  notIn: (language) => `Not in the ${language} text`,
  notYet: (language) => `The ${language} text ends here`,
  mentionedIn: (count) => plural(count, 'comment', 'comments'),
  alsoIn: (language) => `Also in ${language}`,
  newer: 'Newer',
  older: 'Older',
  threadFrom: 'First published with this discussion at',
  capturedOn: (date) => `as of ${date}`,
  archivedOf: (count, stated) => `${count} of ${stated} comments archived`,
  gap: 'Missing here',
  inReplyTo: (name) => `in reply to ${name}`,
  onPassage: 'on',
  deleted: 'This comment was deleted where it was first published.',
  withdrawn: 'This comment was withdrawn.',
  madeThis: 'took part in this interview',
  linkTo: (id) => `Link to ${id}`,
  original: 'Original',
  role: { interviewer: 'Interviewer', interviewee: 'Interviewee', other: 'Other voice' },
  noInterviews: 'No interview is published here yet.',
  noPeople: 'No one has a page of their own yet.',
  retired: (id, date, because) => `${id} was joined to this passage on ${date} (${because}).`,
  moved: 'This interview moved',
  movedHelp: 'It is now at',
  draft: 'Draft',
  problems: (count) => plural(count, 'problem in the content', 'problems in the content'),
  needsScripts:
    'Search runs in your browser and needs scripts to be allowed. Without them, each interview’s page holds its whole text: use your browser’s own search there.',
  searchHelp:
    'Words, an “exact phrase”, or -without. Every language of every interview is searched, and the comments too.',
  searching: 'Searching …',
  noIndex:
    'There is no search index yet. Run npm run build once: while you write, search uses the index of the last build.',
  failed: 'The search index could not be loaded. Check the connection and try again.',
  noHits: 'No passage holds all of this.',
  unknownWord: (word) => `“${word}” stands nowhere in these interviews.`,
  more: (count) => `${count} more`,
  moreValues: (count) => `${count} more`,
  firstOf: (shown, shownIn, total, totalIn) => {
    const all = plural(total, 'hit', 'hits');
    const where = totalIn === undefined ? '' : ` in ${plural(totalIn, 'interview', 'interviews')}`;
    return `${all}${where}; here are the first ${shown}, in ${plural(shownIn, 'interview', 'interviews')}`;
  },
  amongFirst: (found, foundIn, looked, total) =>
    `${plural(found, 'hit', 'hits')} in ${plural(foundIn, 'interview', 'interviews')}, among the first ${looked} of at most ${total}`,
  filters: 'Narrow the hits',
  chosen: (count) => `${count} chosen`,
  anyValue: 'all',
  filter: { kind: 'In', speaker: 'Spoken by', role: 'Role', lang: 'Language', interview: 'Interview' },
  kind: { interview: 'interviews', note: 'notes', comment: 'comments' },
  order: 'Order',
  best: 'best',
  newest: 'newest',
  comment: (id) => `comment ${id}`,
  note: 'note',
  narration: 'Narration',
  clear: 'Clear',
  aboutText: [
    'Every passage has an address. Its number appears in the margin when you point at it, move to it with the Tab key, or touch it: follow the number, and the address of the page leads to exactly this passage, in the translation and in the original alike. An address that was once published keeps working, whatever is corrected, moved or merged later.',
    'The translation and its original stand side by side. You can also read either of them alone; the place you are at stays the same, because both share their passages.',
    'Search looks through every language of every interview, through the notes and through the comments. Quotation marks find an exact phrase, a hyphen in front of a word leaves it out.',
    'Comments are kept as they were written, with the place where they were first published. Where a comment is about a passage, each leads to the other.',
  ],
};

import type { Role } from './model/source.ts';

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
  list: (names: readonly string[]) => string;
  translatedBy: (names: string) => string;
  source: string;
  covers: (language: string, count: number, total: number) => string;
  views: string;
  view: Record<'translation' | 'parallel' | 'original', string>;
  contents: string;
  passage: (number: string) => string;
  provisional: string;
  notesLabel: Record<'translator' | 'editor' | 'original', string>;
  backToText: string;
  notIn: (language: string) => string;
  notYet: (language: string) => string;
  mentionedIn: (count: number) => string;
  alsoIn: (language: string) => string;
  newer: string;
  older: string;
  threadFrom: string;
  capturedOn: (date: string) => string;
  archivedOf: (count: number, stated: number) => string;
  gap: string;
  inReplyTo: (name: string) => string;
  repliesTo: (count: number, name: string) => string;
  onPassage: string;
  quotes: string;
  deleted: string;
  withdrawn: string;
  madeThis: string;
  linkTo: (id: string) => string;
  original: string;
  role: Record<Role, string>;
  takesPart: (role: string) => string;
  noInterviews: string;
  noPeople: string;
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
  more: (count: number) => string;
  firstOf: (shown: number, total: number) => string;
  filters: string;
  anyValue: string;
  filter: Record<'kind' | 'speaker' | 'role' | 'lang' | 'interview', string>;
  kind: Record<'interview' | 'note' | 'comment', string>;
  order: string;
  best: string;
  newest: string;
  comment: (id: string) => string;
  note: string;
  narration: string;
  clear: string;
  aboutText: readonly string[];
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const english: Wording = {
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
  repliesTo: (count, name) => `${plural(count, 'reply', 'replies')} to ${name}`,
  onPassage: 'on',
  quotes: 'quotes',
  deleted: 'This comment was deleted where it was first published.',
  withdrawn: 'This comment was withdrawn.',
  madeThis: 'took part in this interview',
  linkTo: (id) => `Link to ${id}`,
  original: 'Original',
  role: { interviewer: 'Interviewer', interviewee: 'Interviewee', other: 'Other voice' },
  takesPart: (role) => `as ${role.toLowerCase()}`,
  noInterviews: 'No interview is published here yet.',
  noPeople: 'No one has a page of their own yet.',
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
  firstOf: (shown, total) => `the first ${shown} of ${total}`,
  filters: 'Narrow the hits',
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

const chinese: Wording = {
  language: 'zh-Hans',
  locale: 'zh-Hans',
  skip: '跳到正文',
  interviews: '访谈',
  people: '人物',
  about: '关于',
  search: '搜索',
  searchField: '引文中的字句',
  findQuote: '查找引文',
  home: '全部访谈',
  pageNotFound: '没有这一页',
  pageNotFoundHelp: '地址也许在复制时被截断了。可以搜索您要找的字句，或浏览访谈目录。',
  translatedFrom: (language) => `译自${language}`,
  inLanguage: (language) => `${language}原文`,
  minutes: (count) => `${count} 分钟`,
  comments: (count) => `${count} 条评论`,
  passages: (count) => `${count} 段`,
  interviewCount: (count) => `${count} 篇访谈`,
  hits: (passages, notes, comments, interviews) => {
    const parts = [
      passages > 0 ? `${passages} 段正文` : '',
      notes > 0 ? `${notes} 条注释` : '',
      comments > 0 ? `${comments} 条评论` : '',
    ].filter(Boolean);
    return parts.length === 0 ? '0 段' : `${parts.join('、')}，见于 ${interviews} 篇访谈`;
  },
  with: '与',
  list: (names) => new Intl.ListFormat('zh-Hans', { type: 'conjunction' }).format(names),
  translatedBy: (names) => `${names}译`,
  source: '来源',
  covers: (language, count, total) => `${language}：${count} / ${total} 段`,
  views: '显示',
  view: { translation: '译文', parallel: '对照', original: '原文' },
  contents: '目录',
  passage: (number) => `第 ${number} 段的链接`,
  provisional: '暂定：此地址尚未发布，可能改变',
  notesLabel: { translator: '译注', editor: '编注', original: '原注' },
  backToText: '回到正文',
  notIn: (language) => `${language}文本无此段`,
  notYet: (language) => `${language}文本到此为止`,
  mentionedIn: (count) => `${count} 条评论`,
  alsoIn: (language) => `另有${language}`,
  newer: '较新',
  older: '较早',
  threadFrom: '讨论原载于',
  capturedOn: (date) => `截至${date}`,
  archivedOf: (count, stated) => `${count} 条评论已存档（原有 ${stated} 条）`,
  gap: '此处缺失',
  inReplyTo: (name) => `回复${name}`,
  repliesTo: (count, name) => `${count} 条对${name}的回复`,
  onPassage: '关于',
  quotes: '引用',
  deleted: '此评论已在原处删除。',
  withdrawn: '此评论已撤回。',
  madeThis: '参与了这篇访谈',
  linkTo: (id) => `${id} 的链接`,
  original: '原文',
  role: { interviewer: '采访者', interviewee: '受访者', other: '其他人' },
  takesPart: (role) => role,
  noInterviews: '这里还没有发布访谈。',
  noPeople: '还没有人物页。',
  moved: '这篇访谈已迁移',
  movedHelp: '现在的地址是',
  draft: '草稿',
  problems: (count) => `${count} 个内容问题`,
  needsScripts:
    '搜索在您的浏览器中运行，需要允许脚本。不用脚本时，每篇访谈的页面都含有全文，可用浏览器自带的查找。',
  searchHelp: '输入字句、“完整短语”或 -排除词。搜索覆盖每篇访谈的所有语言，也包括评论。',
  searching: '正在搜索……',
  noIndex: '还没有搜索索引。请先运行一次 npm run build：写作时，搜索使用上一次构建的索引。',
  failed: '无法载入搜索索引。请检查网络后再试。',
  noHits: '没有一段含有全部这些字句。',
  unknownWord: (word) => `这些访谈里没有“${word}”。`,
  more: (count) => `另 ${count} 处`,
  firstOf: (shown, total) => `共 ${total} 处，先列 ${shown} 处`,
  filters: '缩小范围',
  anyValue: '全部',
  filter: { kind: '范围', speaker: '说话人', role: '身份', lang: '语言', interview: '访谈' },
  kind: { interview: '正文', note: '注释', comment: '评论' },
  order: '排序',
  best: '相关',
  newest: '最新',
  comment: (id) => `评论 ${id}`,
  note: '注释',
  narration: '叙述',
  clear: '清除',
  aboutText: [
    '每一段都有自己的地址。指向、触碰或用 Tab 键移到一段时，页边会出现它的编号；点开编号，地址栏里的链接便只指向这一段，译文与原文相同。地址一经发布便一直有效，无论以后如何更正、移动或合并。',
    '译文与原文并排，也可以只读其中之一；因为两者分段相同，切换时不会离开所读之处。',
    '搜索涵盖每篇访谈的所有语言、注释与评论。引号查找完整短语，词前加连字符则排除该词。',
    '评论保持原样，并注明原载之处。评论若谈及某一段，两者互相链接。',
  ],
};

/** The wording for a site in `language`; English where there is none of its own. */
export function wordingFor(language: string): Wording {
  return language.split('-')[0] === 'zh' ? chinese : english;
}

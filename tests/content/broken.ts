import { formatLedger, parseLedger } from '../../src/model/ledger.ts';
import { formatNoteQuotations } from '../../src/model/note-quotations.ts';
import { FORD } from '../fixtures/ford.ts';
import { relisted } from '../fixtures/published.ts';
import type { Files } from './folder.ts';

/** One way in which a content folder can be wrong, and every message that a run must then print. */
export interface Kind {
  name: string;
  files: Files;
  messages: string[];
}

type Edit = (files: Files) => void;

const EN = 'interviews/ford/en.md';
const LZH = 'interviews/ford/lzh.md';
const FIRST = 'interviews/ford/comments/001-first-reader.md';
const SECOND = 'interviews/ford/comments/002-ann-reader.md';
const THREAD = 'interviews/ford/comments/thread.yaml';
const LEDGER = 'interviews/ford/passages.tsv';
const HISTORY = 'interviews/ford/passages.history.tsv';
const WELL = 'interviews/well/en.md';

const SETTLE =
  "two branches changed the same place: keep both texts in the versions, take the ledger of one branch whole, of the published one if one is (git checkout --ours content/interviews/ford/passages.tsv, or --theirs), then run npm run passages, which gives the other's new passages ids of their own";

const NOTES = 'interviews/ford/notes.tsv';
const QUOTED = { text: 'there is a man in the well', interview: 'well', passage: 'p1', state: 'ok' } as const;
/** A note that quotes the other interview, and its table. */
const QUOTING = [
  replace(EN, 'Two men pull one plough.', `As “${QUOTED.text}”.`),
  put(NOTES, formatNoteQuotations([QUOTED])),
];

/** Every kind of broken content that the tests know; each is the right folder with the named edits. */
export const KINDS: Kind[] = [
  // Permanence
  kind(
    'a published interview under another name, without its ledger',
    [
      ...[EN, LZH, 'interviews/ford/map.svg', FIRST, SECOND, THREAD].map((path) =>
        move(path, path.replace('/ford/', '/crossing/')),
      ),
      drop(LEDGER),
      replace('interviews/crossing/en.md', 'aliases: [asking-the-way]', 'aliases: [asking-the-way, ford]'),
    ],
    [
      'content/interviews/crossing/passages.tsv:1:1: the ledger of the published interview “ford” is missing — take the file back from git, or move it along with the folder: without it its passages would get other ids',
    ],
  ),
  kind(
    'a published interview under another name, with a comment less',
    [
      ...[EN, LZH, 'interviews/ford/map.svg', FIRST, THREAD, LEDGER].map((path) =>
        move(path, path.replace('/ford/', '/crossing/')),
      ),
      drop(SECOND),
      replace('interviews/crossing/en.md', 'aliases: [asking-the-way]', 'aliases: [asking-the-way, ford]'),
    ],
    [
      'content/published.tsv:1:1: the interview “crossing” is not in the list of what is published — run npm run passages',
      'content/published.tsv:2:1: comment 2 of “ford” is gone — put its file back; to take a comment away: npm run withdraw -- crossing c2',
    ],
  ),
  kind(
    'a ledger whose last lines were taken out',
    [
      put(
        LEDGER,
        formatLedger(parseLedger(FORD[LEDGER] as string, LEDGER).lines.filter(({ id }) => id !== 'p6')),
      ),
    ],
    [
      'content/interviews/ford/passages.tsv:13:1: p6 of “ford” was published, but the ledger ends with p5 — take the file back from git; npm run passages is its only writer',
    ],
  ),
  kind(
    'an earlier address that was taken out',
    [replace(EN, 'aliases: [asking-the-way]\n', '')],
    [
      'content/published.tsv:4:1: the published interview “asking-the-way” is gone — put its folder back, where it was renamed with its ledger, name it in the aliases there, or take it back for good: npm run passages -- asking-the-way --withdraw --because "…"',
    ],
  ),
  kind(
    'a published version that is a draft again',
    [replace(LZH, 'title:', 'draft: true\ntitle:')],
    [
      'content/interviews/ford/lzh.md:2:1: the published version lzh is a draft again — say draft: false; to take it away, take its file away',
    ],
  ),
  kind(
    'a merge conflict in a version',
    [replace(EN, '**Zilu:** That', '<<<<<<< HEAD\n**Zilu:** That')],
    [
      'content/interviews/ford/en.md:16:1: git could not join two branches here — keep what belongs there, and take git’s marks (<<<<<<<, =======, >>>>>>>) out',
    ],
  ),
  kind(
    'a pin of a passage that stands elsewhere',
    [replace(EN, 'Then he knows where the ford is.', 'Then he knows where the ford is. ^p2')],
    [
      'content/interviews/ford/en.md:22:1: the pin ^p2 names no published passage, or one that is pinned again, or whose text stands elsewhere — take it away, or name the passage that this text was published as',
    ],
  ),

  // Glossary
  kind(
    'two terms with one address',
    [
      put(
        'terms.yaml',
        '- { term: Rite, language: en, renderings: [禮] }\n- { term: rite!, language: en, renderings: [禮] }\n',
      ),
    ],
    [
      'content/terms.yaml:2:5: the term “rite!” has the address of “Rite” — keep one of them, and name the other in its forms',
    ],
  ),
  // Front matter
  kind(
    'an unknown key',
    [replace(EN, 'translators:', 'translaters:')],
    ['content/interviews/ford/en.md:4:1: the key “translaters” is not known — did you mean “translators”?'],
  ),
  kind(
    'an unknown key in a participant',
    [replace(EN, 'role: interviewee', 'roll: interviewee')],
    ['content/interviews/ford/en.md:8:23: the key “roll” is not known — did you mean “role”?'],
  ),
  kind(
    'a missing title',
    [replace(EN, 'title: Asking about the Ford\n', '')],
    ['content/interviews/ford/en.md:1:1: the key “title” is missing — add it'],
  ),
  kind(
    'an empty title',
    [replace(EN, 'title: Asking about the Ford\n', 'title:\n')],
    ['content/interviews/ford/en.md:2:1: “title” is empty — write it, or take the key away'],
  ),
  kind(
    'a missing name',
    [replace(EN, '{ name: Zilu, role: interviewee }', '{ nmae: Zilu, role: interviewee }')],
    [
      'content/interviews/ford/en.md:8:3: the key “name” is missing — add it',
      'content/interviews/ford/en.md:8:11: the key “nmae” is not known — did you mean “name”?',
    ],
  ),
  kind(
    'text where a list belongs',
    [replace(EN, '[Ann Reader]', 'Ann Reader')],
    ['content/interviews/ford/en.md:4:1: “translators” is a text — make it a list, such as [one, two]'],
  ),
  kind(
    'a list where a text belongs',
    [replace(EN, 'title: Asking about the Ford', 'title: [Asking, Answering]')],
    ['content/interviews/ford/en.md:2:1: “title” is a list — make it a text'],
  ),
  kind(
    'a number where a text belongs',
    [replace(EN, 'title: Asking about the Ford', 'title: 1984')],
    [
      'content/interviews/ford/en.md:2:1: “title” is the number 1984 — make it a text: put it between quotation marks',
    ],
  ),
  kind(
    'a bad date',
    [replace(EN, '2024-11-27', '27.11.2024')],
    ['content/interviews/ford/en.md:5:1: published: “27.11.2024” is not a date — write it as 2024-11-27'],
  ),
  kind(
    'a day that no calendar has',
    [replace(EN, '2024-11-27', '2024-02-30')],
    ['content/interviews/ford/en.md:5:1: published: “2024-02-30” is not a date — write it as 2024-11-27'],
  ),
  kind(
    'a year where a day belongs',
    [replace(EN, '2024-11-27', '2024')],
    ['content/interviews/ford/en.md:5:1: published: “2024” is not a date — write it as 2024-11-27'],
  ),
  kind(
    'a bad web address',
    [replace(THREAD, 'https://example.org/ford', 'example.org/a — b')],
    [
      'content/interviews/ford/comments/thread.yaml:1:1: url: “example.org/a — b” is not a web address — write it with https://',
    ],
  ),
  kind(
    'an unknown role',
    [replace(EN, 'interviewee }', 'interviewe }')],
    ['content/interviews/ford/en.md:8:23: “interviewe” is no value for “role” — did you mean “interviewer”?'],
  ),
  kind(
    'two roles for one participant',
    [replace(LZH, '{ name: 子路 }', '{ name: 子路, role: other }')],
    [
      'content/interviews/ford/lzh.md:4:21: “zilu” is other here and interviewee at content/interviews/ford/en.md:8:23 — give one role',
    ],
  ),
  kind(
    'two participants of one name',
    [
      replace(EN, 'name: Chang Ju,', 'name: Zilu,'),
      replace(EN, '**Chang Ju:** Who', '**Zilu:** Who'),
      replace(EN, '**Chang Ju:** Then', '**Zilu:** Then'),
    ],
    ['content/interviews/ford/en.md:9:3: “Zilu” names both zilu and changju — tell the two apart'],
  ),
  kind(
    'bad YAML',
    [replace(EN, 'title: Asking about the Ford', 'title: Asking: about the Ford')],
    [
      'content/interviews/ford/en.md:2:8: this text holds a colon, which YAML reads as a key — put the whole text after the key between quotation marks',
    ],
  ),
  kind(
    'an open bracket in YAML',
    [replace(EN, '[Ann Reader]', '[Ann Reader')],
    [
      'content/interviews/ford/en.md:4:14: what opens here is never closed — close the quotation mark or bracket',
    ],
  ),
  kind(
    'an open quotation mark in YAML',
    [replace(EN, 'title: Asking', 'title: "Asking')],
    [
      'content/interviews/ford/en.md:2:8: what opens here is never closed — close the quotation mark or bracket',
    ],
  ),
  kind(
    'a duplicate YAML key',
    [replace(EN, 'published:', 'title: Another\npublished:')],
    ['content/interviews/ford/en.md:5:1: this key stands here a second time — keep one of the two'],
  ),
  kind(
    'a tab in YAML',
    [replace(EN, '  zilu:', '\tzilu:')],
    ['content/interviews/ford/en.md:8:1: a tab indents this line — indent with spaces'],
  ),
  kind(
    'a bad indent in YAML',
    [replace(EN, '  changju:', '   changju:')],
    [
      'content/interviews/ford/en.md:9:1: this line begins in another column than its neighbours — line the keys up',
    ],
  ),
  kind(
    'an asterisk that YAML reads as an alias',
    [replace(EN, 'title: Asking about the Ford', 'title: *Asking* about the Ford')],
    [
      'content/interviews/ford/en.md:2:17: YAML can read this line only up to here — put the whole text after the key between quotation marks',
    ],
  ),
  kind(
    'an alias in YAML',
    [replace(EN, 'title: Asking about the Ford\n', 'title: &name Asking about the Ford\nsummary: *name\n')],
    [
      'content/interviews/ford/en.md:3:10: YAML reads this * as a reference — put the whole text after the key between quotation marks',
    ],
  ),
  kind(
    'a tag in YAML',
    [replace(EN, 'title: Asking about the Ford', 'title: !!js/function "Asking"')],
    [
      'content/interviews/ford/en.md:2:8: YAML reads this ! as the name of a type — put the whole text after the key between quotation marks',
    ],
  ),
  kind(
    'a key of every object in YAML',
    [replace(EN, 'title:', '__proto__: { admin: true }\ntitle:')],
    [
      'content/interviews/ford/en.md:2:1: the key “__proto__” is not known — use one of “title”, “translationOf”, “translators”, “familyNames”, “published”, “held”, “medium”, “source”, “license”, “summary”, “subjects”, “draft” or 2 more',
    ],
  ),
  kind(
    'no front matter',
    [replace(EN, '---\ntitle', 'title')],
    [
      'content/interviews/ford/en.md:1:1: the front matter is missing — begin the file with a line ---, the keys, and a line ---',
    ],
  ),
  kind(
    'open front matter',
    [put(EN, '---\ntitle: Asking about the Ford\n\nThey were ploughing.\n')],
    ['content/interviews/ford/en.md:1:1: the front matter has no end — write a line --- after its last key'],
  ),
  kind(
    'an empty file',
    [put(EN, '')],
    [
      'content/interviews/ford/en.md:1:1: the file is empty — write the front matter between two lines ---, then the text',
    ],
  ),
  kind(
    'an empty YAML file',
    [put(THREAD, '\n')],
    [
      'content/interviews/ford/comments/thread.yaml:1:1: the file is empty — write its keys, or take the file away',
    ],
  ),
  kind(
    'two originals',
    [replace(EN, 'translationOf: lzh\n', '')],
    [
      'content/interviews/ford/lzh.md:2:1: en and lzh both claim to be the original — name in each translation what it translates: translationOf',
    ],
  ),
  kind(
    'a translation of nothing',
    [replace(EN, 'translationOf: lzh\n', 'translationOf: zh\n')],
    [
      'content/interviews/ford/en.md:3:1: there is no version “zh”, and the original is lzh — write translationOf: lzh',
    ],
  ),

  // Names of files and folders
  kind(
    'a bad language',
    [move(LZH, 'interviews/ford/chinese.md')],
    [
      'content/interviews/ford/chinese.md:1:1: “chinese” is not a language tag — name the version by its BCP 47 language, such as en.md or zh-Hans.md',
    ],
  ),
  kind(
    'a language in another spelling',
    [move(WELL, 'interviews/well/EN.md')],
    ['content/interviews/well/EN.md:1:1: “EN” is not a language tag — rename the file to en.md'],
  ),
  kind(
    'a bad folder name',
    [put('interviews/The Ford/en.md', FORD[WELL] as string)],
    [
      "content/interviews/The Ford/en.md:1:1: “The Ford” can't be an interview's address — rename the folder: small letters, digits and single hyphens",
    ],
  ),
  kind(
    'a bad comment name',
    [move(SECOND, 'interviews/ford/comments/ann.md')],
    [
      "content/interviews/ford/comments/ann.md:1:1: “ann.md” is not a comment's name — name it by its number and author, such as 001-some-name.md",
    ],
  ),
  kind(
    'a bad person name',
    [put('people/Zi Lu.yaml', 'names: { en: Zilu }\n')],
    [
      "content/people/Zi Lu.yaml:1:1: “Zi Lu” can't be a person's address — use small letters, digits and single hyphens",
    ],
  ),
  kind(
    'an unknown file',
    [put('interviews/ford/notes.txt', 'x'), put('pictures/ford.txt', 'x')],
    [
      'content/interviews/ford/notes.txt:1:1: “notes.txt” is neither a version, a ledger nor an image — name a version by its language, such as en.md; pictures are AVIF, GIF, JPEG, PNG, SVG or WebP',
      'content/pictures/ford.txt:1:1: this file has no place in the content folder — move it away, or see docs/content.md for the names in use',
    ],
  ),
  kind(
    'a symbolic link',
    [put('interviews/well/zh.md', { linkTo: '../ford/lzh.md' })],
    ['content/interviews/well/zh.md:1:1: this is a link, not a file — put the file itself here'],
  ),
  kind(
    'a folder without a version',
    [drop(WELL)],
    ['content/interviews/well/passages.tsv:1:1: no version of this interview is here — put its text back'],
  ),

  // Encoding
  kind(
    'a Latin-1 byte',
    [put(EN, latin1('Chang Ju:** Who is that, holding', 'Chang Ju:** Who is th\u00e9, holding'))],
    ['content/interviews/ford/en.md:14:24: the text is not UTF-8 — save the file as UTF-8'],
  ),
  kind(
    'a NUL character',
    [replace(EN, 'the reins', 'the\0reins')],
    [
      'content/interviews/ford/en.md:14:39: a NUL character stands in the text — take the character away (most editors hide it), or save the file as UTF-8',
    ],
  ),
  kind(
    'UTF-16',
    [put(EN, utf16(FORD[EN] as string))],
    ['content/interviews/ford/en.md:1:1: the text is UTF-16, not UTF-8 — save the file as UTF-8'],
  ),

  // Turns and passages
  kind(
    'a document',
    [put('interviews/ford/talk.docx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00]))],
    [
      'content/interviews/ford/talk.docx:1:1: “talk.docx” is neither a version, a ledger nor an image — name a version by its language, such as en.md; pictures are AVIF, GIF, JPEG, PNG, SVG or WebP',
    ],
  ),

  kind(
    'an unknown speaker',
    [replace(EN, '**Chang Ju:** Who', '**Chang Yu:** Who')],
    [
      'content/interviews/ford/en.md:14:1: “Chang Yu” is no participant — did you mean “Chang Ju”? (bold text that is no name takes a \\ before its colon)',
    ],
  ),
  kind(
    'a participant with another id in each version',
    [replace(LZH, 'zilu: { name: 子路 }', 'zhongyou: { name: 子路 }')],
    [
      'content/interviews/ford/lzh.md:12:1: this turn is “zhongyou”’s, but its counterpart at content/interviews/ford/en.md:16:1 is “zilu”’s — where both are one person, give them one id in all versions: zilu; else give both versions the same turns in the same order',
    ],
  ),
  kind(
    'a speaker whose name is not bold',
    [replace(EN, '**Zilu:** That', 'Zilu: That'), replace(EN, '**Chang Ju:** Then', '*Chang Ju:* Then')],
    [
      'content/interviews/ford/en.md:16:1: this paragraph begins with the name of a participant, “Zilu:” — write **Zilu:** where that is who speaks, else put a \\ before the colon',
      'content/interviews/ford/en.md:22:1: this paragraph begins with the name of a participant, “Chang Ju:” — write **Chang Ju:** where that is who speaks, else put a \\ before the colon',
    ],
  ),
  kind(
    'a speaker where no participant is named',
    [put('interviews/well/en.md', '---\ntitle: The Well\n---\n\n**Zai Wo:** Would you?\n')],
    [
      'content/interviews/well/en.md:5:1: “Zai Wo” is no participant — name the participants in the front matter (bold text that is no name takes a \\ before its colon)',
    ],
  ),
  kind(
    'turns of different speakers',
    [replace(LZH, '**子路：**', '**長沮：**')],
    [
      'content/interviews/ford/lzh.md:12:1: this turn is 長沮’s, but its counterpart at content/interviews/ford/en.md:16:1 is Zilu’s — give both versions the same turns in the same order; ^- after the name marks a turn that one of them lacks',
    ],
  ),
  kind(
    'uneven sections',
    [replace(LZH, '**子路：**為孔丘。\n', '')],
    [
      'content/interviews/ford/lzh.md:8:1: the first section has 2 turns here and 3 at content/interviews/ford/en.md:12:1 — give both versions the same turns; ^- after the name marks a turn that one of them lacks',
    ],
  ),
  kind(
    'a heading without a counterpart',
    [replace(LZH, '**長沮：**夫執輿者為誰？\n', '## 問\n\n**長沮：**夫執輿者為誰？\n')],
    [
      'content/interviews/ford/lzh.md:10:1: this section has no counterpart — give content/interviews/ford/en.md the same headings between the same turns, or none',
    ],
  ),
  kind(
    'a turn without text',
    [replace(EN, 'That is Kong Qiu.\n\nHe teaches in [another place](/interviews/well/#p2).\n', '')],
    [
      'content/interviews/ford/en.md:16:1: a turn has a name and no text — write what is said, or ^- where this version has nothing',
    ],
  ),
  kind(
    'a version without text',
    [put(WELL, '---\ntitle: The Well\n---\n')],
    [
      'content/interviews/well/en.md:1:1: the version has no text — write it below the front matter, or take the file away',
    ],
  ),
  kind(
    'a pin to a passage of another turn',
    [replace(LZH, '為孔丘。', '為孔丘。 ^p2')],
    ['content/interviews/ford/lzh.md:12:1: the passage p2 is not in this turn — did you mean “p3”?'],
  ),
  kind(
    'a pin to no passage',
    [replace(EN, 'That is Kong Qiu.', 'That is Kong Qiu. ^p33')],
    [
      'content/interviews/ford/en.md:16:1: the pin ^p33 names no published passage, or one that is pinned again, or whose text stands elsewhere — take it away, or name the passage that this text was published as',
    ],
  ),
  kind(
    'raw HTML',
    [replace(EN, 'Who is that', 'Who is <em>that</em>')],
    [
      'content/interviews/ford/en.md:14:22: HTML stands in the text: <em> — write it in Markdown, or put a \\ before the < to show it as text',
      'content/interviews/ford/en.md:14:30: HTML stands in the text: </em> — write it in Markdown, or put a \\ before the < to show it as text',
    ],
  ),
  kind(
    'an HTML block',
    [replace(EN, '**Chang Ju:** Who', '<div class="x">\nx\n</div>\n\n**Chang Ju:** Who')],
    [
      'content/interviews/ford/en.md:14:1: HTML stands in the text: <div class="x"> — write it in Markdown, or put a \\ before the < to show it as text',
    ],
  ),
  kind(
    'open ruby',
    [replace(LZH, '耦而耕', '<ruby>耦<rt>ǒu</rt>而耕')],
    ['content/interviews/ford/lzh.md:8:6: <ruby> has no partner — open and close ruby, rt and rp in pairs'],
  ),
  kind(
    'a closing ruby tag alone',
    [replace(LZH, '耦而耕', '耦</rt>而耕')],
    ['content/interviews/ford/lzh.md:8:7: </rt> has no partner — open and close ruby, rt and rp in pairs'],
  ),
  kind(
    'a heading with one #',
    [replace(EN, '## The answer', '# The answer')],
    [
      'content/interviews/ford/en.md:20:1: a heading with one # stands in the text — write ## (the title is the page’s own heading)',
    ],
  ),

  // Links and images
  kind(
    'a missing image',
    [replace(EN, 'map.svg', 'mapp.svg')],
    [
      'content/interviews/ford/en.md:24:1: the image “mapp.svg” does not stand beside this version — did you mean “map.svg”?',
    ],
  ),
  kind(
    'an image where there is none',
    [replace(EN, 'map.svg', 'mapp.svg'), drop('interviews/ford/map.svg')],
    [
      'content/interviews/ford/en.md:24:1: the image “mapp.svg” does not stand beside this version — put the file into this folder',
    ],
  ),
  kind(
    'an image of another site',
    [replace(EN, 'map.svg', 'https://example.org/map.svg')],
    [
      'content/interviews/ford/en.md:24:1: the image https://example.org/map.svg lies on another site — put the file beside this version and name it here',
    ],
  ),
  kind(
    'an image without a description',
    [replace(EN, 'A ford in a river', '')],
    [
      'content/interviews/ford/en.md:24:1: the image has no description — say between the brackets what it shows',
    ],
  ),
  kind(
    'a link to a missing interview',
    [replace(EN, '/interviews/well/', '/interviews/wel/')],
    [
      'content/interviews/ford/en.md:18:15: the link “/interviews/wel/#p2” leads to no page of this site — did you mean “/interviews/well/”?',
    ],
  ),
  kind(
    'a link to a missing passage',
    [replace(EN, '/interviews/well/#p2', '/interviews/well/#p12')],
    [
      'content/interviews/ford/en.md:18:15: the link “/interviews/well/#p12” leads to no passage: well has no “p12” — did you mean “p1”?',
    ],
  ),
  kind(
    'a link to a missing version',
    [replace(EN, '/interviews/well/#p2', '/interviews/well/de/#p2')],
    [
      'content/interviews/ford/en.md:18:15: the link “/interviews/well/de/#p2” leads to no page of this site — did you mean “/interviews/well/”?',
    ],
  ),
  kind(
    'a link to a missing person',
    [replace(EN, '/interviews/well/#p2', '/people/zilou/')],
    [
      'content/interviews/ford/en.md:18:15: the link “/people/zilou/” leads to no page of this site — did you mean “/people/zilu/”?',
    ],
  ),
  kind(
    'a link that leads nowhere',
    [replace(EN, '/interviews/well/#p2', '../well/en.md')],
    [
      'content/interviews/ford/en.md:18:15: the link “../well/en.md” leads nowhere — begin it with https://, with / for a page of this site, or with # for this page',
    ],
  ),
  kind(
    'an alias that is a folder',
    [replace(EN, '[asking-the-way]', '[asking-the-way, well]')],
    [
      'content/interviews/ford/en.md:6:27: the alias “well” is an interview of its own — take the alias away, or rename that folder',
    ],
  ),
  kind(
    'an alias of two interviews',
    [replace(WELL, 'title:', 'aliases: [asking-the-way]\ntitle:')],
    [
      'content/interviews/well/en.md:2:11: the alias “asking-the-way” belongs to ford too — keep it in one of the two',
    ],
  ),

  // Notes
  kind(
    'a duplicate note',
    [replace(EN, 'plough.\n', 'plough.\n\n[^t1]: Again.\n')],
    [
      'content/interviews/ford/en.md:28:1: the note [^t1] is there twice — keep one of the two, or give this one a label of its own (the other is at content/interviews/ford/en.md:26:1)',
    ],
  ),
  kind(
    'an undefined note',
    [replace(EN, 'side by side.[^t1]', 'side by side.[^t1][^t12]')],
    ['content/interviews/ford/en.md:12:39: the note [^t12] has no text — did you mean [^t1]?'],
  ),
  kind(
    'an unused note',
    [replace(EN, 'plough.\n', 'plough.\n\n[^e1]: Unused.\n')],
    [
      'content/interviews/ford/en.md:28:1: nothing refers to the note [^e1] — write [^e1] where it belongs, or take the note away',
    ],
  ),
  kind(
    'a note label of the wrong form',
    [replace(EN, '[^t1]\n', '[^1]\n'), replace(EN, '[^t1]:', '[^1]:')],
    [
      "content/interviews/ford/en.md:26:1: “1” is not a note's label — write t (translator), e (editor) or o (original) and a number, such as [^t1]",
    ],
  ),
  kind(
    'a note mark in a heading',
    [replace(EN, '## The answer', '## The answer[^t1]')],
    [
      'content/interviews/ford/en.md:20:14: the note mark [^t1] stands in a heading — put it into a paragraph of the text',
    ],
  ),

  // Threads
  kind(
    'a missing parent comment',
    [replace(SECOND, 'inReplyTo: 1', 'inReplyTo: 7')],
    [
      'content/interviews/ford/comments/002-ann-reader.md:3:1: there is no comment 7 to reply to — name the number of a comment of this thread, or take the key away',
    ],
  ),
  kind(
    'a comment that answers itself',
    [replace(FIRST, 'at: p2', 'inReplyTo: 1')],
    [
      'content/interviews/ford/comments/001-first-reader.md:4:1: comment 1 answers itself — name the comment that it really answers',
    ],
  ),
  kind(
    'a comment that answers itself through another',
    [replace(FIRST, 'at: p2', 'inReplyTo: 2')],
    [
      'content/interviews/ford/comments/002-ann-reader.md:3:1: comment 2 answers itself through comment 1 — name the comment that it really answers',
    ],
  ),
  kind(
    'a duplicate comment number',
    [put('interviews/ford/comments/001-second.md', '---\nauthor: { name: Second }\n---\n\nMe too.\n')],
    [
      'content/interviews/ford/comments/001-second.md:1:1: comment 1 is there twice — give this file the next free number (the other is content/interviews/ford/comments/001-first-reader.md)',
    ],
  ),
  kind(
    'a comment at an unknown passage',
    [replace(FIRST, 'at: p2', 'at: p22')],
    [
      'content/interviews/ford/comments/001-first-reader.md:4:1: the comment stands at “p22”, which is no passage of this interview — name one of its passages, p1 to p6',
    ],
  ),
  kind(
    'a comment that quotes an unknown passage',
    [replace(FIRST, 'at: p2', 'quotes:\n  - { text: the reins, passage: p22, state: ok }')],
    [
      'content/interviews/ford/comments/001-first-reader.md:5:24: the comment quotes “p22”, which is no passage of this interview — name one of its passages, p1 to p6',
    ],
  ),
  kind(
    'a comment at no passage id',
    [replace(FIRST, 'at: p2', 'at: second')],
    [
      'content/interviews/ford/comments/001-first-reader.md:4:1: at: “second” is not a passage id — write it as p14',
    ],
  ),
  kind(
    'a comment without an author',
    [replace(FIRST, 'author: { name: First Reader }\n', '')],
    [
      'content/interviews/ford/comments/001-first-reader.md:1:1: the key “author” is missing — write author: { name: … }',
    ],
  ),
  kind(
    'a comment without text',
    [replace(FIRST, 'Who *was* holding the reins?\n', '')],
    [
      'content/interviews/ford/comments/001-first-reader.md:1:1: the comment has no text — write it below the front matter, or say state: deleted',
    ],
  ),
  kind(
    'a deleted comment with text',
    [replace(FIRST, 'at: p2', 'state: deleted')],
    [
      'content/interviews/ford/comments/001-first-reader.md:7:1: the comment is deleted and still has a text — take the text away',
    ],
  ),
  kind(
    'a comment that is too long',
    [replace(FIRST, 'Who *was*', 'word '.repeat(4100))],
    [
      'content/interviews/ford/comments/001-first-reader.md:7:1: the comment has 20519 characters — cut it to 20000, or divide it',
    ],
  ),
  kind(
    'a comment that is nested too deep',
    [replace(FIRST, 'Who *was*', '>'.repeat(101))],
    [
      'content/interviews/ford/comments/001-first-reader.md:7:1: quotations and lists are 101 deep — keep them to 100 levels',
    ],
  ),
  kind(
    'a comment number of nought',
    [replace(SECOND, 'inReplyTo: 1', 'inReplyTo: 0')],
    ['content/interviews/ford/comments/002-ann-reader.md:3:1: “inReplyTo” is 0 — make it at least 1'],
  ),

  // Ledgers
  kind(
    'a missing ledger',
    [drop(LEDGER)],
    [
      'content/interviews/ford/passages.tsv:1:1: the ledger of the published interview “ford” is missing — take the file back from git, or move it along with the folder: without it its passages would get other ids',
    ],
  ),
  kind(
    'a missing ledger of a new interview',
    [drop(LEDGER), listed(({ interview }) => (interview === 'well' ? {} : undefined))],
    ['content/interviews/ford/passages.tsv:1:1: the interview “ford” has no ledger — run npm run passages'],
  ),
  kind(
    'a ledger changed by hand',
    [replace(LEDGER, 'That is Kong Qiu.', 'This is Kong Qiu.')],
    [
      "content/interviews/ford/passages.tsv:6:1: the ledger's line of p3 was changed by hand, moved, or left by a merge — take the file back from git; npm run passages is its only writer",
    ],
  ),
  kind(
    'a ledger with two lines swapped',
    [replace(LEDGER, /(p4\t.*\n)(the-answer\t.*\n)/, '$2$1')],
    [
      "content/interviews/ford/passages.tsv:8:1: the ledger's line of the-answer was changed by hand, moved, or left by a merge — take the file back from git; npm run passages is its only writer",
      "content/interviews/ford/passages.tsv:9:1: the ledger's line of p4 was changed by hand, moved, or left by a merge — take the file back from git; npm run passages is its only writer",
      "content/interviews/ford/passages.tsv:10:1: the ledger's line of the-answer was changed by hand, moved, or left by a merge — take the file back from git; npm run passages is its only writer",
    ],
  ),
  kind(
    'a ledger that is cut short',
    [replace(LEDGER, /p5\tchangju\tlive\tlzh[^]*/, 'p5\tchang')],
    [
      'content/interviews/ford/passages.tsv:12:1: the ledger is cut short: its last line “end” is missing — take the file back from git; npm run passages is its only writer',
      'content/interviews/ford/passages.tsv:12:1: this line of the ledger has not its 7 columns — take the file back from git; npm run passages is its only writer',
    ],
  ),
  kind(
    'an empty ledger',
    [put(LEDGER, '')],
    [
      'content/interviews/ford/passages.tsv:1:1: the ledger does not begin with “colloquy-passages 1” — take the file back from git; npm run passages is its only writer',
      'content/interviews/ford/passages.tsv:1:1: the ledger is cut short: its last line “end” is missing — take the file back from git; npm run passages is its only writer',
    ],
  ),
  kind(
    'a ledger with text behind its end',
    [replace(LEDGER, /$/, 'p7\n')],
    [
      'content/interviews/ford/passages.tsv:15:1: text stands behind the ledger’s last line — take the file back from git; npm run passages is its only writer',
    ],
  ),
  kind(
    'a merge conflict in a ledger',
    [replace(LEDGER, /(p4\t.*\n)/, '<<<<<<< HEAD\n$1=======\n>>>>>>> other\n')],
    [`content/interviews/ford/passages.tsv:8:1: git could not join two branches here — ${SETTLE}`],
  ),
  kind(
    'an id that two branches gave out, both lines kept',
    [
      put(
        LEDGER,
        formatLedger(
          parseLedger(FORD[LEDGER] as string, LEDGER).lines.flatMap((line) =>
            line.id === 'p4' ? [line, { ...line, text: 'Another text.' }] : [line],
          ),
        ),
      ),
    ],
    [
      `content/interviews/ford/passages.tsv:9:1: p4 was given to two texts: it stands in line 8 too — ${SETTLE}`,
    ],
  ),
  kind(
    'a ledger that begins with a byte order mark',
    [replace(LEDGER, /^/, '\uFEFF')],
    [
      'content/interviews/ford/passages.tsv:1:1: the table begins with a byte order mark — save it as UTF-8 without one, or take it back from git',
    ],
  ),
  kind(
    'a ledger with other line ends from one line on',
    [replace(LEDGER, /(p2\t[^]*)/, (rest: string) => rest.replaceAll('\n', '\r\n'))],
    [
      'content/interviews/ford/passages.tsv:4:1: this line does not end with LF alone — save the file with LF line ends, or take it back from git; .gitattributes keeps git from changing them',
    ],
  ),
  kind(
    'a merge conflict in the list of what is published',
    [
      replace(
        'published.tsv',
        /(ford\t.*\n)/,
        '<<<<<<< HEAD\n$1=======\nford\t7\t2\tpublished\t1\tABCD\n>>>>>>> other\n',
      ),
    ],
    [
      'content/published.tsv:2:1: git could not join two branches here — take the list of one branch whole (git checkout --ours content/published.tsv, or --theirs), then run npm run passages, which adds what the other has',
    ],
  ),
  kind(
    'a past text that was changed, and a line cut short',
    [put(HISTORY, 'p2\ten\tD9GE\t2024-12-01\tWho holds the reins?\np3\ten\n')],
    [
      'content/interviews/ford/passages.history.tsv:1:1: this past text of p2 was changed — take the file back from git; npm run passages is its only writer',
      'content/interviews/ford/passages.history.tsv:2:1: this line of the history has not its columns — take the file back from git; npm run passages is its only writer',
    ],
  ),
  kind(
    'a past text that is gone',
    [
      put(
        LEDGER,
        formatLedger(
          parseLedger(FORD[LEDGER] as string, LEDGER).lines.map((line) =>
            line.id === 'p4' ? { ...line, marks: [...line.marks, 'D9GE'] } : line,
          ),
        ),
      ),
    ],
    [
      'content/interviews/ford/passages.tsv:8:1: the history lacks the text that p4 stood on as D9GE — take passages.history.tsv back from git',
    ],
  ),
  kind(
    'what notes quote, changed by hand',
    [...QUOTING, replace(NOTES, 'well\tp1', 'well\tp2')],
    [
      'content/interviews/ford/notes.tsv:2:1: this line of the table was changed by hand, moved, or left by a merge — take the file back from git; npm run passages is its only writer',
    ],
  ),
  kind(
    'what notes quote, cut short',
    [...QUOTING, replace(NOTES, /\nend.*\n/, '\n')],
    [
      'content/interviews/ford/notes.tsv:3:1: the table is cut short: its last line “end” is missing — take the file back from git; npm run passages is its only writer',
    ],
  ),
  kind(
    'what notes quote, of a passage that is not there',
    [...QUOTING, put(NOTES, formatNoteQuotations([{ ...QUOTED, passage: 'p9' }]))],
    [
      'content/interviews/ford/notes.tsv:2:1: the note quotes “p9” of well, which has no such passage — take the table away and run npm run passages, which looks for all its words anew',
    ],
  ),
  kind(
    'what notes quote, of an interview that is not there',
    [...QUOTING, put(NOTES, formatNoteQuotations([{ ...QUOTED, interview: 'wel' }]))],
    [
      'content/interviews/ford/notes.tsv:2:1: the note quotes “wel”, which is no interview of this site — take the table away and run npm run passages, which looks for all its words anew',
    ],
  ),
  kind(
    'a passage whose text is not the ledger’s',
    [replace(EN, 'He teaches in', 'He is teaching in')],
    [
      'content/interviews/ford/en.md:18:1: the text of p4 is not what the ledger holds — run npm run passages',
    ],
  ),
  kind(
    'a passage that the ledger does not hold',
    [replace(LZH, '是知津矣。', '是知津矣。\n\n渡。'), replace(EN, '![A', 'Over there.\n\n![A')],
    [
      'content/interviews/ford/en.md:24:1: this passage has no id in the ledger — run npm run passages',
      'content/interviews/ford/lzh.md:16:1: the text of p5 is not what the ledger holds — run npm run passages',
    ],
  ),
  kind(
    'a published passage that is gone',
    [replace(EN, 'He teaches in [another place](/interviews/well/#p2).\n', '')],
    [
      'content/interviews/ford/passages.tsv:8:1: the published passage p4 is no longer in the text — put its text back, or say what became of it: npm run passages asks',
    ],
  ),
  kind(
    'a heading that is not the ledger’s',
    [replace(EN, '## The answer', '## An answer')],
    [
      "content/interviews/ford/en.md:20:1: this heading's address “an-answer” is not in the ledger — run npm run passages",
      "content/interviews/ford/lzh.md:14:1: this heading's address “an-answer” is not in the ledger — run npm run passages",
      'content/interviews/ford/passages.tsv:9:1: the published heading “the-answer” is no longer in the text — run npm run passages: its address will lead to the heading that took its place',
    ],
  ),
  kind(
    'a version that is gone',
    [drop(LZH)],
    [
      'content/interviews/ford/passages.tsv:3:1: the published version lzh is gone — put its file back; where it was taken away on purpose, run npm run passages',
    ],
  ),
  kind(
    'a missing list of what is published',
    [drop('published.tsv')],
    [
      'content/published.tsv:1:1: the list of what is published is missing — take the file back from git; where nothing was published yet, run npm run passages',
    ],
  ),
  kind(
    'a list of what is published that is cut short',
    [replace('published.tsv', /well\t3[^]*/, 'well\t3')],
    [
      'content/published.tsv:3:1: the list is cut short: its last line “end” is missing — take the file back from git; npm run passages is its only writer',
      'content/published.tsv:3:1: this line has not its 6 columns — take the file back from git; npm run passages is its only writer',
    ],
  ),
  kind(
    'an interview twice in the list of what is published',
    [replace('published.tsv', /(well\t.*\n)/, '$1$1')],
    [
      'content/published.tsv:4:1: “well” stands in the list twice — take the file back from git; npm run passages is its only writer',
    ],
  ),
  kind(
    'a published interview that is gone',
    [drop(WELL), drop('interviews/well/passages.tsv'), replace(EN, '/interviews/well/#p2', '/')],
    [
      'content/published.tsv:3:1: the published interview “well” is gone — put its folder back, where it was renamed with its ledger, name it in the aliases there, or take it back for good: npm run passages -- well --withdraw --because "…"',
    ],
  ),
  kind(
    'an interview that was withdrawn, and is here',
    [
      listed(({ interview }) =>
        interview === 'ford' ? { state: 'withdrawn, 2024-12-01, at his wish' } : {},
      ),
    ],
    [
      'content/published.tsv:2:1: “ford” is withdrawn, but its folder is here — take the folder away, or publish it again: run npm run passages',
    ],
  ),
  kind(
    'a published interview that is a draft',
    [replace(WELL, 'title:', 'draft: true\ntitle:'), replace(EN, '/interviews/well/#p2', '/')],
    ['content/published.tsv:3:1: the published interview “well” is a draft again — say draft: false'],
  ),
  kind(
    'a link to a draft',
    [
      replace(WELL, 'title:', 'draft: true\ntitle:'),
      drop('interviews/well/passages.tsv'),
      listed(({ interview }) => (interview === 'well' ? undefined : {})),
    ],
    [
      'content/interviews/ford/en.md:18:15: the link “/interviews/well/#p2” leads to a draft — publish that interview too, or take the link away',
    ],
  ),
  kind(
    'a missing comment number',
    [drop(FIRST), replace(SECOND, 'inReplyTo: 1\n', '')],
    [
      'content/published.tsv:2:1: comment 1 of “ford” is gone — put its file back; to take a comment away: npm run withdraw -- ford c1',
    ],
  ),
  kind(
    'a comment that the list does not count',
    [listed(({ interview }) => (interview === 'ford' ? { lastComment: 1 } : {}))],
    ['content/published.tsv:2:1: “ford” has grown since this line was written — run npm run passages'],
  ),

  kind(
    'a passage for the first page that is not there',
    [replace('site.yaml', 'language: en', 'language: en\nfeatured: ford#p99')],
    [
      'content/site.yaml:3:1: “ford#p99” is no passage of this site — name an interview and one of its passages, as in ion#p5, or take the key away',
    ],
  ),
  kind(
    'a passage for the first page of an interview that is not there',
    [replace('site.yaml', 'language: en', 'language: en\nfeatured: fjord#p1')],
    [
      'content/site.yaml:3:1: “fjord#p1” is no passage of this site — name an interview and one of its passages, as in ion#p5, or take the key away',
    ],
  ),
  kind(
    'a passage for the first page that is no address',
    [replace('site.yaml', 'language: en', 'language: en\nfeatured: p5')],
    ['content/site.yaml:3:1: featured: “p5” is not a passage’s address — write it as ion#p5'],
  ),

  // Many at once
  kind(
    'many files',
    [
      replace(WELL, '**Master:**', '**Mister:**'),
      replace(EN, 'translators:', 'translaters:'),
      replace(EN, '2024-11-27', '2024-02-30'),
      replace(LZH, '耦而耕', '<ruby>耦<rt>ǒu</rt>而耕'),
      replace(SECOND, 'inReplyTo: 1', 'inReplyTo: 7'),
      replace('site.yaml', 'language: en', 'lang: en'),
    ],
    [
      'content/interviews/ford/comments/002-ann-reader.md:3:1: there is no comment 7 to reply to — name the number of a comment of this thread, or take the key away',
      'content/interviews/ford/en.md:4:1: the key “translaters” is not known — did you mean “translators”?',
      'content/interviews/ford/en.md:5:1: published: “2024-02-30” is not a date — write it as 2024-11-27',
      'content/interviews/ford/lzh.md:8:6: <ruby> has no partner — open and close ruby, rt and rp in pairs',
      'content/interviews/well/en.md:10:1: “Mister” is no participant — did you mean “Master”? (bold text that is no name takes a \\ before its colon)',
      'content/site.yaml:2:1: the key “lang” is not known — use one of “title”, “description”, “language”, “authors”, “corrections”, “featured”, “offline”, “socialCards”',
    ],
  ),
];

function kind(name: string, edits: Edit[], messages: string[]): Kind {
  const files = { ...FORD };
  for (const edit of edits) edit(files);
  return { name, files, messages };
}

function replace(path: string, from: string | RegExp, to: string | ((found: string) => string)): Edit {
  return (files) => {
    const before = files[path];
    const after = typeof before === 'string' ? before.replace(from, to as string) : before;
    if (after === before) throw new Error(`${path} has no ${String(from)} to replace`);
    files[path] = after as string;
  };
}

function put(path: string, file: Files[string]): Edit {
  return (files) => void (files[path] = file);
}

function drop(path: string): Edit {
  return (files) => void delete files[path];
}

function move(path: string, to: string): Edit {
  return (files) => {
    files[to] = files[path] ?? '';
    delete files[path];
  };
}

function latin1(from: string, to: string): Uint8Array {
  return Buffer.from((FORD[EN] as string).replace(from, to), 'latin1');
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

/** The list of what is published with some of its lines changed, as the tool would write it. */
function listed(edit: Parameters<typeof relisted>[1]): Edit {
  return (files) => void (files['published.tsv'] = relisted(files['published.tsv'] as string, edit));
}

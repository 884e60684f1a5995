import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Interview, Note, Passage, Turn, Version } from '../model/interview.ts';
import { directionOf, isHan, languageName } from '../model/language.ts';
import { presenceOf } from '../model/presence.ts';
import type { Piece } from './book-pieces.ts';
import { pageOf } from './address.ts';
import { readHtml } from './written-html.ts';

/** What the interface says in the text of an interview. */
export interface TextWords {
  locale: string;
  notIn: (language: string) => string;
  notYet: (language: string) => string;
  notesLabel: Record<Note['voice'], string>;
  backToText: string;
}

/** Where the pictures of an interview's text are found in the book; undefined where there is none of the name. */
export type PictureOf = (name: string) => string | undefined;

/**
 * The text of an interview for a book: each passage with the same passage of `other` under it, its notes
 * aside. Every id of the page is kept, retired ones too.
 */
export function textPieces(
  interview: Interview,
  version: Version,
  other: Version | undefined,
  words: TextWords,
  pictureOf: PictureOf,
): Piece[] {
  const shown = [version, ...(other === undefined ? [] : [other])];
  const page = pageOf(interview, version);
  const presences = shown.map(({ language }) => presenceOf(interview.sections, language));
  const write = (html: string): ElementContent[] => contentOf(html, page, pictureOf);
  const retiredAt = (id: string): ElementContent[] =>
    interview.retired
      .filter(({ survivor }) => survivor === id)
      .map((retired) => h('span', { id: retired.id }));
  const notesAt = (id: string): Note[] =>
    interview.notes.filter(
      ({ passage, language }) => passage === id && shown.some((one) => one.language === language),
    );

  const passagePiece = (turn: Turn, passage: Passage): Piece => {
    const { id, texts } = passage;
    const isFirst = turn.passages[0] === passage;
    const parts = shown.flatMap(({ language }, index): ElementContent[] => {
      const text = texts[language];
      const here = presences[index]?.get(id);
      const part = index === 0 ? 'reading' : 'other';
      if (text === undefined) {
        const absent = here === 'gap' ? words.notIn : here === 'ends' ? words.notYet : undefined;
        if (absent === undefined) return [];
        return [h('p', { className: ['absent', part] }, absent(languageName(language, words.locale)))];
      }
      const blocks = write(text.html);
      return [
        h(
          'div',
          { className: [part], lang: language, dir: directionOf(language) },
          isFirst ? named(blocks, interview, turn, language) : blocks,
        ),
      ];
    });
    const notes = notesAt(id);
    const kind = turn.speaker === undefined ? ['passage', 'narration'] : ['passage'];
    return {
      opens: isFirst,
      nodes: [h('div', { className: kind, id }, [...retiredAt(id), ...parts])],
      notes: notes.map((note) => noteOf(note, write(note.html), page, words)),
      ids: [
        id,
        ...interview.retired.filter(({ survivor }) => survivor === id).map((retired) => retired.id),
        ...notes.flatMap((note) => [note.id, ...note.references]),
      ],
      size: shown.reduce((size, { language }) => size + (texts[language]?.html.length ?? 0), 0),
    };
  };

  return interview.sections.flatMap(({ slug, headings, turns }) => {
    const passages = turns.flatMap((turn) => turn.passages.map((passage) => passagePiece(turn, passage)));
    const [first, ...rest] = passages;
    if (slug === undefined || first === undefined) return passages;
    const texts = shown.flatMap(({ language }) => {
      const heading = headings[language];
      return heading === undefined ? [] : [{ ...heading, language }];
    });
    const [heading = { depth: 2, text: slug, html: '', language: version.language }] = texts;
    const title = h(heading.depth > 2 ? 'h3' : 'h2', { id: slug }, [
      ...retiredAt(slug),
      ...texts.map(({ language, html }) =>
        h(
          'span',
          {
            className: [language === version.language ? 'reading' : 'other'],
            lang: language,
            dir: directionOf(language),
          },
          write(html),
        ),
      ),
    ]);
    const place = { text: heading.text, language: heading.language, fragment: slug };
    const ids = [slug, ...interview.retired.filter(({ survivor }) => survivor === slug).map(({ id }) => id)];
    return [
      { ...first, opens: true, place, nodes: [title, ...first.nodes], ids: [...ids, ...first.ids] },
      ...rest,
    ];
  });
}

/** The blocks of a turn's first passage, with who says them. */
function named(
  blocks: ElementContent[],
  { participants }: Interview,
  { speaker }: Turn,
  language: string,
): ElementContent[] {
  const names = Object.entries(participants.find(({ id }) => id === speaker)?.names ?? {});
  const [tag, name] = names.find(([own]) => own === language) ?? names[0] ?? [];
  if (name === undefined) return blocks;
  const label = [
    h('b', { className: ['speaker'], ...(tag === language ? {} : { lang: tag }) }, name.name),
    h('span', isHan(language) ? '：' : ': '),
  ];
  const [first, ...rest] = blocks;
  return first?.type === 'element' && first.tagName === 'p'
    ? [{ ...first, children: [...label, ...first.children] }, ...rest]
    : [h('p', label), ...blocks];
}

function noteOf(note: Note, blocks: ElementContent[], page: string, words: TextWords): ElementContent {
  const { id, language, mark, voice, references, passage } = note;
  const back = h(
    'a',
    {
      href: `${page}#${references[0] ?? passage}`,
      role: 'doc-backlink',
      ariaLabel: `${words.notesLabel[voice]} ${mark}: ${words.backToText}`,
    },
    mark,
  );
  const [first, ...rest] = blocks;
  const content =
    first?.type === 'element' && first.tagName === 'p'
      ? [{ ...first, children: [back, { type: 'text' as const, value: ' ' }, ...first.children] }, ...rest]
      : [h('p', back), ...blocks];
  return h(
    'aside',
    {
      id,
      className: ['note'],
      'epub:type': 'footnote',
      role: 'doc-footnote',
      lang: language,
      dir: directionOf(language),
    },
    content,
  );
}

/** Written HTML with its links as addresses of the site, its note marks as pop-ups and its pictures in the book. */
function contentOf(html: string, page: string, pictureOf: PictureOf): ElementContent[] {
  const tree = readHtml(html);
  visit(tree, 'element', (node) => {
    const { properties } = node;
    const { href, role, src } = properties;
    if (typeof href === 'string' && href.startsWith('#')) properties['href'] = page + href;
    if (role === 'doc-noteref') properties['epub:type'] = 'noteref';
    if (node.tagName === 'img' && typeof src === 'string')
      properties['src'] = pictureOf(decodeURIComponent(src)) ?? src;
  });
  return tree.children;
}

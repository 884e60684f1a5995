import type { Interview, Note, Passage, Turn, Version } from '../model/interview.ts';
import { directionOf, isHan, languageName } from '../model/language.ts';
import { presenceOf } from '../model/presence.ts';
import type { Piece } from './book-pieces.ts';
import { pageOf } from './address.ts';
import { opened, xhtmlOf, type BookPlaces } from './xhtml.ts';
import { element, textElement, xmlText } from './xml.ts';

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
  const places: BookPlaces = {
    link: (href) => (href.startsWith('#') ? page + href : href),
    picture: (src) => pictureOf(decodeURIComponent(src)) ?? src,
  };
  const write = (html: string): string => xhtmlOf(html, places);
  const retiredAt = (id: string): string[] =>
    interview.retired.flatMap((retired) => (retired.survivor === id ? retired.id : []));
  const shownNotes = interview.notes.filter((note) =>
    shown.some(({ language }) => language === note.language),
  );
  const notesAt = Map.groupBy(shownNotes, ({ passage }) => passage);

  const passagePiece = (turn: Turn, passage: Passage): Piece => {
    const { id, texts } = passage;
    const isFirst = turn.passages[0] === passage;
    const parts = shown.map(({ language }, index) => {
      const text = texts[language];
      const here = presences[index]?.get(id);
      const part = index === 0 ? 'reading' : 'other';
      if (text === undefined) {
        const absent = here === 'gap' ? words.notIn : here === 'ends' ? words.notYet : undefined;
        const name = languageName(language, words.locale);
        return textElement('p', absent?.(name), { class: `absent ${part}` });
      }
      const blocks = write(text.html);
      return element(
        'div',
        { class: part, lang: language, dir: directionOf(language) },
        isFirst ? named(blocks, interview, turn, language) : blocks,
      );
    });
    const retired = retiredAt(id);
    const notes = notesAt.get(id) ?? [];
    const kind = turn.speaker === undefined ? 'passage narration' : 'passage';
    return {
      opens: isFirst,
      text: element('div', { class: kind, id }, ...retired.map(placeOf), ...parts),
      notes: notes.map((note) => noteOf(note, write(note.html), page, words)).join(''),
      ids: [id, ...retired, ...notes.flatMap((note) => [note.id, ...note.references])],
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
    const retired = retiredAt(slug);
    const title = element(
      heading.depth > 2 ? 'h3' : 'h2',
      { id: slug },
      ...retired.map(placeOf),
      ...texts.map(({ language, html }) =>
        element(
          'span',
          {
            class: language === version.language ? 'reading' : 'other',
            lang: language,
            dir: directionOf(language),
          },
          write(html),
        ),
      ),
    );
    const place = { text: heading.text, language: heading.language, fragment: slug };
    const ids = [slug, ...retired, ...first.ids];
    return [{ ...first, opens: true, place, text: title + first.text, ids }, ...rest];
  });
}

/** Where an id that was given up is found. */
function placeOf(id: string): string {
  return element('span', { id }, '');
}

/** The blocks of a turn's first passage, with who says them. */
function named(blocks: string, { participants }: Interview, { speaker }: Turn, language: string): string {
  const names = Object.entries(participants.find(({ id }) => id === speaker)?.names ?? {});
  const [tag, name] = names.find(([own]) => own === language) ?? names[0] ?? [];
  if (name === undefined) return blocks;
  const label = textElement('b', name.name, { class: 'speaker', lang: tag === language ? undefined : tag });
  return opened(blocks, label + textElement('span', isHan(language) ? '：' : ': '));
}

function noteOf(note: Note, blocks: string, page: string, words: TextWords): string {
  const { id, language, mark, voice, references, passage } = note;
  const back = element(
    'a',
    {
      href: `${page}#${references[0] ?? passage}`,
      role: 'doc-backlink',
      'aria-label': `${words.notesLabel[voice]} ${mark}: ${words.backToText}`,
    },
    xmlText(mark),
  );
  return element(
    'aside',
    {
      id,
      class: 'note',
      'epub:type': 'footnote',
      role: 'doc-footnote',
      lang: language,
      dir: directionOf(language),
    },
    /^<p[ >]/.test(blocks) ? opened(blocks, `${back} `) : element('p', {}, back) + blocks,
  );
}

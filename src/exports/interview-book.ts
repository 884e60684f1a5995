import { posix } from 'node:path';
import type { Site } from '../model/collection.ts';
import { originalVersion, readingVersion, type Interview, type Version } from '../model/interview.ts';
import { citationFile, pageOf, type AddressOf } from './address.ts';
import { documentsOf } from './book-pieces.ts';
import { picturesOf } from './book-pictures.ts';
import { textPieces, type TextWords } from './book-text.ts';
import { threadPieces, type ThreadWords } from './book-thread.ts';
import { titlePage, type TitleWords } from './book-title.ts';
import type { Book, BookDocument, BookPerson, BookPlace } from './book.ts';
import { namesOf } from './citation.ts';
import { changedOn } from './sitemap.ts';
import { textElement } from './xml.ts';

/** What the interface says in a book of interviews. */
export type BookWords = TextWords & ThreadWords & TitleWords & { comments: (count: number) => string };

/** One version of an interview as a book: the title page, the text beside its original, and the thread. */
export async function interviewBook(
  interview: Interview,
  version: Version,
  site: Pick<Site, 'title' | 'language'>,
  words: BookWords,
  addressOf: AddressOf,
): Promise<Book> {
  const { front, language } = version;
  const other = beside(interview, version);
  const page = pageOf(interview, version);
  const folder = interview.id;
  const pictures = await picturesOf(interview, [language, ...(other === undefined ? [] : [other.language])]);
  const pictureOf = (name: string): string | undefined => {
    const picture = pictures.get(name);
    return picture === undefined ? undefined : posix.basename(picture.name);
  };
  const title: BookDocument = {
    name: `${folder}/title.xhtml`,
    title: front.title,
    language: site.language,
    content: titlePage(interview, version, other, words, addressOf),
    holds: [page],
  };
  const about = { folder, heading: '', page };
  const text = documentsOf(textPieces(interview, version, other, words, pictureOf), {
    ...about,
    title: front.title,
    language,
    name: 'text',
    kind: 'bodymatter',
  });
  const thread = version.kind === 'further' ? undefined : interview.thread;
  const discussion =
    thread === undefined || thread.comments.length === 0
      ? { documents: [], places: [] }
      : documentsOf(threadPieces(interview, words), {
          ...about,
          title: `${words.comments(thread.count)} · ${front.title}`,
          language: site.language,
          name: 'thread',
          kind: 'appendix',
          page: `${page}${thread.ownPage ? 'comments/' : ''}`,
          heading: textElement('h2', words.comments(thread.count)),
        });
  const places: BookPlace[] = [
    {
      text: front.title,
      language,
      href: title.name,
      below: [
        ...text.places,
        ...(thread === undefined || discussion.documents[0] === undefined
          ? []
          : [
              {
                text: words.comments(thread.count),
                language: site.language,
                href: discussion.documents[0].name,
              },
            ]),
      ],
    },
  ];
  const source = front.source ?? other?.front.source;
  return {
    identifier: addressOf(page),
    title: front.title,
    language,
    languages: [language, ...(other === undefined ? [] : [other.language])],
    publisher: site.title,
    people: peopleOf(interview, version),
    modified: lastDay(interview, version),
    published: front.published,
    license: front.license,
    description: front.summary,
    source: source?.url ?? source?.name,
    documents: [title, ...text.documents, ...discussion.documents],
    pictures: [...pictures.values()],
    places,
  };
}

/** Where the book of a version lies: `/interviews/ion.epub`, `/interviews/ion/de.epub`. */
export function bookFile(interview: Interview, version: Version): string {
  return citationFile(interview, version, 'epub');
}

/** The version whose text stands under that of `version`. */
function beside(interview: Interview, version: Version): Version | undefined {
  const reading = readingVersion(interview);
  const original = originalVersion(interview) ?? (reading.isTranslation ? undefined : reading);
  return original === version ? undefined : original;
}

function peopleOf(interview: Interview, { front, language }: Version): BookPerson[] {
  const all = (names: readonly string[], part: BookPerson['part']): BookPerson[] =>
    names.map((name) => ({ name, part }));
  return [
    ...all(namesOf(interview, 'interviewee', language), 'ive'),
    ...all(namesOf(interview, 'interviewer', language), 'ivr'),
    ...all(namesOf(interview, 'other', language), 'ctb'),
    ...all(front.translators ?? [], 'trl'),
  ];
}

/** The last day that the book's content knows of; comments count by their own. */
function lastDay(interview: Interview, version: Version): string | undefined {
  const comments = version.kind === 'further' ? [] : (interview.thread?.comments ?? []);
  const days = [
    changedOn(interview, version),
    version.kind === 'further' ? undefined : interview.thread?.captured,
    ...comments.map(({ date }) => date),
  ];
  return days
    .flatMap((day) => (day === undefined ? [] : [day]))
    .sort()
    .at(-1);
}

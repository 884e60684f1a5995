import { formatDate } from '../model/dates.ts';
import type { Interview, Version } from '../model/interview.ts';
import { directionOf } from '../model/language.ts';
import type { Role } from '../model/source.ts';
import { pageOf, type AddressOf } from './address.ts';
import { namesOf } from './citation.ts';
import { element, textElement, xmlText, type Attributes } from './xml.ts';

/** What the interface says on a title page. */
export interface TitleWords {
  locale: string;
  role: Record<Role, string>;
  list: (names: readonly string[]) => string;
  translatedBy: (names: string) => string;
  source: string;
  permanentLink: string;
}

const ROLES: readonly Role[] = ['interviewee', 'interviewer', 'other'];

/** The first page of an interview in a book: titles, everyone's part, dates, licence, source, and its address. */
export function titlePage(
  interview: Interview,
  version: Version,
  other: Version | undefined,
  words: TitleWords,
  addressOf: AddressOf,
): string {
  const { front, language } = version;
  const source = front.source ?? other?.front.source;
  const medium = front.medium ?? other?.front.medium;
  const address = addressOf(pageOf(interview, version));
  const line = (...content: string[]): string => element('p', {}, ...content);
  const said = ({ language: tag }: Version): Attributes => ({ lang: tag, dir: directionOf(tag) });
  return element(
    'section',
    { 'epub:type': 'titlepage', class: 'title' },
    element(
      'h1',
      {},
      textElement('span', front.title, said(version)),
      other === undefined || other.front.title === front.title
        ? ''
        : textElement('span', other.front.title, { class: 'other', ...said(other) }),
    ),
    textElement('p', front.summary, said(version)),
    ...ROLES.map((role) => {
      const names = namesOf(interview, role, language);
      return names.length === 0 ? '' : line(xmlText(`${words.role[role]}: ${words.list(names)}`));
    }),
    front.translators === undefined ? '' : line(xmlText(words.translatedBy(words.list(front.translators)))),
    ...[interview.held, front.published].map((date) =>
      date === undefined ? '' : line(xmlText(formatDate(date, words.locale))),
    ),
    textElement('p', medium),
    textElement('p', front.license),
    source === undefined
      ? ''
      : line(
          xmlText(`${words.source}: `),
          source.url === undefined
            ? xmlText(source.name)
            : textElement('a', source.name, { href: source.url }),
        ),
    line(xmlText(`${words.permanentLink}: `), textElement('a', address, { href: address })),
  );
}

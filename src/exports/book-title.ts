import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate } from '../model/dates.ts';
import type { Interview, Version } from '../model/interview.ts';
import { directionOf } from '../model/language.ts';
import type { Role } from '../model/source.ts';
import { pageOf, type AddressOf } from './address.ts';
import { namesOf } from './citation.ts';

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
): ElementContent[] {
  const { front, language } = version;
  const source = front.source ?? other?.front.source;
  const medium = front.medium ?? other?.front.medium;
  const address = addressOf(pageOf(interview, version));
  const line = (...content: (string | ElementContent)[]): ElementContent => h('p', content);
  const link = (href: string, text: string): ElementContent => h('a', { href }, text);
  return [
    h('section', { 'epub:type': 'titlepage', className: ['title'] }, [
      h('h1', [
        h('span', { lang: language, dir: directionOf(language) }, front.title),
        ...(other === undefined || other.front.title === front.title
          ? []
          : [
              h(
                'span',
                { className: ['other'], lang: other.language, dir: directionOf(other.language) },
                other.front.title,
              ),
            ]),
      ]),
      ...(front.summary === undefined
        ? []
        : [h('p', { lang: language, dir: directionOf(language) }, front.summary)]),
      ...ROLES.flatMap((role) => {
        const names = namesOf(interview, role, language);
        return names.length === 0 ? [] : [line(`${words.role[role]}: ${words.list(names)}`)];
      }),
      ...(front.translators === undefined ? [] : [line(words.translatedBy(words.list(front.translators)))]),
      ...[interview.held, front.published].flatMap((date) =>
        date === undefined ? [] : [line(formatDate(date, words.locale))],
      ),
      ...(medium === undefined ? [] : [line(medium)]),
      ...(front.license === undefined ? [] : [line(front.license)]),
      ...(source === undefined
        ? []
        : [
            line(`${words.source}: `, source.url === undefined ? source.name : link(source.url, source.name)),
          ]),
      line(`${words.permanentLink}: `, link(address, address)),
    ]),
  ];
}

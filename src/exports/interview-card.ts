import type { Site } from '../model/collection.ts';
import { originalVersion, type Interview, type Version } from '../model/interview.ts';
import { languageName } from '../model/language.ts';
import { citationFile } from './address.ts';
import { kept } from './card-cache.ts';
import { namesOf } from './citation.ts';
import { drawCard, type Card } from './social-card.ts';

/** What the interface says on a card. */
export interface CardWords {
  locale: string;
  with: string;
  list: (names: readonly string[]) => string;
  others: (count: number) => string;
  translatedFrom: (language: string) => string;
  inLanguage: (language: string) => string;
}

/** More names than this do not fit on one line. */
const MOST_NAMES = 3;

/** Changes with how cards are drawn, so that none is taken from an earlier drawing. */
const DRAWING = 'card 1';
const CACHE = 'node_modules/.astro/social-cards';

/** The picture of a version where it is shared: `/interviews/ion.png`, `/interviews/ion/de.png`. */
export function cardFile(interview: Interview, version: Version): string {
  return citationFile(interview, version, 'png');
}

/** The picture, drawn or from an earlier build. */
export function cardPicture(card: Card): Promise<Uint8Array> {
  return kept(CACHE, JSON.stringify([DRAWING, card]), () => drawCard(card));
}

/** What the card of a version says. */
export function cardOf(interview: Interview, version: Version, site: Site, words: CardWords): Card {
  const { front, language } = version;
  const original = originalVersion(interview);
  const name = (tag: string): string => languageName(tag, words.locale);
  const from = front.translationOf ?? original?.language;
  return {
    site: site.title,
    title: front.title,
    language,
    original:
      original === undefined || original === version || original.front.title === front.title
        ? undefined
        : { title: original.front.title, language: original.language },
    people: ['interviewer' as const, 'interviewee' as const]
      .map((role) => namesOf(interview, role, language))
      .filter((names) => names.length > 0)
      .map((names) => words.list(short(names, words)))
      .join(words.with),
    about:
      version.isTranslation && from !== undefined
        ? words.translatedFrom(name(from))
        : words.inLanguage(name(language)),
    interfaceLanguage: site.language,
  };
}

/** What is said in place of the picture. */
export function cardText({ title, people, about }: Card): string {
  return [title, people, about].filter(Boolean).join(' · ');
}

function short(names: readonly string[], { others }: CardWords): string[] {
  if (names.length <= MOST_NAMES) return [...names];
  return [...names.slice(0, MOST_NAMES - 1), others(names.length - MOST_NAMES + 1)];
}

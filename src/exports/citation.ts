import type { Site } from '../model/collection.ts';
import { isPartialDate } from '../model/dates.ts';
import { originalVersion, type Interview, type Version } from '../model/interview.ts';
import { divideName } from '../model/family-name.ts';
import type { Role } from '../model/source.ts';
import { pageOf, type AddressOf } from './address.ts';

/**
 * A name as it is printed, or in two parts: which is the family's is never guessed. `static-ordering` says
 * that the family's comes first in print too.
 */
export type CslName = { literal: string } | { family: string; given: string; 'static-ordering'?: true };

/** A date as precise as it was given: year, month, day; or words. */
export type CslDate = { 'date-parts': [number[]] } | { literal: string };

/**
 * One version of an interview as CSL-JSON 1.0.2 has it, which is the canonical form of its citation:
 * BibTeX, RIS and the page's tags are written from it. In the type `interview` the author is who was asked.
 */
export interface CslItem {
  id: string;
  type: 'interview';
  title: string;
  author?: CslName[];
  interviewer?: CslName[];
  translator?: CslName[];
  contributor?: CslName[];
  issued?: CslDate;
  /** When the talk took place. */
  'event-date'?: CslDate;
  'container-title': string;
  'original-title'?: string;
  'original-date'?: CslDate;
  language: string;
  medium?: string;
  abstract?: string;
  /** Where the original was taken from. */
  source?: string;
  URL: string;
}

/** The citation of a version, which is the one that its page shows first. */
export function citationOf(
  interview: Interview,
  version: Version,
  site: Pick<Site, 'title'>,
  addressOf: AddressOf,
): CslItem {
  const { front, language } = version;
  const original = originalVersion(interview);
  const source = original?.front.source ?? front.source;
  const published = original?.front.published;
  const medium = front.medium ?? original?.front.medium;
  const people = peopleWith(interview, version);
  return {
    id: version.kind === 'further' ? `${interview.id}-${language.toLowerCase()}` : interview.id,
    type: 'interview',
    title: front.title,
    ...people('author', namesOf(interview, 'interviewee', language)),
    ...people('interviewer', namesOf(interview, 'interviewer', language)),
    ...people('translator', front.translators ?? []),
    ...people('contributor', namesOf(interview, 'other', language)),
    ...(front.published === undefined ? {} : { issued: dateOf(front.published) }),
    ...(interview.held === undefined ? {} : { 'event-date': dateOf(interview.held) }),
    'container-title': site.title,
    ...(original === undefined ? {} : { 'original-title': original.front.title }),
    ...(published === undefined ? {} : { 'original-date': dateOf(published) }),
    language,
    ...(medium === undefined ? {} : { medium }),
    ...(front.summary === undefined ? {} : { abstract: front.summary }),
    ...(source === undefined ? {} : { source: source.name }),
    URL: addressOf(pageOf(interview, version)),
  };
}

/** The names of those who have this part in the interview, as a version in `language` gives them. */
export function namesOf({ participants }: Interview, role: Role, language: string): string[] {
  return participants
    .filter((participant) => participant.role === role)
    .map(({ id, names }) => (names[language] ?? Object.values(names)[0])?.name ?? id);
}

/** `2024-07` as the parts that CSL has for it; words as they stand. */
export function dateOf(text: string): CslDate {
  return isPartialDate(text) ? { 'date-parts': [text.split('-').map(Number)] } : { literal: text };
}

/** A CSL date as text again: `2024-07`, or its words. */
export function dateText(date: CslDate): string {
  if ('literal' in date) return date.literal;
  const [year = 0, ...rest] = date['date-parts'][0];
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** One CSL-JSON file: a list, as reference managers expect it. */
export function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** A name as it is printed in the version: `Liang Wenfeng`. */
export function printedName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const { family, given } = name;
  if (name['static-ordering'] !== true) return `${given} ${family}`;
  return /^\p{Script=Latin}/u.test(family) || given.includes(' ') ? `${family} ${given}` : family + given;
}

/** Fields of people, their names divided where the version, or another in the same interview, says how. */
function peopleWith({ versions }: Interview, { front }: Version) {
  const families = [
    ...(front.familyNames ?? []),
    ...versions.flatMap((version) => version.front.familyNames ?? []),
  ];
  const nameOf = (literal: string): CslName => {
    const divided = divideName(literal, families);
    if (divided === undefined) return { literal };
    const { family, given, familyFirst } = divided;
    return { family, given, ...(familyFirst ? { 'static-ordering': true } : {}) };
  };
  return <K extends 'author' | 'interviewer' | 'translator' | 'contributor'>(
    key: K,
    names: readonly string[],
  ): Partial<Record<K, CslName[]>> =>
    names.length === 0 ? {} : ({ [key]: names.map(nameOf) } as Record<K, CslName[]>);
}

/** What a language says of those who made an interview. */
export interface RolePhrases {
  interviewBy: (names: string) => string;
  translatedBy: (names: string) => string;
  list: (names: string[]) => string;
}

/** Who asked and who translated, in words, for formats that have no field for them. */
export function rolesInWords(item: CslItem, phrases: RolePhrases): string {
  const say = (names: readonly CslName[] | undefined, phrase: (names: string) => string): string[] =>
    names === undefined || names.length === 0 ? [] : [phrase(phrases.list(names.map(printedName)))];
  return [...say(item.interviewer, phrases.interviewBy), ...say(item.translator, phrases.translatedBy)].join(
    '; ',
  );
}

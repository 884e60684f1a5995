import type { Person } from '../model/collection.ts';
import { primaryLanguage } from '../model/language.ts';

/** A name, and the language that it is in. */
export interface PersonName {
  language: string;
  name: string;
}

/**
 * The person's name for a site in `language`: in exactly this language, else in one that differs only in
 * script or region, else the first; and the names in other languages that differ from it, each once.
 */
export function personName(person: Person, language: string): PersonName & { others: PersonName[] } {
  const names = Object.entries(person.names).map(([tag, name]): PersonName => ({ language: tag, name }));
  const shown = names.find((one) => one.language === language) ??
    names.find((one) => primaryLanguage(one.language) === primaryLanguage(language)) ??
    names[0] ?? { language, name: person.id };
  const others = names.filter(
    ({ name }, index) => name !== shown.name && names.findIndex((one) => one.name === name) === index,
  );
  return { ...shown, others };
}

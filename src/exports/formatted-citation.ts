import CSL, { type Engine } from 'citeproc';
import type { CslItem, CslName } from './citation.ts';
import { forOneInterview } from './csl-interview.ts';
import { localeOf, styleOf } from './csl-styles.ts';
import { xmlText } from './xml.ts';

/** The styles in which a page cites itself, by their ids in the Citation Style Language project. */
const STYLES = [
  { name: 'APA', id: 'apa' },
  { name: 'MLA', id: 'modern-language-association' },
  { name: 'Chicago', id: 'chicago-note-bibliography' },
] as const;

type Style = (typeof STYLES)[number];

/** A citation that a style has written. */
export interface FormattedCitation {
  style: string;
  /** With the address as a link. */
  html: string;
}

/** An engine, and what it is given to write. */
interface Writer {
  engine: Engine;
  item: object;
}

/** Engines cost a tenth of a second each, so one serves every item of its style and language. */
const writers = new Map<string, Writer>();

/**
 * What an engine calls the one item that it is asked for; an interview may be called `constructor`, which it
 * would not find.
 */
const ITEM = 'interview';

/** The citation in each style; their words follow the language of the interface: `en-GB`, `zh-CN`. */
export function formatCitation(item: CslItem, language: string): FormattedCitation[] {
  return STYLES.map((style) => ({ style: style.name, html: format(item, style, localeFor(language)) }));
}

function format(item: CslItem, style: Style, locale: string): string {
  const key = `${style.id} ${locale}`;
  const writer = writers.get(key) ?? start(key, style, locale);
  writer.item = { ...asStyleWants(item, style), id: ITEM };
  writer.engine.updateItems([]);
  writer.engine.updateItems([ITEM]);
  const [, entries] = writer.engine.makeBibliography();
  const text = entries
    .join('')
    .replace(/<\/?div[^>]*>/g, '')
    .trim();
  const address = item.URL.replaceAll('&', '&#38;');
  const place = text.lastIndexOf(address);
  const link = `<a href="${xmlText(item.URL)}">${address}</a>`;
  return place < 0 ? text : text.slice(0, place) + link + text.slice(place + address.length);
}

function start(key: string, { id }: Style, locale: string): Writer {
  const system = { retrieveLocale: () => localeOf(locale), retrieveItem: () => writer.item };
  const engine = new CSL.Engine(system, forOneInterview(styleOf(id)), locale, true);
  // Names are kept to tell those of several items apart: of one there is nothing to tell, and some are no names
  // for keys.
  Object.assign(engine.registry.namereg, { addname: () => undefined, namereg: Object.create(null) });
  const writer: Writer = { engine, item: {} };
  writers.set(key, writer);
  return writer;
}

/**
 * What a style does better without: it would print the edition of the original as a database that holds the
 * interview. And APA turns every name round, those too that begin with the family's.
 */
function asStyleWants({ source: _source, ...item }: CslItem, { name }: Style): object {
  if (name !== 'APA') return item;
  const turned = (names: readonly CslName[] | undefined): CslName[] | undefined =>
    names?.map((one) => ('family' in one ? { family: one.family, given: one.given } : one));
  const { author, interviewer, translator, contributor } = item;
  const people = Object.entries({ author, interviewer, translator, contributor });
  return { ...item, ...Object.fromEntries(people.map(([key, names]) => [key, turned(names)])) };
}

/** The styles are American, and so is their English; Chinese goes by the places that write it so. */
function localeFor(language: string): string {
  if (language.startsWith('en')) return 'en-US';
  if (language.startsWith('zh')) return /Hant|TW|HK/.test(language) ? 'zh-TW' : 'zh-CN';
  return language;
}

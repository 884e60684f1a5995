import type { Site } from './collection.ts';

/** What a report of a mistake begins with. */
export interface Report {
  title: string;
  /** The passage's permanent link, with its mark. */
  link: string;
  words: string;
}

/** Where mistakes are told: a page of any site, or a mail address with or without its scheme. */
export function correctionsOf({ corrections }: Pick<Site, 'corrections'>): string | undefined {
  return corrections !== undefined && /^[^\s:/@]+@[^\s:/@]+$/.test(corrections)
    ? `mailto:${corrections}`
    : corrections;
}

/**
 * The address with a report begun: a mail's subject and text, or the title and body that the issue forms of
 * the usual forges take from an address. What the address holds already stays.
 */
export function reportAddress(corrections: string, { title, link, words }: Report): string {
  const text = `${link}\n\n> ${words.replace(/\s+/g, ' ')}\n\n`;
  if (!corrections.startsWith('mailto:')) {
    if (!URL.canParse(corrections)) return corrections;
    const address = new URL(corrections);
    address.searchParams.set('title', title);
    address.searchParams.set('body', text);
    return address.href;
  }
  // Spaces as %20: mail programs take a plus for what it is.
  const [to = '', query = ''] = corrections.split('?');
  const fields = [query, `subject=${encodeURIComponent(title)}`, `body=${encodeURIComponent(text)}`];
  return `${to}?${fields.filter((field) => field !== '').join('&')}`;
}

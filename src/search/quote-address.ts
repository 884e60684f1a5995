/** A longer quotation finds nothing that its beginning would not. */
const LONGEST = 240;
const QUOTATION_MARKS = /["＂“”„‟«»‹›「」『』]/gu;

/**
 * The address of a search for a text in these words, as it was selected on a page: of several paragraphs
 * the first, of a long one the beginning. `base` is where the site begins; undefined where there is no word.
 */
export function searchAddressFor(text: string, base: string): string | undefined {
  const [paragraph = ''] = text.trim().split(/\s*\n\s*/);
  const words = paragraph.replace(QUOTATION_MARKS, ' ').replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  const end = words.lastIndexOf(' ', LONGEST);
  const cut = words.length <= LONGEST ? words : words.slice(0, end > 0 ? end : LONGEST);
  return `${base}search/?${new URLSearchParams({ q: `"${cut}"` }).toString()}`;
}

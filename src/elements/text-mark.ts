import { markOf } from '../model/mark.ts';

/** What stands in a text's element and is none of its words. */
const NO_WORDS = '.speaker, .note-ref, .mentions, .edited, rt, rp, [role="toolbar"]';

/**
 * The mark of one version's text, as its links carry it (`?k=`): worked out from the words, which spares every
 * page a mark for each text; where that would not give the ledger's own, the page says it. Undefined for a text
 * that is not published as it stands.
 */
export function markOfText(text: HTMLElement): string | undefined {
  const { mark } = text.dataset;
  if (mark !== undefined) return mark === '' ? undefined : mark;
  const words = text.cloneNode(true) as HTMLElement;
  for (const other of words.querySelectorAll(NO_WORDS)) other.remove();
  return markOf(words.textContent ?? '');
}

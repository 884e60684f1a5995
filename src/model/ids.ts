/** A passage id: `p14`, inserted later `p14a` … `p14z`, `p14aa`; before the first passage `p0a`. */
export const PASSAGE_ID = /^p(?:0[a-z]+|[1-9]\d*[a-z]*)$/;

/** An interview's id, which is its folder's name and its address. */
export const INTERVIEW_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A note's label: whose voice it is (translator, editor, original), and a number. */
export const NOTE_LABEL = /^[teo]\d+[a-z]?$/;

/** Ids that the interview page itself uses; no heading may take them. */
const PAGE_IDS = new Set(['main', 'top', 'contents', 'thread', 'notes', 'search', 'q', 'cite-panel']);

/** Whether a heading slug has the form of a passage, comment or note id, or is one of the page's own ids. */
export function isTakenSlug(slug: string): boolean {
  return (
    PASSAGE_ID.test(slug) ||
    /^c\d+(?:-|$)/.test(slug) ||
    /^(?:n|r|view|thread)-/.test(slug) ||
    PAGE_IDS.has(slug)
  );
}

/** The number of a passage id: 14 of `p14a`. */
export function passageNumber(id: string): number {
  return Number.parseInt(id.slice(1), 10);
}

/** The letters of a passage id: `a` of `p14a`, empty for `p14`. */
export function passageLetters(id: string): string {
  return id.replace(/^p\d+/, '');
}

/** The letters that follow: `` → `a`, `a` → `b`, `z` → `aa`, `az` → `ba`. */
export function nextLetters(letters: string): string {
  if (letters === '') return 'a';
  const head = letters.slice(0, -1);
  const last = letters.charCodeAt(letters.length - 1);
  return last < 122 ? head + String.fromCharCode(last + 1) : `${nextLetters(head)}a`;
}

/** No word runs on across these, though nothing but markup stands between. */
export const BLOCKS =
  'p, div, li, dt, dd, blockquote, pre, figure, figcaption, caption, td, th, h1, h2, h3, h4, h5, h6';

/** What stands in a passage, note or comment on the page and is no part of its text in the record. */
export const NO_TEXT = '.speaker, .note-ref, .mentions, .mark, .back, rt, rp';

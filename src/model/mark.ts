const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The mark of a text: the first `length` (at most 12) characters of a 60-bit digest in Crockford's
 * base32. It tells whether a text was edited since a link was made; it protects nothing.
 * Digest: two 32-bit FNV-1a hashes (Fowler, Noll, Vo) over the UTF-16 code units of the NFC text.
 */
export function markOf(text: string, length = 4): string {
  return digestOf(text.normalize('NFC').replace(/\s+/g, ' ').trim()).slice(0, length);
}

/** Four characters that tell whether a line of a table is still what was written, to the last space. */
export function checkOf(line: string): string {
  return digestOf(line).slice(0, 4);
}

function digestOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x7ee3623b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ (unit & 0xff), 0x01000193);
    a = Math.imul(a ^ (unit >>> 8), 0x01000193);
    b = Math.imul(b ^ (unit >>> 8), 0x01000193);
    b = Math.imul(b ^ (unit & 0xff), 0x01000193);
  }
  let mark = '';
  for (const half of [mix(a), mix(b)])
    for (let shift = 25; shift >= 0; shift -= 5) mark += CROCKFORD[(half >>> shift) & 31];
  return mark;
}

/** A mark for `text` that none of the `taken` texts has: four characters, longer where they collide. */
export function distinctMark(text: string, taken: readonly string[]): string {
  for (let length = 4; length < 12; length++) {
    const mark = markOf(text, length);
    if (!taken.some((other) => markOf(other, length) === mark)) return mark;
  }
  return markOf(text, 12);
}

/** Spread the last characters' bits over the whole word (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

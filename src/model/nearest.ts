import { distance } from 'fastest-levenshtein';

/** More names than these are not listed in a message. */
const MOST_NAMES = 12;

/**
 * The known name that `name` most likely meant: fewest edits, at most a third of its length (and at
 * least one); two neighbours that changed places are one edit. Undefined where nothing is that near.
 * Case and Unicode form are ignored.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = fold(name);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let fewest = limit + 1;
  for (const candidate of known) {
    const edits = editsBetween(wanted, fold(candidate));
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** “did you mean “x”?” where a known name is near, else the names to choose from. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean “${near}”?`;
  if (known.length === 0) return 'none is known here';
  const listed = known.slice(0, MOST_NAMES).map((other) => `“${other}”`);
  const more = known.length > MOST_NAMES ? ` or ${known.length - MOST_NAMES} more` : '';
  return `use one of ${listed.join(', ')}${more}`;
}

function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  const swapped = edits === 2 && a.length === b.length && sorted(a) === sorted(b);
  return swapped ? 1 : edits;
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

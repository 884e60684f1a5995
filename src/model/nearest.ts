import { distance } from 'fastest-levenshtein';

/**
 * The known name that `name` most likely meant: fewest edits, at most a third of its length (and at
 * least one); undefined where nothing is that near. Case and Unicode form are ignored.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = fold(name);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let fewest = limit + 1;
  for (const candidate of known) {
    const edits = distance(wanted, fold(candidate));
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** “did you mean “x”?” where a known name is near, else the names to choose from. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean “${near}”?`;
  return known.length > 0 ? `use one of ${known.map((k) => `“${k}”`).join(', ')}` : 'none is known here';
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

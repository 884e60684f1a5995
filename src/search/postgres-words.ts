import type { HanFolds } from './han.ts';
import { lexemesOf } from './lexemes.ts';
import { quotedLexeme } from './postgres-text.ts';

/** Versions are told apart by the four weights that PostgreSQL has for positions; further ones share the last. */
export const WEIGHTS = ['A', 'B', 'C', 'D'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What a `tsvector` can hold: places, places of one lexeme, and its megabyte, counted four bytes at a time. */
const LIMITS = { place: 16_383, occurrences: 255, size: 200_000 };
/** So many words stand in two stretches, so that a quotation of them is found wherever the text is cut. */
const OVERLAP = 250;
/** No phrase crosses from one version into the next. */
const BETWEEN_VERSIONS = 1;

/**
 * The words of a record as values of the type `tsvector`: one, unless the texts are longer than one can hold, which
 * are cut into stretches that overlap.
 */
export function tsvectorsOf(texts: readonly string[], folds: HanFolds): string[] {
  const made: string[] = [];
  let stretch = new Stretch();
  for (const [version, text] of texts.entries()) {
    const weight = WEIGHTS[Math.min(version, WEIGHTS.length - 1)] ?? 'D';
    const words = lexemesOf(text, folds);
    for (let index = 0; index < words.length; index++) {
      if (!stretch.add(words[index] ?? [], weight)) {
        made.push(stretch.toString());
        index -= Math.min(OVERLAP, index, Math.floor(stretch.length / 2));
        stretch = new Stretch();
        stretch.add(words[index] ?? [], weight);
      }
    }
    stretch.place += BETWEEN_VERSIONS;
  }
  made.push(stretch.toString());
  return made;
}

/** Words that one `tsvector` can hold. */
class Stretch {
  place = 0;
  length = 0;
  private size = 0;
  private readonly places = new Map<string, string[]>();

  /** Adds a word behind the others; gives false where it has no room. */
  add(lexemes: readonly string[], weight: Weight): boolean {
    const hasRoom =
      this.place < LIMITS.place &&
      this.size < LIMITS.size &&
      lexemes.every((lexeme) => (this.places.get(lexeme)?.length ?? 0) < LIMITS.occurrences);
    if (!hasRoom) return false;
    this.place++;
    this.length++;
    for (const lexeme of lexemes) {
      const place = `${this.place}${weight}`;
      const places = this.places.get(lexeme);
      if (places === undefined) this.places.set(lexeme, [place]);
      else places.push(place);
      this.size += places === undefined ? lexeme.length + 2 : 1;
    }
    return true;
  }

  toString(): string {
    return Array.from(this.places, ([lexeme, places]) => `${quotedLexeme(lexeme)}:${places.join(',')}`).join(
      ' ',
    );
  }
}

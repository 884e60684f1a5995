import { ConverterFactory } from 'opencc-js/core';
import { from as fromSimplified, to as toTraditional } from 'opencc-js/preset/cn2t';
import { to as toSimplified } from 'opencc-js/preset/t2cn';
import { NO_FOLDS, type HanFolds } from './han.ts';

type Dictionaries = Parameters<typeof ConverterFactory>[number];

let made = NO_FOLDS;

/**
 * Every character that OpenCC writes in two ways or more, by the one that stands for all of them. Those few
 * are left out that lie beyond the Basic Multilingual Plane: a fold must not change the length of a text.
 */
export function allFolds(): HanFolds {
  if (made === NO_FOLDS) made = readTable();
  return made;
}

function readTable(): HanFolds {
  const standard = fromSimplified['cn'] ?? [];
  const simplify = converter(toSimplified['cn'] ?? []);
  // The ways to write one character: the standard of OpenCC, Taiwan, Hong Kong.
  const ways = [[], toTraditional['tw'] ?? [], toTraditional['hk'] ?? []];
  const conversions = ways.map((way) => converter([...standard, ...way]));
  const folds = new Map<string, string>();
  const foldOf = (character: string): string => {
    const fold = folds.get(character);
    return fold === undefined ? character : foldOf(fold);
  };
  const join = (character: string, other: string): void => {
    const [from, into] = [foldOf(character), foldOf(other)];
    if (from !== into && character.length === other.length) folds.set(from, into);
  };
  const characters = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCharCode(0x3400 + i));
  // All at once, each on a line of its own: a call takes longer than a character.
  const onLines = characters.join('\n');
  const simplified = simplify(onLines).split('\n');
  const converted = conversions.map((convert) => convert(onLines).split('\n'));
  for (const [index, character] of characters.entries()) {
    join(character, simplified[index] ?? character);
    // 看着 is 看著 in Taiwan, though 著名 is the same everywhere: both ways are needed.
    for (const written of converted) join(written[index] ?? character, character);
  }
  return new Map([...folds.keys()].map((character) => [character, foldOf(character)]));
}

/** A converter of single characters: of each group of dictionaries the last, phrases standing before it. */
function converter(groups: readonly Dictionaries[]): (text: string) => string {
  return ConverterFactory(...groups.map((group) => group.slice(-1)));
}

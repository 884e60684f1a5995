import { Converter as FromSimplified } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { NO_FOLDS, type HanFolds } from './han.ts';

/** The ways to write one character: the standard of OpenCC, Taiwan, Hong Kong. */
const TRADITIONAL = ['t', 'tw', 'hk'] as const;

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
  const simplify = ToSimplified({ from: 't', to: 'cn' });
  const conversions = TRADITIONAL.map((to) => FromSimplified({ from: 'cn', to }));
  const folds = new Map<string, string>();
  const foldOf = (character: string): string => {
    const fold = folds.get(character);
    return fold === undefined ? character : foldOf(fold);
  };
  const join = (character: string, other: string): void => {
    const [from, into] = [foldOf(character), foldOf(other)];
    if (from !== into && character.length === other.length) folds.set(from, into);
  };
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    join(character, simplify(character));
    // 看着 is 看著 in Taiwan, though 著名 is the same everywhere: both ways are needed.
    for (const convert of conversions) join(convert(character), character);
  }
  return new Map([...folds.keys()].map((character) => [character, foldOf(character)]));
}

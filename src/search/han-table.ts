import { Converter } from 'opencc-js/t2cn';
import { NO_FOLDS, type HanFolds } from './han.ts';

let made = NO_FOLDS;

/**
 * Every traditional or regional character that OpenCC knows, by its simplified one. Those few are left out
 * whose other form lies beyond the Basic Multilingual Plane: a fold must not change the length of a text.
 */
export function allFolds(): HanFolds {
  if (made === NO_FOLDS) made = readTable();
  return made;
}

function readTable(): HanFolds {
  const simplify = Converter({ from: 't', to: 'cn' });
  const folds = new Map<string, string>();
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simplified = simplify(character);
    if (simplified !== character && simplified.length === 1) folds.set(character, simplified);
  }
  // Some simplified characters are written for another one themselves: 薴 is 苧, and 苧 is 苎.
  for (const [character, fold] of folds) folds.set(character, folds.get(fold) ?? fold);
  return folds;
}

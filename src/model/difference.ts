import { matchRuns } from './runs.ts';

/** A piece of a text that was edited: what stayed, what went, what came. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/**
 * What an edit did to a text, word by word as its language divides words (Chinese and Japanese too): the
 * pieces that are `same` or `gone` make up the old text, those that are `same` or `new` the new one.
 */
export function differenceOf(before: string, after: string, language: string): Piece[] {
  const [old, now] = [wordsIn(before, language), wordsIn(after, language)];
  const pieces: Piece[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...matchRuns(old, now), [old.length, now.length] as const]) {
    put(pieces, 'gone', old.slice(x, nextX));
    put(pieces, 'new', now.slice(y, nextY));
    put(pieces, 'same', old.slice(nextX, nextX + 1));
    [x, y] = [nextX + 1, nextY + 1];
  }
  return joined(pieces);
}

function wordsIn(text: string, language: string): string[] {
  return Array.from(
    new Intl.Segmenter(language, { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  );
}

function put(pieces: Piece[], kind: Piece['kind'], words: readonly string[]): void {
  const last = pieces.at(-1);
  if (words.length === 0) return;
  if (last?.kind === kind) last.text += words.join('');
  else pieces.push({ kind, text: words.join('') });
}

/** A lone space that stayed between two changes is part of them: two words replaced read as one change. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [gone, come] = ['', ''];
  const settle = (): void => {
    if (gone !== '') result.push({ kind: 'gone', text: gone });
    if (come !== '') result.push({ kind: 'new', text: come });
    [gone, come] = ['', ''];
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    const isBetween = gone !== '' && come !== '' && bothChange(pieces.slice(index + 1));
    if (kind === 'gone') gone += text;
    else if (kind === 'new') come += text;
    else if (/^\s+$/.test(text) && isBetween) [gone, come] = [gone + text, come + text];
    else {
      settle();
      result.push({ kind, text });
    }
  }
  settle();
  return result;
}

/** Whether something goes and something comes before anything stays. */
function bothChange([first, second]: readonly Piece[]): boolean {
  return first?.kind === 'gone' && second?.kind === 'new';
}

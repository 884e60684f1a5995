import { wordsOf } from './normalise.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import { SHORTEST } from './vocabulary.ts';
import { CJK } from '../model/han.ts';
import type { Interview } from '../model/interview.ts';
import type { WordsUsed } from '../model/words-used.ts';

const NO_WORD = new RegExp(`^[${CJK}]|\\p{N}`, 'u');

/** Every Han character comes at or behind this one. */
const FIRST_HAN = '\u2E80';

/** What records are written in. */
export function wordsUsedIn(records: Iterable<SearchRecord>): WordsUsed {
  const spellings = new Map<string, number>();
  const characters = new Set<string>();
  for (const { texts } of records)
    for (const { text } of texts) {
      for (const { start, end, form } of wordsOf(text)) {
        if (form.length < SHORTEST || NO_WORD.test(form)) continue;
        const spelling = text.slice(start, end);
        spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
      }
      for (const character of text) if (character >= FIRST_HAN) characters.add(character);
    }
  return { spellings: [...spellings], characters: [...characters].sort().join('') };
}

/** What the records of interviews are written in. */
export function wordsUsedBy(interviews: readonly Interview[]): WordsUsed[] {
  return interviews.map((interview) => wordsUsedIn(recordsOf(interview)));
}

/** The characters of all. */
export function charactersOf(used: readonly WordsUsed[]): Set<string> {
  return new Set(used.flatMap(({ characters }) => [...characters]));
}

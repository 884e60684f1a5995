import { wordsOf } from './normalise.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import { SHORTEST } from './vocabulary.ts';
import { CJK } from '../model/han.ts';
import type { Interview } from '../model/interview.ts';
import type { WordsUsed } from '../model/words-used.ts';

const NO_WORD = new RegExp(`^[${CJK}]|\\p{N}`, 'u');

/** Every Han character comes at or behind this one. */
const FIRST_HAN = '\u2E80';

/** Counts what records are written in. */
export class WordCount {
  private readonly spellings = new Map<string, number>();
  private readonly characters = new Set<string>();

  /** Count a record's texts. */
  read({ texts }: SearchRecord): void {
    for (const { text } of texts) {
      for (const { start, end, form } of wordsOf(text)) {
        if (form.length >= SHORTEST && !NO_WORD.test(form)) this.count(text.slice(start, end), 1);
      }
      for (const character of text) if (character >= FIRST_HAN) this.characters.add(character);
    }
  }

  /** Add what was counted elsewhere. */
  add({ spellings, characters }: WordsUsed): void {
    for (const [spelling, count] of spellings) this.count(spelling, count);
    for (const character of characters) this.characters.add(character);
  }

  get used(): WordsUsed {
    return { spellings: [...this.spellings], characters: [...this.characters].sort().join('') };
  }

  private count(spelling: string, count: number): void {
    this.spellings.set(spelling, (this.spellings.get(spelling) ?? 0) + count);
  }
}

/** What the records of interviews are written in. */
export function wordsUsedBy(interviews: readonly Interview[]): WordsUsed {
  const count = new WordCount();
  for (const interview of interviews) for (const record of recordsOf(interview)) count.read(record);
  return count.used;
}

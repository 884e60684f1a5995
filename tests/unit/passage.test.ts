import { describe, expect, test } from 'vitest';
import type { LedgerLine } from '../../src/model/ledger.ts';
import { joined, messages, rows, version } from '../fixtures/sources.ts';

function join(en: string, zh: string, ledger: LedgerLine[] = []): string[] {
  const versions = [version('en', en, { translationOf: 'zh' }), version('zh', zh)];
  const { interview, problems } = joined(versions, { ledger });
  return interview === undefined ? messages(problems) : rows(interview);
}

describe('passages inside a turn', () => {
  test('pair one to one where their counts agree', () => {
    expect(join('**A:** One.\n\nTwo.', '**A:** 一\n\n二')).toEqual([
      'p1 a | en: One. | zh: 一',
      'p2 a | en: Two. | zh: 二',
    ]);
  });

  test('else the other version stands in the first, spanning the turn', () => {
    expect(join('**A:** One.\n\nTwo.\n\nThree.', '**A:** 一二三')).toEqual([
      'p1 a | en: One. | zh×3: 一二三',
      'p2 a | en: Two.',
      'p3 a | en: Three.',
    ]);
    expect(join('**A:** One.\n\nTwo.', '**A:** 一\n\n二\n\n三')).toEqual([
      'p1 a | en: One. | zh×2: 一 二 三',
      'p2 a | en: Two.',
    ]);
    expect(join('**A:** One two.', '**A:** 一\n\n二')).toEqual(['p1 a | en: One two. | zh: 一 二']);
  });

  test('a pin moves a paragraph to its passage, and the next ones go on from there', () => {
    expect(join('**A:** One.\n\nTwo.\n\nThree.', '**A:** 二 ^p2\n\n三')).toEqual([
      'p1 a | en: One.',
      'p2 a | en: Two. | zh: 二',
      'p3 a | en: Three. | zh: 三',
    ]);
    expect(join('**A:** One.\n\nTwo.\n\nThree.', '**A:** 一\n\n三 ^p3')).toEqual([
      'p1 a | en: One. | zh: 一',
      'p2 a | en: Two.',
      'p3 a | en: Three. | zh: 三',
    ]);
  });

  test('a pin to a range spans it', () => {
    expect(join('**A:** One.\n\nTwo.\n\nThree.', '**A:** 一二 ^p1-p2\n\n三')).toEqual([
      'p1 a | en: One. | zh×2: 一二',
      'p2 a | en: Two.',
      'p3 a | en: Three. | zh: 三',
    ]);
  });

  test('two paragraphs pinned to one passage stand in it together', () => {
    expect(join('**A:** One.\n\nTwo.', '**A:** 一\n\n二 ^p1')).toEqual([
      'p1 a | en: One. | zh: 一 二',
      'p2 a | en: Two.',
    ]);
  });

  test('a mark says which paragraph is lacking', () => {
    expect(join('**A:** One.\n\nTwo.', '**A:** ^-\n\n二')).toEqual([
      'p1 a | en: One. | zh ^-',
      'p2 a | en: Two. | zh: 二',
    ]);
  });

  test('a pin to a passage of another turn is a problem', () => {
    expect(join('**A:** One.\n\n**B:** Two.', '**A:** 一\n\n**B:** 二 ^p1')).toEqual([
      'zh.md:3:1: the passage p1 is not in this turn — did you mean “p2”?',
    ]);
  });

  test('a pin of the reading version names a passage that was not published yet', () => {
    expect(join('**A:** One. ^p3\n\nTwo.', '**A:** 一\n\n二')).toEqual([
      'p3 a | en: One. | zh: 一',
      'p4 a | en: Two. | zh: 二',
    ]);
  });

  test('once there is a ledger, a pin to what was never published is a problem', () => {
    const line = { id: 'p1', speaker: 'a', state: 'live', language: 'en', marks: [], text: 'One.' };
    expect(join('**A:** One. ^p3', '**A:** 一', [line])).toEqual([
      'en.md:1:1: the pin ^p3 names no published passage, or one that is pinned again, or whose text stands elsewhere — take it away, or name the passage that this text was published as',
    ]);
  });
});

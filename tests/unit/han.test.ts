import { expect, test } from 'vitest';
import { foldsFor, formatFolds, parseFolds } from '../../src/search/han.ts';
import { allFolds } from '../../src/search/han-table.ts';
import { findMarks, isExact } from '../../src/search/marks.ts';
import { toDisplay, toIndexText, wordsOf } from '../../src/search/normalise.ts';
import { parseQuery } from '../../src/search/query.ts';

test.each([
  ['後來', '后来'],
  ['頭髮與發現', '头发与发现'],
  ['裏裡里', '里里里'],
  ['乾燥幹部干涉', '干燥干部干涉'],
  ['臺灣台灣', '台湾台湾'],
  ['看著著名', '看着著名'],
  ['衛衞麵麪', '卫卫面面'],
  ['鍾餘剩', '锺馀剩'],
])('%s and %s are one', (traditional, simplified) => {
  const forms = (text: string) => wordsOf(text, allFolds()).map(({ form }) => form);
  expect(forms(traditional)).toEqual(forms(simplified));
});

test('a fold never changes the length of a text, nor is it folded again', () => {
  expect(allFolds().size).toBeGreaterThan(2900);
  for (const [character, fold] of allFolds()) {
    expect(fold.length).toBe(character.length);
    expect(allFolds().get(fold) ?? fold).toBe(fold);
  }
});

test('a text is indexed by its folds and shown as it is', () => {
  const text = '後來，頭髮與《發現》；以后。';
  expect(toIndexText(text, allFolds())).toMatch(/^后/);
  expect(toDisplay(toIndexText(text, allFolds()))).toBe(text);
});

test('only the characters of the site are shipped, with every other way to write them', () => {
  const folds = foldsFor('后來abc', allFolds());
  expect([...folds.keys()].sort()).toEqual(['來', '後']);
  expect(formatFolds(folds)).toBe('后後 来來');
  expect(parseFolds(formatFolds(folds))).toEqual(folds);
  expect(parseFolds('')).toEqual(new Map());
});

test('the folds of a site answer for its texts as all folds do', () => {
  const site = '後來頭髮乾燥裏面，以后';
  const folds = foldsFor(site, allFolds());
  for (const asked of ['后来', '後來', '头发', '干燥', '裡面', '里面']) {
    const query = parseQuery(asked, folds);
    expect(findMarks(site, query).length, asked).toBeGreaterThan(0);
    expect(isExact(site, query)).toBe(true);
  }
});

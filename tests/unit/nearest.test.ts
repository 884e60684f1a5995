import { expect, test } from 'vitest';
import { nearest, suggest } from '../../src/model/nearest.ts';

test.each([
  ['translaters', ['title', 'translators', 'translationOf'], 'translators'],
  ['nmae', ['name', 'role'], 'name'],
  ['Confucious', ['Confucius', 'Zilu'], 'Confucius'],
  ['CONFUCIUS', ['Confucius'], 'Confucius'],
  ['Ｚｉｌｕ', ['Zilu'], 'Zilu'],
  ['子貢', ['子路', '孔子'], '子路'],
  ['Ann', ['Bob', 'Cat'], undefined],
  ['ab', ['ba'], 'ba'],
  ['abcd', ['dcba'], undefined],
  ['anything', [], undefined],
])('%s among %j: %j', (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected);
});

test('of two that are as near, the first', () => {
  expect(nearest('p12', ['p1', 'p2', 'p13'])).toBe('p1');
});

test.each([
  ['Zilo', ['Zilu', 'Zigong'], 'did you mean “Zilu”?'],
  ['Ann', ['Zilu', 'Zigong'], 'use one of “Zilu”, “Zigong”'],
  ['Ann', [], 'none is known here'],
  [
    'zzz',
    [...'abcdefghijklmn'].map((letter) => letter.repeat(9)),
    `use one of ${[...'abcdefghijkl'].map((letter) => `“${letter.repeat(9)}”`).join(', ')} or 2 more`,
  ],
])('%s: %s', (name, known, expected) => {
  expect(suggest(name, known)).toBe(expected);
});

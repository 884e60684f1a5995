import { expect, test } from 'vitest';
import { presenceOf } from '../../src/model/presence.ts';
import { interview, version } from '../fixtures/sources.ts';

function presence(en: string, zh: string, language: string): string[] {
  const { sections } = interview([version('en', en, { translationOf: 'zh' }), version('zh', zh)]);
  return [...presenceOf(sections, language)].map(([id, here]) => `${id} ${here}`);
}

const THREE = '**A:** One.\n\n**B:** Two.\n\n**A:** Three.\n\nFour.';

test.each([
  ['a whole version', THREE, ['p1 text', 'p2 text', 'p3 text', 'p4 text']],
  ['a version that ends early', '**A:** 一', ['p1 text', 'p2 ends', 'p3 missing', 'p4 missing']],
  [
    'a version that says where it has nothing',
    '**A:** 一\n\n**B:** ^-\n\n**A:** 三\n\n四',
    ['p1 text', 'p2 gap', 'p3 text', 'p4 text'],
  ],
  [
    'a text that spans its turn',
    '**A:** 一\n\n**B:** 二\n\n**A:** 三四',
    ['p1 text', 'p2 text', 'p3 text', 'p4 spanned'],
  ],
  [
    'a paragraph that another pin left out',
    '**A:** 一\n\n**B:** 二\n\n**A:** 四 ^p4',
    ['p1 text', 'p2 text', 'p3 ends', 'p4 text'],
  ],
])('%s', (_name, zh, expected) => {
  expect(presence(THREE, zh, 'zh')).toEqual(expected);
});

test('the reading version may end early too', () => {
  expect(presence('**A:** One.', '**A:** 一\n\n**B:** 二', 'en')).toEqual(['p1 text', 'p2 ends']);
});

test('coverage counts the passages that a version accounts for', () => {
  const { versions } = interview([
    version('en', THREE, { translationOf: 'zh' }),
    version('zh', '**A:** 一\n\n**B:** ^-'),
  ]);
  expect(versions.map(({ language, coverage }) => `${language} ${coverage}`)).toEqual(['en 4', 'zh 2']);
});

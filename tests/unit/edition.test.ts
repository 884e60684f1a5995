import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  coreOf,
  entryOf,
  EVERYTHING,
  filesAround,
  filesOf,
  type Edition,
} from '../../src/offline/edition.ts';

const edition: Edition = {
  id: 'e1',
  files: {
    '': [100, 'a'],
    '_astro/Page.x.css': [10],
    '_astro/a.x.js': [10],
    '_astro/letters.x.woff2': [50],
    'pictures/ion/picture.x.webp': [500],
    'interviews.json': [5, 'b'],
    'interviews/ion/': [200, 'c'],
    'interviews/ion/comments/': [300, 'd'],
    'interviews/ion-two/': [200, 'e'],
    'offline/': [7, 'f'],
    'pagefind/0001/fragment/x': [40],
    'pagefind/0001/pagefind-entry.json': [1, 'g'],
    'pagefind/0001/pagefind.js': [30, 'h'],
    'pagefind/0002/pagefind-entry.json': [1, 'i'],
    'search/': [60, 'j'],
    'search/words.txt': [9, 'k'],
  },
  interviews: {
    ion: { shard: '0001', pictures: ['pictures/ion/picture.x.webp'] },
    'ion-two': { shard: '0002', pictures: [] },
  },
  moved: {},
};

describe('what is kept', () => {
  test('of every edition: styles, scripts, and the pages that lead to others', () => {
    expect(coreOf(edition)).toEqual([
      '',
      '_astro/Page.x.css',
      '_astro/a.x.js',
      'interviews.json',
      'offline/',
      'search/',
    ]);
  });

  test('with a page that was read: its thread and its search, the file that opens it last', () => {
    const files = filesAround(edition, 'interviews/ion/');
    expect(files).toEqual([
      'interviews/ion/',
      'interviews/ion/comments/',
      'search/words.txt',
      'pagefind/0001/fragment/x',
      'pagefind/0001/pagefind.js',
      entryOf('0001'),
    ]);
    expect(filesAround(edition, 'people/nobody/')).toEqual([]);
    expect(filesAround(edition, 'about/')).toEqual([]);
  });

  test('of an interview: its pages, pictures, fonts and index, nothing of its neighbours', () => {
    const files = filesOf(edition, 'ion');
    expect(files).toEqual(
      expect.arrayContaining(['pictures/ion/picture.x.webp', '_astro/letters.x.woff2', '']),
    );
    expect(files.filter((path) => /ion-two|0002/.test(path))).toEqual([]);
    expect(files.at(-1)).toBe(entryOf('0001'));
    expect(filesOf(edition, 'unknown')).toEqual([]);
  });

  test('of everything: each file once, and its size', () => {
    const files = filesOf(edition, EVERYTHING);
    expect([...files].sort()).toEqual(Object.keys(edition.files).sort());
    expect(bytesOf(edition, files)).toBe(1523);
  });
});

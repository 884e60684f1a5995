import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview, Passage } from '../../src/model/interview.ts';
import { formatPublished, parsePublished, shardOf, type PublishedLine } from '../../src/model/published.ts';
import { nextPublished } from '../../src/model/publishing.ts';
import { interview, messages, version } from '../fixtures/sources.ts';

const line: fc.Arbitrary<PublishedLine> = fc.record({
  interview: fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
  lastPassage: fc.nat(),
  lastComment: fc.nat(),
  state: fc.constantFrom('published', 'published, 20CF', 'withdrawn, 2024-11-27, at the author’s wish'),
  shard: fc.constantFrom(undefined, 2, 9999),
});

test('the list is read as it was written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(line, { selector: ({ interview }) => interview }), (lines) => {
      expect(parsePublished(formatPublished(lines), 'x')).toEqual({ lines, problems: [] });
    }),
  );
});

const GIT = 'take the file back from git; npm run passages is its only writer';

const ION: PublishedLine = { interview: 'ion', lastPassage: 3, lastComment: 0, state: 'published' };
const TEXT = formatPublished([ION, { ...ION, interview: 'well', shard: 2 }]);
const ION_ROW = TEXT.split('\n')[1] ?? '';

test.each([
  ['as it was written', TEXT, []],
  ['of nothing', formatPublished([]), []],
  [
    'without its first line',
    TEXT.replace(/.*\n/, ''),
    [`x:1:1: the list does not begin with “colloquy-published 1” — ${GIT}`],
  ],
  [
    'cut short',
    TEXT.replace(/end.*\n/, ''),
    [`x:4:1: the list is cut short: its last line “end” is missing — ${GIT}`],
  ],
  ['with text behind its end', `${TEXT}more\n`, [`x:5:1: text stands behind the list’s last line — ${GIT}`]],
  [
    'with a line twice',
    TEXT.replace(ION_ROW, `${ION_ROW}\n${ION_ROW}`),
    [`x:3:1: “ion” stands in the list twice — ${GIT}`],
  ],
  [
    'with a number lowered',
    TEXT.replace('ion\t3', 'ion\t2'),
    [`x:2:1: the line of “ion” was changed by hand, moved, or left by a merge — ${GIT}`],
  ],
  [
    'without its last line',
    TEXT.replace(/well.*\n/, ''),
    [`x:3:1: lines before the table’s end are gone, or were put there by hand — ${GIT}`],
  ],
  [
    'without a column',
    TEXT.replace('ion\t3\t0', 'ion\t3'),
    [`x:2:1: this line has not its 6 columns — ${GIT}`],
  ],
  [
    'with a column more',
    TEXT.replace('published\t1', 'published\t1\t1'),
    [`x:2:1: this line has not its 6 columns — ${GIT}`],
  ],
  [
    'with a shard that is none',
    TEXT.replace('published\t1', 'published\t0'),
    [`x:2:1: this line has not its 6 columns — ${GIT}`],
  ],
  [
    'with a state that is none',
    TEXT.replace('published\t1', 'withdrawn\t1'),
    [`x:2:1: this line has not its 6 columns — ${GIT}`],
  ],
])('a list %s', (_name, text, expected) => {
  expect(messages(parsePublished(text, 'x').problems).slice(0, 1)).toEqual(expected);
});

test('each line taken out of a list is found', () => {
  const rows = TEXT.split('\n').slice(0, -1);
  for (const index of rows.keys())
    expect(parsePublished(`${rows.toSpliced(index, 1).join('\n')}\n`, 'x').problems, rows[index]).not.toEqual(
      [],
    );
});

describe('the search shard of an interview', () => {
  const text = {
    html: '<p>x</p>',
    text: 'x',
    marks: [],
    notes: [],
    span: 1,
    place: { path: 'x', line: 1, column: 1 },
  };
  const small = interview([version('en', 'One.')]);
  /** An interview of so many passages. */
  function long(id: string, count: number): Interview {
    const passages = Array.from({ length: count }, (_, index): Passage => ({
      id: `p${index + 1}`,
      provisional: false,
      texts: { en: text },
      gaps: [],
    }));
    return { ...small, id, sections: [{ headings: {}, turns: [{ passages }] }] };
  }
  const shown = (lines: readonly PublishedLine[]): string =>
    lines.map((line) => `${line.interview}${shardOf(line)}`).join(' ');

  test('is the last one while it has room, else the next', () => {
    const lines = nextPublished([], [long('a', 3000), long('b', 2001), long('c', 1), long('d', 9000)]);
    expect(shown(lines)).toBe('a1 b1 c2 d2');
    expect(shown(nextPublished(lines, [long('aa', 1)]))).toBe('a1 b1 c2 d2 aa3');
    expect(formatPublished(lines)).toMatch(
      /\nb\t2001\t0\tpublished\t1\t\w{4}\nc\t1\t0\tpublished\t2\t\w{4}\n/,
    );
  });

  test('never changes, however interviews grow and whatever comes behind', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(4000), { minLength: 1, maxLength: 6 })), (rounds) => {
        let lines: PublishedLine[] = [];
        for (const [round, sizes] of rounds.entries()) {
          const fresh = sizes.map((size, index) => long(`i${round}x${index}`, size));
          const grown = lines.slice(0, 2).map((line) => long(line.interview, line.lastPassage + 500));
          const next = nextPublished(lines, [...fresh, ...grown]);
          expect(next.slice(0, lines.length).map(shardOf)).toEqual(lines.map(shardOf));
          lines = parsePublished(formatPublished(next), 'x').lines;
        }
      }),
      { numRuns: 20 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview, Passage } from '../../src/model/interview.ts';
import {
  formatPublished,
  nextPublished,
  parsePublished,
  shardOf,
  type PublishedLine,
} from '../../src/model/published.ts';
import { interview, messages, version } from '../fixtures/sources.ts';

const line: fc.Arbitrary<PublishedLine> = fc.record({
  interview: fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
  lastPassage: fc.nat(),
  lastComment: fc.nat(),
  state: fc.constantFrom('published', 'withdrawn, 2024-11-27, at the author’s wish'),
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

test.each([
  ['colloquy-published 1\nion\t3\t0\tpublished\nend\n', []],
  ['ion\t3\t0\tpublished\nend\n', [`x:1:1: the list does not begin with “colloquy-published 1” — ${GIT}`]],
  [
    'colloquy-published 1\nion\t3\t0\tpublished\n',
    [`x:3:1: the list is cut short: its last line “end” is missing — ${GIT}`],
  ],
  ['colloquy-published 1\nion\t3\t0\tpublished\t12\nend\n', []],
  [
    'colloquy-published 1\nion\t3\t0\tpublished\t0\nend\n',
    [`x:2:1: this line has not its four columns — ${GIT}`],
  ],
  [
    'colloquy-published 1\nion\t3\t0\tpublished\t\nend\n',
    [`x:2:1: this line has not its four columns — ${GIT}`],
  ],
  ['colloquy-published 1\nion\t3\tpublished\nend\n', [`x:2:1: this line has not its four columns — ${GIT}`]],
  [
    'colloquy-published 1\nion\t3\t0\tpublished\tmore\nend\n',
    [`x:2:1: this line has not its four columns — ${GIT}`],
  ],
  [
    'colloquy-published 1\nion\t-3\t0\tpublished\nend\n',
    [`x:2:1: this line has not its four columns — ${GIT}`],
  ],
  [
    'colloquy-published 1\nion\t3\t0\twithdrawn\nend\n',
    [`x:2:1: this line has not its four columns — ${GIT}`],
  ],
  ['colloquy-published 1\n\t3\t0\tpublished\nend\n', [`x:2:1: this line has not its four columns — ${GIT}`]],
  [
    'colloquy-published 1\nend\nion\t3\t0\tpublished\n',
    [`x:3:1: text stands behind the list’s last line — ${GIT}`],
  ],
  [
    'colloquy-published 1\nion\t3\t0\tpublished\nion\t4\t0\tpublished\nend\n',
    ['x:3:1: “ion” stands in the list twice — keep the line with the larger numbers'],
  ],
])('%j', (text, expected) => {
  expect(messages(parsePublished(text, 'x').problems)).toEqual(expected);
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
    const lines = nextPublished([], [long('a', 5000), long('b', 3001), long('c', 1), long('d', 9000)]);
    expect(shown(lines)).toBe('a1 b1 c2 d2');
    expect(shown(nextPublished(lines, [long('aa', 1)]))).toBe('a1 b1 c2 d2 aa3');
    expect(formatPublished(lines)).toContain('\nb\t3001\t0\tpublished\nc\t1\t0\tpublished\t2\n');
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

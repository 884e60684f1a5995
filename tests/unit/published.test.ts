import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPublished, parsePublished, type PublishedLine } from '../../src/model/published.ts';
import { messages } from '../fixtures/sources.ts';

const line: fc.Arbitrary<PublishedLine> = fc.record({
  interview: fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
  lastPassage: fc.nat(),
  lastComment: fc.nat(),
  state: fc.constantFrom('published', 'withdrawn, 2024-11-27, at the author’s wish'),
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

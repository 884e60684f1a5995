import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withKey } from '../../src/model/frontmatter-edit.ts';

const NEW = ['quotes:', '  - { text: "a", state: ok }'];
const WRITTEN = 'quotes:\n  - { text: "a", state: ok }\n';

describe('one key of the front matter is set, and nothing else changes', () => {
  test.each([
    [
      'a new key comes last',
      '---\na: 1 # x\n---\nquotes: no\n',
      `---\na: 1 # x\n${WRITTEN}---\nquotes: no\n`,
    ],
    ['in its place', '---\na: 1\nquotes: [] # x\nb:  2\n---\n', `---\na: 1\n${WRITTEN}b:  2\n---\n`],
    [
      'a block, and the blank lines and remarks behind it',
      '---\nquotes:\n  - text: b\n    state: ok\n\n# x\nb: 2\n---\n\nBody.',
      `---\n${WRITTEN}\n# x\nb: 2\n---\n\nBody.`,
    ],
    [
      'over several lines',
      '---\nquotes: [{ text: "b",\n  state: ok }]\nb: 2\n---',
      `---\n${WRITTEN}b: 2\n---`,
    ],
    ['without a value', '---\nquotes:\nb: 2\n---\n', `---\n${WRITTEN}b: 2\n---\n`],
    ['an empty front matter', '---\n---\nBody', `---\n${WRITTEN}---\nBody`],
    ['with a byte order mark', '\uFEFF---\na: 1\n---\n', `\uFEFF---\na: 1\n${WRITTEN}---\n`],
    [
      'with Windows line ends',
      '---\r\na: 1\r\n---\r\nBody\r\n',
      `---\r\na: 1\r\n${WRITTEN.replaceAll('\n', '\r\n')}---\r\nBody\r\n`,
    ],
    [
      'a key of the same name further in',
      '---\na: { quotes: 1 }\n---\n',
      `---\na: { quotes: 1 }\n${WRITTEN}---\n`,
    ],
  ])('%s', (_name, before, after) => {
    expect(withKey(before, 'quotes', NEW)).toBe(after);
  });

  test('no lines take the key away', () => {
    expect(withKey('---\na: 1\nquotes: []\nb: 2\n---\n', 'quotes', [])).toBe('---\na: 1\nb: 2\n---\n');
  });

  test.each(['', 'Body', '---\n{ a: 1 }\n---\n', '---\na: [\n---\n', '---\na: 1\n'])(
    '%j is left alone',
    (text) => {
      expect(withKey(text, 'quotes', NEW)).toBeUndefined();
    },
  );

  test('set and taken away again, every byte is as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z ]*$/), (body, value) => {
        const text = `---\na: "${value}"\n---\n${body}`;
        expect(withKey(withKey(text, 'quotes', NEW) ?? '', 'quotes', [])).toBe(text);
      }),
    );
  });
});

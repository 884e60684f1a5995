import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseYaml } from '../../src/content/frontmatter.ts';
import { plainYaml } from '../../src/content/plain-yaml.ts';
import { hostileText, RUNS } from '../robustness/hostile.ts';

/** What the library reads; undefined where it complains. */
function read(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

test.each([
  `title: And if somebody did know?
translationOf: lzh
translators:
  - The Colloquy editors
published: 2026-10-05
held: late 5th century BCE, as Plato tells it
summary: "Four students: what each would do"
subjects: [ambition, teaching]
draft: false
source: { name: Analects 11.26, url: https://example.org/a_b/?q }
participants:
  confucius: { name: Confucius, role: interviewer, short: Master }
  zilu: { name: 子路, role: interviewee }
`,
  `author: { name: Second reader }
date: 2026-11-17
inReplyTo: 12
at: p6
quotes:
  - { text: "It goes by the passage.", passage: p6, state: ok }
`,
])('what front matter mostly is is plain', (text) => {
  const plain = plainYaml(text.replace('_b/?q', ''));
  expect(plain).toBeDefined();
  expect(plain).toStrictEqual(read(text.replace('_b/?q', '')));
});

test.each([
  ...[
    '',
    'a',
    'a: b',
    'a:\n',
    'a: \n',
    'a: b \n',
    'a: b\na: c\n',
    'a: [b, b\n',
    'a: { b: c, b: d }\n',
    '# a\n',
  ],
  ...[
    'a: ~\n',
    'a: null\n',
    'a: True\n',
    'null: a\n',
    'a: 007\n',
    'a: 1.5\n',
    'a: 1e3\n',
    'a: *b\n',
    'a: &b c\n',
  ],
  ...[
    'a: b: c\n',
    'a: b #c\n',
    'a: b\n  c: d\n',
    'a:\n  b: c\n  - d\n',
    'a:\n- b\n',
    'a: |\n  b\n',
    'a: "\\u0000"\n',
  ],
  ...[
    '__proto__: a\n',
    'constructor: a\n',
    'toString:\n  a: b\n',
    'a:\n  valueOf: b\n',
    'a: "b\n',
    'a:\n\n  b: c\n',
  ],
  ...[
    'a: b\n\n',
    '---\na: b\n',
    'a: b\n...\n',
    '\tа: b\n',
    'a: [b,c]\n',
    'a: [b, c,]\n',
    'a: {b: c}\n',
    "a: 'b'\n",
  ],
])('%j is left to the library', (text) => {
  expect(plainYaml(text)).toBeUndefined();
});

const PIECES = [
  ...[
    'title',
    'a',
    'null',
    'true',
    'constructor',
    'Ion, on Homer',
    'p6',
    '2026-11',
    '2026-11-02',
    '12',
    '0',
    '1.5',
  ],
  ...[
    '"It goes: [by, it]"',
    '"',
    "'",
    'https://a.org/b',
    'Yes',
    'no',
    'x-y',
    '子路：',
    'é',
    '0x1',
    '.inf',
    'a"b',
  ],
];
const JOINTS = [
  ...[
    ': ',
    ': ',
    ':',
    '\n',
    '\n',
    '\n  ',
    '\n  ',
    '\n  - ',
    '\n- ',
    ' { ',
    ' }',
    ': { ',
    ', ',
    ', ',
    ': [',
    ']',
  ],
  ...[' ', ' #', '\n    ', '\n\n', '|', '>', '? ', '- ', '&', '*', '!', '%', '`', '@', '\t', ',', '---\n'],
];
const anyYaml = fc
  .array(
    fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 10, arbitrary: fc.constantFrom(...JOINTS) },
      { weight: 1, arbitrary: hostileText },
    ),
    { maxLength: 16 },
  )
  .map((parts) => `${parts.join('')}\n`);
const PLAIN = [
  'Ion',
  'p6',
  '2026-11-02',
  '2026-11',
  '12',
  'true',
  '"It goes: [by, it]"',
  'https://a.org/b',
  '子路：',
];
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'Z',
      '7',
      ' ',
      '.',
      '-',
      ',',
      "'",
      '’',
      '：',
      '!',
      '?',
      '%',
      '=',
      '/',
      ':',
      '#',
      '"',
      'é',
      '孔',
    ),
    {
      maxLength: 8,
    },
  )
  .map((signs) => `a${signs.join('')}`);
const scalar = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).map((text) => `a${text}b`) },
);
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...'abcdefgh', 'x-y', 'title') },
  { weight: 1, arbitrary: fc.constantFrom(...PIECES) },
);
const list = fc.array(scalar, { minLength: 1, maxLength: 3 }).map((texts) => `[${texts.join(', ')}]`);
const group = fc
  .uniqueArray(fc.tuple(key, scalar), { minLength: 1, maxLength: 3, selector: ([name]) => name })
  .map((entries) => `{ ${entries.map((entry) => entry.join(': ')).join(', ')} }`);
const value = fc.oneof({ weight: 4, arbitrary: scalar }, list, group);
const below = fc.oneof(
  fc.array(value, { minLength: 1, maxLength: 2 }).map((all) => all.map((one) => `\n  - ${one}`).join('')),
  fc
    .array(fc.tuple(key, value), { minLength: 1, maxLength: 2 })
    .map((all) => all.map(([name, one]) => `\n  ${name}: ${one}`).join('')),
);
const nearlyPlain = fc
  .uniqueArray(
    fc.tuple(
      key,
      fc.oneof({ weight: 3, arbitrary: value.map((one) => ` ${one}`) }, { weight: 1, arbitrary: below }),
    ),
    { minLength: 1, maxLength: 4, selector: ([name]) => name },
  )
  .map((lines) => lines.map((line) => `${line.join(':')}\n`).join(''));

test('what it reads is what the library reads', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(anyYaml, nearlyPlain), (text) => {
      const data = plainYaml(text);
      if (data === undefined) return;
      plain++;
      expect(data).toStrictEqual(read(text));
      const [plainly, whole] = [text, `${text}# read in full\n`].map((one) => parseYaml(one, 'en.md', 2));
      for (const [name, entry] of Object.entries(data))
        for (const key of [[name], ...Object.keys(entry as object).map((one) => [name, one])]) {
          const numbered = Array.isArray(entry)
            ? key.map((part, at) => (at === 1 ? Number(part) : part))
            : key;
          expect([numbered, plainly?.at(numbered)]).toEqual([numbered, whole?.at(numbered)]);
        }
    }),
    { numRuns: 20 * RUNS },
  );
  expect(plain).toBeGreaterThan(RUNS);
});

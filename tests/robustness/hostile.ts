import fc from 'fast-check';

/** Inputs that each property is tried with; more with ROBUSTNESS_RUNS. */
export const RUNS = Number(process.env['ROBUSTNESS_RUNS'] || 150);
/** Whether this is the longer setting: other inputs each time, a longer paragraph, more texts on a page. */
export const isLong = RUNS > 1000;
/** How a property is run: the same inputs each time, unless it is the longer setting. */
export const PARAMETERS: fc.Parameters<unknown> = { numRuns: RUNS, ...(isLong ? {} : { seed: 20_261_124 }) };

/** Texts that programs stumble over, each alone and harmless in a file of UTF-8. */
export const EXTREMES: readonly string[] = [
  'e\u0301', // é in two characters
  '\u00e9', // and in one
  '\u1e9b\u0323', // four normal forms that all differ
  '\uac01', // a Hangul syllable
  '\u1100\u1161\u11a8', // and its parts
  '\u05d0\u05d1 \u0627\u0644\u0639',
  '\u202e right to left \u202c',
  '\u2066\u2069\u200f',
  '👩\u200d👩\u200d👧\u200d👦', // one family
  '🏳\ufe0f\u200d🌈',
  '𠮷野家', // beyond the first 65,536
  '𝒳\u{10ffff}',
  '\ufeff', // a byte order mark within
  '\ufffd\ufffe\uffff',
  '\u0001\u0008\u000b\u000c\u001f\u007f\u0085',
  '\u2028\u2029',
  '\u00a0\u3000\u200b\u2060',
  'Z\u0351\u036b\u0343\u036a\u0302'.repeat(4),
  '&#0;&#xD800;&#x110000;&amp;amp;',
  '"\\u0000\\uD800"', // in YAML these are NUL and half a character
  '"\\uDC00\\x01"',
  'ﷺ'.repeat(9),
  'İıſßẞŒĲ',
];

/** Marks that mean something to some reader of this project. */
const MARKS: readonly string[] = [
  ...[
    '**',
    '**Zilu:** ',
    '**Zilu：**',
    '**:** ',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '\t',
  ],
  ...['# ', '## ', '\n***\n', '\n\n', '\n', '\r', '\r\n', ' ^-', ' ^p1', ' ^p2-p4', '^p9999999999', '[^t1]'],
  ...['\n[^t1]: note\n', '[^', '](', '[a](/interviews/well/#p2)', '[a](javascript:1)', '![x](map.svg)'],
  ...[
    '<ruby>',
    '</ruby>',
    '<rt>',
    '<!--',
    '-->',
    '<script>',
    '<![CDATA[',
    ']]>',
    '<?',
    '|',
    '\n|-|-|\n',
    '\\',
  ],
  ...[
    '---\n',
    '\n---\n',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '!!js ',
    '"',
    "'",
    '? ',
    '%YAML 9\n',
    '<<: ',
  ],
  ...[
    'title:',
    'participants:\n',
    'zilu: {',
    'role: interviewer',
    'draft: true',
    'aliases: [ford]',
    '~',
    'null',
  ],
  ...[
    'p1\t',
    '\t\t',
    'end\t',
    '-> p1, 2024-01-01, because',
    'colloquy-passages 1\n',
    'live',
    '<<<<<<< HEAD\n',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '1e999',
    '-0',
    '0x10',
    '.nan',
    '2024-02-30',
    '::',
    '://',
    '%',
    '%zz',
  ],
];

/** A short hostile text: marks, extremes and any characters, in any order. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 2, arbitrary: fc.constantFrom(...EXTREMES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 2, arbitrary: fc.constantFrom('word', 'That is Kong Qiu.', '為孔丘。', ' ') },
    ),
    { minLength: 1, maxLength: 12 },
  )
  // A file is UTF-8, in which no half of a character stands, and one with NUL is refused before it is read.
  .map((parts) => parts.join('').toWellFormed().replaceAll('\0', ''));

/** One change of a text: a part taken out, doubled, moved, or hostile text put in. */
type Edit = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, hostileText).map(([at, added]): Edit => (text) => {
    const cut = Math.floor(at * text.length);
    return text.slice(0, cut) + added + text.slice(cut);
  }),
  fc.tuple(place, fc.nat(40)).map(([at, length]): Edit => (text) => {
    const cut = Math.floor(at * text.length);
    return text.slice(0, cut) + text.slice(cut + length);
  }),
  fc.tuple(place, place).map(([from, to]): Edit => (text) => {
    const lines = text.split('\n');
    const [line = ''] = lines.splice(Math.floor(from * lines.length), 1);
    lines.splice(Math.floor(to * lines.length), 0, line);
    return lines.join('\n');
  }),
  place.map((at): Edit => (text) => {
    const lines = text.split('\n');
    const index = Math.floor(at * lines.length);
    return [...lines.slice(0, index + 1), ...lines.slice(index)].join('\n');
  }),
  place.map(
    (at): Edit =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
);

/** One to four changes, one after another; what comes out can stand in a file. */
export const edits: fc.Arbitrary<Edit> = fc
  .array(edit, { minLength: 1, maxLength: 4 })
  .map((all) => (text) => all.reduce((changed, one) => one(changed), text).toWellFormed());

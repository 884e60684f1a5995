import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FOLDS } from '../../src/search/han.ts';
import { lexemesOf } from '../../src/search/lexemes.ts';
import { sqlOf } from '../../src/search/postgres-query.ts';
import { AFTER_LINES, BEFORE_LINES, linesOf } from '../../src/search/postgres-table.ts';
import { copyLine, quotedLexeme, sqlText } from '../../src/search/postgres-text.ts';
import { tsvectorsOf } from '../../src/search/postgres-words.ts';
import { parseQuery } from '../../src/search/query.ts';

test.each([
  [['plain', 7, undefined, ''], 'plain\t7\t\\N\t\n'],
  [['a\tb\nc\rd\\e'], 'a\\tb\\nc\\rd\\\\e\n'],
  [['\\N', '\\.'], '\\\\N\t\\\\.\n'],
  [['\\! rm -rf /'], '\\\\! rm -rf /\n'],
  [['NUL \0, half a pair \uD83D'], 'NUL \uFFFD, half a pair \uFFFD\n'],
  [
    [['NULL', '', 'a "b"', 'c\\d', '{e,f}', 'g\nh']],
    '{"NULL","","a \\\\"b\\\\"","c\\\\\\\\d","{e,f}","g\\nh"}\n',
  ],
  [[[]], '{}\n'],
  [['U+2028 \u2028 and \u{1F600}'], 'U+2028 \u2028 and \u{1F600}\n'],
])('%j as a line for COPY', (values, line) => {
  expect(copyLine(values)).toBe(line);
});

test('whatever the fields hold, a line is one line, and none ends the lines', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (fields) => {
      const line = copyLine(fields);
      expect(line.match(/[\n\r\0]/g)).toEqual(['\n']);
      expect(line.split('\t')).toHaveLength(fields.length);
      expect(line).not.toBe('\\.\n');
    }),
  );
});

test.each([
  ["it's", "'it''s'"],
  ["'; drop table x; --", "'''; drop table x; --'"],
  ["\\'; drop table x; --", " E'\\\\''; drop table x; --'"],
  ['NUL \0', "'NUL \uFFFD'"],
])('%j as a literal of SQL', (text, literal) => {
  expect(sqlText(text)).toBe(literal);
});

test('a lexeme is quoted as tsvector reads it', () => {
  expect(quotedLexeme("o'b\\c")).toBe("'o''b\\\\c'");
});

test('words are found by what they are, by their stems, and by their parts', () => {
  expect(lexemesOf('Łódź’s pilots, DeepSeek 4o: 創新', NO_FOLDS)).toEqual([
    ['lodzs', 'lodz', '~lodz', '~s'],
    ['pilots', '~pilot'],
    ['deepseek', '~deep', '~seek'],
    ['4o', '~4', '~o'],
    ['創'],
    ['新'],
  ]);
});

describe('a tsvector', () => {
  const placesIn = (vector: string): number[] =>
    Array.from(vector.matchAll(/(?<=[:,])\d+/g), ([place]) => Number(place));

  test('has each version under a weight of its own, which no phrase crosses', () => {
    expect(tsvectorsOf(['to be', '', 'be', 'die', 'das'], NO_FOLDS)).toEqual([
      "'to':1A 'be':2A,5C 'die':7D 'das':9D",
    ]);
  });

  test('keeps within what PostgreSQL stores; a long text is several that overlap', () => {
    const words = Array.from({ length: 40_000 }, (_, index) => inLetters((index * 7919) % 10_007));
    const vectors = tsvectorsOf([words.join(' ')], NO_FOLDS);
    expect(vectors.length).toBeGreaterThan(2);
    for (const vector of vectors) {
      expect(Math.max(...placesIn(vector))).toBeLessThan(16_384);
      for (const places of vector.matchAll(/:(\S+)/g)) expect(places[1]?.split(',').length).toBeLessThan(256);
    }
    const all = vectors.map((vector) => wordsByPlace(vector));
    const phrase = (from: number): string => words.slice(from, from + 250).join(' ');
    for (let from = 0; from + 250 <= words.length; from += 97)
      expect(
        all.some((own) => own.includes(phrase(from))),
        `words from ${from}`,
      ).toBe(true);
  });

  test('one word over and over, and a word without end, come to an end', () => {
    const vectors = tsvectorsOf([`${'ha '.repeat(3000)} ${'x'.repeat(9000)}`], NO_FOLDS);
    for (const vector of vectors) expect(placesIn(vector).length).toBeLessThan(256 * 2);
    expect(vectors.at(-1)).toContain(`'${'x'.repeat(500)}'`);
    expect(vectors.join()).not.toContain('x'.repeat(501));
  });

  /** A number as a word, for a number is a word of several parts. */
  function inLetters(number: number): string {
    return `q${String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;
  }

  function wordsByPlace(vector: string): string {
    const placed: string[] = [];
    for (const [, lexeme = '', places = ''] of vector.matchAll(/'(q[a-j]+)':(\S+)/g))
      for (const place of places.split(',')) placed[Number.parseInt(place, 10)] = lexeme;
    return placed.slice(1).join(' ');
  }
});

test('a record is a line, with a link a language', () => {
  const line = linesOf(
    {
      url: '/interviews/ion/#p3',
      interview: 'ion',
      id: 'p3',
      kind: 'interview',
      speaker: 'ion:ion',
      date: '0000',
      texts: [
        { language: 'en', text: 'I\tam' },
        { language: 'grc', text: 'εἰμί' },
        { language: 'de', text: 'Bin' },
      ],
    },
    {
      summary: {
        id: 'ion',
        title: 'Ion',
        language: 'en',
        originalLanguage: 'grc',
        date: '0000',
        languages: ['en', 'grc', 'de'],
        speakers: { 'ion:ion': 'Ion of Ephesus' },
      },
      place: 2,
      home: 'https://example.org/talks/',
      folds: NO_FOLDS,
    },
  );
  const link = 'https://example.org/talks/interviews/ion/';
  expect(line.split('\t')).toEqual([
    'ion',
    'p3',
    '0',
    'interview',
    'Ion',
    'ion:ion',
    'Ion of Ephesus',
    '\\N',
    '\\N',
    '\\N',
    '2',
    '{"en","grc","de"}',
    '{"I\\tam","εἰμί","Bin"}',
    `{"${link}#p3","${link}#p3","${link}de/#p3"}`,
    "'i':1A 'am':2A 'ειμι':4B 'bin':6C\n",
  ]);
});

test('the script is one transaction that stops at the first error', () => {
  const statements = `${BEFORE_LINES}${AFTER_LINES}`.split('\n');
  expect(statements[1]).toBe('\\set ON_ERROR_STOP on');
  expect(statements.indexOf('begin;')).toBeLessThan(
    statements.findIndex((line) => line.startsWith('create')),
  );
  expect(statements.filter(Boolean).at(-1)).toBe('commit;');
});

describe('the statement of a query', () => {
  const WORDS_OF_SQL =
    /^(?:with|asked|as|materialized|select|case|when|exists|from|colloquy_passages|where|words|then|else|end|tsquery|found|exact|some|interview|id|links|version|link|languages|language|texts|text|title|name|distinct|on|ts_rank|rank|cross|join|lateral|min|coalesce|bool_or|own|false|generate_subscripts|ts_filter|char|least|standing|and|is|not|null|order|by|desc|hits|date|nulls|last|place|limit|kind|speaker|role|year)$/;

  test('asks for phrases, words with their longer ones, and leaves out', () => {
    const sql = sqlOf(parseQuery('"harbour pilots" 创新 sea -dog'), { lang: 'en', year: '1999' }, 5);
    expect(sql).toContain(
      `'((''harbour'' | ''~harbour'') <-> (''pilot'' | ''~pilot'')) & (''创'' <-> ''新'') & !((''dog'' | ''~dog''))'::tsquery as found`,
    );
    expect(sql).toContain(`else '(''sea'':* | ''~sea'':*)'::tsquery end`);
    expect(sql).toContain("and languages[version] = 'en'");
    expect(sql).toContain("and year = '1999'");
    expect(sql).toMatch(/\nlimit 5;\n$/);
  });

  test('a quotation that leaves something out may stand with or without it', () => {
    expect(sqlOf(parseQuery('"創…新"'))).toContain(
      "((''創'' <-> ''新'') | ((''創'':A) & (''新'':A)) | ((''創'':B) & (''新'':B))",
    );
  });

  test.each([
    `'; drop table colloquy_passages; --`,
    `"' or true) as found; drop table x; --"`,
    `\\'; drop table x; --`,
    `\\! rm -rf ~`,
    `:'HOME' $$ drop $$ /* */`,
    `a' | 'b':* & !c`,
  ])('%s can not break out of it', (typed) => {
    expectOnlyOurs(sqlOf(parseQuery(typed), { interview: typed, lang: typed }));
  });

  test('nor can anything else', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom("'", '"', '\\', ';', '-', 'a', ' ', 'é', '創', '\n', '$', ':', '*'),
      }),
    );
    fc.assert(
      fc.property(typed, typed, (words, value) => {
        const query = parseQuery(words);
        if (!query.isEmpty) expectOnlyOurs(sqlOf(query, { speaker: value, lang: value }));
      }),
    );
  });

  /** Outside its literals a statement holds our own words alone, and one semicolon. */
  function expectOnlyOurs(sql: string): void {
    const outside = sql.replace(/ E'(?:[^'\\]|''|\\[^])*'|'(?:[^'\\]|'')*'/g, ' ');
    expect(outside).not.toMatch(/['\\$]|--|\/\*/);
    expect(outside.match(/;/g)).toHaveLength(1);
    expect((outside.match(/[\p{L}_]+/gu) ?? []).filter((word) => !WORDS_OF_SQL.test(word))).toEqual([]);
  }
});

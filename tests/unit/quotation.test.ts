import { describe, expect, test } from 'vitest';
import { findQuotations, quotable, standsIn } from '../../src/model/quotation.ts';
import { linkNotes, linkQuotations, quotablePassages } from '../../src/model/quotation-links.ts';
import { quotationReport } from '../../src/model/quotation-report.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { foldBy } from '../../src/search/han.ts';
import { allFolds } from '../../src/search/han-table.ts';
import type { Interview } from '../../src/model/interview.ts';
import { formatNoteQuotations, parseNoteQuotations } from '../../src/model/note-quotations.ts';
import type { Quotation, StoredQuotation } from '../../src/model/source.ts';
import { comment, interview, version } from '../fixtures/sources.ts';

const TALK = [
  [
    'You put the question of the ferry first, before the matter of the price.',
    '你把渡船的问题放在价钱的问题之前。',
  ],
  [
    'He is one of the few who puts “right and wrong” before “profits and losses”,',
    '他是少有的把是非观置于利害观之前的人，',
  ],
  [
    'who reminds us to see the inertia of the times, and who puts “original innovation” at the top of the agenda.',
  ],
  ['Nobody on this river has ever asked for the ferryman’s name.', '这条河上从来没有人问过船夫的名字。'],
  ['Nobody on this river has ever asked for the ferryman’s fare.'],
  ['We begin again tomorrow when the water is lower.'],
  ['We begin again tomorrow when the water is lower.'],
];
const passages = [
  ...TALK.map((texts, index) => quotable('talk', `p${index + 1}`, texts)),
  quotable('other', 'p1', ['The boat that carries nobody comes back the fastest of all.']),
  quotable('third', 'p1', ['Nobody on this river has ever asked for the ferryman’s name.']),
];

test('Chinese is found in either script, where the fold knows both', () => {
  const fold = foldBy(allFolds());
  const texts = ['这里谈论的问题后来发展为学术会议。'];
  const among = [quotable('talk', 'p1', texts, fold)];
  const quotes = [{ text: '這裡談論的問題後來發展為學術會議', own: 'talk' }];
  expect(findQuotations(quotes, among, fold)[0]?.passage).toBe('p1');
  expect(standsIn('談論的問題後來發展為學', among, 0, fold)).toBe(true);
  expect(findQuotations(quotes, [quotable('talk', 'p1', texts)])).toEqual([undefined]);
});

function link(text: string, own = 'talk', at?: string): string | undefined {
  const [passage] = findQuotations([{ text, own, at }], passages);
  return passage && `${passage.interview} ${passage.passage}`;
}

describe('the passage that a quotation comes from', () => {
  test.each([
    ['verbatim', 'the question of the ferry first, before the matter', 'talk p1'],
    ['with words put in for the ferry’s', 'put the question [of it] first, before the matter', 'talk p1'],
    ['with another capital', '[N]obody on this river has ever asked for the ferryman’s fare', 'talk p5'],
    ['in other marks and letters', '“The Question — of the FERRY first”', 'talk p1'],
    ['in the original', '把渡船的问题放在价钱的问题之前', 'talk p1'],
    ['words left out', 'You put the question of … before the matter of the price', 'talk p1'],
    ['misquoted', 'You put the qestion of a ferry first, and before the mater of price', 'talk p1'],
    [
      'running on into the next passage',
      '[He] is one of the few who … to see the inertia of the times',
      'talk p2',
    ],
    [
      'as a reader once did',
      '…. [He] is one of the few who puts ‘right and wrong’ before ‘profits and losses’/ 把是非观置于利害观之前 … who reminds us to see the inertia of the times, and who puts ‘original innovation’/ 原创式创新 at the top of the agenda.',
      'talk p2',
    ],
    ['of another interview', 'carries nobody comes back the fastest of all', 'other p1'],
    ['in several, its own first', 'Nobody on this river has ever asked for the ferryman’s name', 'talk p4'],
  ])('%s', (_name, text, expected) => {
    expect(link(text)).toBe(expected);
  });

  test.each([
    ['from elsewhere', 'This is speculation, but I’ve heard that China has much more stringent regulations'],
    ['in two passages alike', 'begin again tomorrow when the water is lower'],
    ['as near to one as to another', 'Nobody on this river has ever asked for the ferryman’s'],
    ['too far off', 'You gave the problem of the bridge last, after the cost of the wood'],
    [
      'half of it said, half of it not',
      'You put the question of the ferry … and that is why he never paid it',
    ],
    ['misquoted, of another interview', 'carries somebody and comes back much faster than all'],
    ['too short', 'the question of the'],
  ])('none: %s', (_name, text) => {
    expect(link(text)).toBeUndefined();
  });

  test('of equal passages, the one that the comment stands at; of two interviews, none', () => {
    expect(link('begin again tomorrow when the water is lower', 'talk', 'p7')).toBe('talk p7');
    expect(link('Nobody on this river has ever asked for the ferryman’s name', 'other')).toBeUndefined();
  });

  test('words still stand in a passage with a fifth of them changed, not with more', () => {
    const text = 'the question of the ferry first, before the matter';
    expect(
      standsIn(text, [quotable('talk', 'p1', ['The question of a ferry first, and before the matter.'])], 0),
    ).toBe(true);
    expect(
      standsIn(text, [quotable('talk', 'p1', ['The ferry comes before anything else that matters.'])], 0),
    ).toBe(false);
  });
});

const BODY =
  '“the question of the ferry first, before the matter” and “nothing that anybody here has ever said”';

function talk(english: string, quotes: Quotation[], body = BODY) {
  return interview([version('en', `**A:** ${english}\n\n**Bo:** ${TALK[3]?.[0] ?? ''}`)], {
    comments: [comment(1, body, { quotes })],
  });
}

function stored(whole: ReturnType<typeof talk>, isNew = false): Quotation[] {
  const passages = quotablePassages([whole], () => true);
  return linkQuotations([whole], passages, () => isNew)[0]?.quotes ?? [];
}

describe('stored quotation links', () => {
  const said = TALK[0]?.[0] ?? '';
  const text = 'the question of the ferry first, before the matter';
  const other = 'nothing that anybody here has ever said';

  test('are made once for all that is quoted', () => {
    expect(stored(talk(said, []))).toEqual([
      { text, passage: 'p1', state: 'ok' },
      { text: other, state: 'elsewhere' },
    ]);
  });

  test('stay where they are when the words move or are written anew: drifted, never another passage', () => {
    const links: Quotation[] = [{ text, passage: 'p2', state: 'ok' }];
    expect(stored(talk(said, links))[0]).toEqual({ text, passage: 'p2', state: 'drifted' });
    expect(stored(talk('The boat comes first.', [{ text, passage: 'p1', state: 'ok' }]))[0]).toEqual({
      text,
      passage: 'p1',
      state: 'drifted',
    });
  });

  test('whose passage is gone are orphans, and well again when it comes back', () => {
    expect(stored(talk(said, [{ text, passage: 'p9', state: 'ok' }]))[0]?.state).toBe('orphan');
    expect(stored(talk(said, [{ text, passage: 'p1', state: 'orphan' }]))[0]?.state).toBe('ok');
  });

  test('of an interview that can’t be read now are left alone', () => {
    const link: Quotation = { text, interview: 'gone', passage: 'p1', state: 'ok' };
    expect(stored(talk(said, [link]))[0]).toEqual(link);
  });

  test('that once came from elsewhere are looked for in new interviews alone', () => {
    const links: Quotation[] = [{ text, state: 'elsewhere' }];
    expect(stored(talk(said, links))[0]).toEqual({ text, state: 'elsewhere' });
    expect(stored(talk(said, links), true)[0]).toEqual({ text, passage: 'p1', state: 'ok' });
  });

  test('go with the words; what an editor stored for other words of the comment stays', () => {
    const links: Quotation[] = [
      { text: 'said long ago, and no more', passage: 'p1', state: 'ok' },
      { text: 'the ferry first', passage: 'p2', state: 'drifted' },
    ];
    expect(stored(talk(said, links)).map((quote) => quote.text)).toEqual(['the ferry first', text, other]);
  });

  test('worn ones are reported with their place and what to do', () => {
    const whole = talk('The boat comes first.', [
      { text, passage: 'p1', state: 'ok' },
      { text: TALK[3]?.[0] ?? '', passage: 'p2', state: 'drifted' },
      { text, passage: 'p7', state: 'ok' },
      { text: other, state: 'elsewhere' },
    ]);
    expect(quotationReport({ interviews: [whole] }).map(({ path, what }) => `${path} ${what}`)).toEqual([
      `1.md drifted: p1 no longer says “${text}”`,
      `1.md orphan: p7, of which “${text}” was quoted, stands no more`,
    ]);
  });
});

describe('what notes quote', () => {
  const talkOf = (id: string, body: string, noteQuotations: StoredQuotation[] = []) => ({
    ...interview([version('en', body)], { noteQuotations }),
    id,
  });
  const place = { path: 'notes.tsv', line: 2, column: 1 };
  const well = talkOf('well', '**A:** There is a man in the well, they say.');
  const ford = (note: string, stored: StoredQuotation[] = []) =>
    talkOf('ford', `**A:** Nobody on this river has a name.[^t1]\n\n[^t1]: ${note}`, stored);
  const text = 'there is a man in the well';
  const linked = (whole: Interview, isNew = false, other = well): Quotation[] =>
    linkNotes(
      [whole],
      quotablePassages([whole, other], () => true),
      () => isNew,
    )[0] ?? [];

  test('is linked in its own and other interviews; what its author linked is left alone', () => {
    expect(
      linked(
        ford(`As in “${text}”, and “nobody on this river has a name”, and “whatever is not said at all”.`),
      ),
    ).toEqual([
      { text, interview: 'well', passage: 'p1', state: 'ok' },
      { text: 'nobody on this river has a name', passage: 'p1', state: 'ok' },
      { text: 'whatever is not said at all', state: 'elsewhere' },
    ]);
    expect(linked(ford(`As in [“${text}”](/interviews/well/#p1).`))).toEqual([]);
    expect(linked(ford(`As in “[${text}](https://example.org/)”.`))).toEqual([]);
    expect(linked(ford('“A few words.”'))).toEqual([]);
  });

  test('stays where it is, whatever the note is called, while its words stand in it', () => {
    const stored: StoredQuotation[] = [
      { text, interview: 'well', passage: 'p7', state: 'ok', place },
      { text: 'words that no note says now', interview: 'well', passage: 'p1', state: 'ok', place },
    ];
    expect(linked(ford(`As in “${text}”.`, stored))).toEqual([
      { text, interview: 'well', passage: 'p7', state: 'orphan' },
    ]);
    const dry = talkOf('well', '**A:** A bucket hung on a rope, and nobody drew.');
    const link: StoredQuotation = { text, interview: 'well', passage: 'p1', state: 'ok', place };
    expect(linked(ford(`As in “${text}”.`, [link]), false, dry)[0]?.state).toBe('drifted');
  });

  test('and came from elsewhere is looked for in new interviews alone', () => {
    const stored: StoredQuotation[] = [{ text, state: 'elsewhere', place }];
    expect(linked(ford(`As in “${text}”.`, stored))).toEqual([{ text, state: 'elsewhere' }]);
    expect(linked(ford(`As in “${text}”.`, stored), true)[0]?.passage).toBe('p1');
  });

  test('is reported at the note: worn links, and words that were not looked for yet', () => {
    const report = (whole: Interview): string[] =>
      quotationReport({ interviews: [whole, well] }).map(formatProblem);
    expect(report(ford(`As in “${text}”.`))).toEqual([
      `en.md:3:1: what the note t1 quotes, “${text}”, was not looked for yet — run npm run passages`,
    ]);
    expect(
      report(ford(`As in “${text}”.`, [{ text, interview: 'well', passage: 'p1', state: 'ok', place }])),
    ).toEqual([]);
    expect(
      report(ford(`As in “${text}”.`, [{ text, interview: 'well', passage: 'p9', state: 'ok', place }])),
    ).toEqual([
      `en.md:3:1: orphan: well p9, of which “${text}” was quoted, stands no more — the link leads to what took its place; if there is a better one, link the words in the note: [words](address)`,
    ]);
  });

  test('is written as a table that shows every change made by another hand', () => {
    const quotes: Quotation[] = [
      { text, interview: 'well', passage: 'p1', state: 'ok' },
      { text: 'whatever is not said at all', state: 'elsewhere' },
    ];
    const table = formatNoteQuotations(quotes);
    const read = parseNoteQuotations(table, 'notes.tsv');
    expect(read.problems).toEqual([]);
    expect(read.quotes).toEqual(
      quotes.map((quote, index) => ({ ...quote, place: { ...place, line: index + 2 } })),
    );
    const broken = (from: string, to: string): string[] =>
      parseNoteQuotations(table.replace(from, to), 'notes.tsv').problems.map(formatProblem);
    const todo = 'take the file back from git; npm run passages is its only writer';
    expect(broken('well\tp1', 'well\tp2')).toEqual([
      `notes.tsv:2:1: this line of the table was changed by hand, moved, or left by a merge — ${todo}`,
    ]);
    expect(broken('elsewhere', 'nowhere')).toEqual([
      `notes.tsv:3:1: this line of the table has not its 5 columns — ${todo}`,
    ]);
    expect(broken(/elsewhere.*\n/.exec(table)?.[0] ?? '', '')).toEqual([
      `notes.tsv:3:1: lines before the table’s end are gone, or were put there by hand — ${todo}`,
    ]);
    expect(parseNoteQuotations(formatNoteQuotations([]), 'notes.tsv')).toEqual({ quotes: [], problems: [] });
  });
});

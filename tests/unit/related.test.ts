import { expect, test } from 'vitest';
import type { Interview } from '../../src/model/interview.ts';
import { mentionsOf, quotedBy } from '../../src/model/related.ts';
import type { StoredQuotation } from '../../src/model/source.ts';
import { comment, interview, version } from '../fixtures/sources.ts';

const place = { path: 'notes.tsv', line: 2, column: 1 };
const ion: Interview = {
  ...interview([version('en', '**A:** I envy you.\n\n**Bo:** True.\n\n**A:** Say on.')], {
    ledger: [],
  }),
  id: 'ion',
  aliases: ['rhapsode'],
  retired: [{ id: 'p9', survivor: 'p3', date: '2024-11-27', because: 'joined' }],
};

/** What an interview of this id has at each passage of `ion`: label, page and fragment of every mention. */
function mentioned(...others: Interview[]): Record<string, string[]> {
  const passages = mentionsOf([ion, ...others]).get('ion') ?? new Map<string, never[]>();
  return Object.fromEntries(
    [...passages].map(([passage, mentions]) => [
      passage,
      mentions.map(({ interview: one, id, label, page }) =>
        [one.id, label, ...(id === label ? [] : [id]), ...(page === undefined ? [] : [page])].join(' '),
      ),
    ]),
  );
}

test('a passage has every place of other interviews that links to it, each once', () => {
  const talk = interview([
    version(
      'en',
      '**A:** [One](/interviews/ion/#p1), [again](/interviews/rhapsode/#p1:~:text=envy).[^t1]\n\n**Bo:** [Here](/interviews/ion/?view=original#p9), not [there](/interviews/ion/) or [here](#p1).[^t2]\n\n[^t1]: [Ion](/interviews/ion/#p1).\n\n[^t2]: [Ion](/interviews/ion/fr/#p2).',
      { translationOf: 'zh' },
    ),
    version('zh', '**A:** [一](/interviews/ion/#p1)\n\n**Bo:** 二'),
    version('de', '**A:** Eins\n\n**Bo:** [Zwei](/interviews/ion/#p2)', { translationOf: 'zh' }),
  ]);
  expect(mentioned(talk)).toEqual({ p1: ['talk p1'], p2: ['talk p2 de'], p3: ['talk p2'] });
});

test('and every note and published comment that quotes it', () => {
  const quotes: StoredQuotation[] = [
    { text: 'I envy you, I do', interview: 'ion', passage: 'p1', state: 'drifted', place },
  ];
  const talk = interview([version('en', '**A:** One.\n\n**Bo:** Two.[^t1]\n\n[^t1]: “I envy you, I do”')], {
    noteQuotations: quotes,
    comments: [
      comment(1, 'Quoted.', { quotes: [...quotes, ...quotes] }),
      comment(2, '', { state: 'deleted', quotes }),
      comment(3, 'Elsewhere.', { quotes: [{ text: 'what', state: 'elsewhere' }] }),
    ],
  });
  expect(mentioned(talk)).toEqual({ p1: ['talk p2 n-t1', 'talk c1'] });
  const own = { ...talk, thread: talk.thread && { ...talk.thread, ownPage: true } };
  expect(mentioned(own)).toEqual({ p1: ['talk p2 n-t1', 'talk c1 comments'] });
});

test('an interview does not mention itself, nor what it does not hold', () => {
  expect(mentioned({ ...ion, id: 'other' })).toEqual({});
  const self = { ...interview([version('en', '**A:** [Here](/interviews/ion/#p1)')]), id: 'ion' };
  expect(mentionsOf([self]).size).toBe(0);
  const lost = interview([
    version('en', '**A:** [There](/interviews/ion/#p77), [and](/interviews/gone/#p1)'),
  ]);
  expect(mentioned(lost)).toEqual({});
});

test('a note names what it quotes, save what it links to itself; drifted only where no quotation still holds', () => {
  const quoted = 'I envy you very much';
  const more = 'and you know it well';
  const stored = (text: string, passage: string, state: StoredQuotation['state']): StoredQuotation => ({
    text,
    interview: 'rhapsode',
    passage,
    state,
    place,
  });
  const named = (text: string, ...quotes: StoredQuotation[]): string[] => {
    const { notes } = interview([version('en', `**A:** One.[^t1]\n\n[^t1]: ${text}`)], {
      noteQuotations: quotes,
    });
    return notes.flatMap((note) =>
      quotedBy(note, [ion]).map(
        ({ interview: one, id, isDrifted }) => `${one.id} ${id} ${isDrifted === true}`,
      ),
    );
  };
  const both = `“${quoted}” “${more}”`;
  expect(named(both, stored(quoted, 'p1', 'drifted'), stored(more, 'p1', 'ok'))).toEqual(['ion p1 false']);
  expect(named(both, stored(quoted, 'p1', 'drifted'), stored(more, 'p2', 'ok'))).toEqual([
    'ion p1 true',
    'ion p2 false',
  ]);
  expect(named(`${both} in [Ion](/interviews/ion/#p1)`, stored(quoted, 'p1', 'ok'))).toEqual([]);
});

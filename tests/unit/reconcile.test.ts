import { describe, expect, test } from 'vitest';
import type { LedgerLine } from '../../src/model/ledger.ts';
import { NO_ANSWERS, reconcile, type Answers, type Decisions } from '../../src/model/reconcile.ts';
import type { Slot } from '../../src/model/slot.ts';
import { ledgerAfter } from '../fixtures/ledger.ts';

const long = {
  bridge: 'The bridge was closed for the whole winter, and nobody had told us.',
  ferry: 'So we took the ferry across, which only runs when the river is calm.',
  letter: 'I wrote the letter that same evening, in the kitchen, with the lamp on.',
  answer: 'The answer came in spring, and it was not the one that I had hoped for.',
  harvest: 'By then the harvest had failed twice and nobody spoke of leaving any more.',
};
const chinese = {
  bridge: '桥整个冬天都关着，没有人告诉我们，我们是到了河边才知道的。',
  ferry: '于是我们坐渡船过河，那船只有水面平静的时候才开，我们等了两天。',
};

const slot = (text: string, speaker = 'anna', texts: Record<string, string> = {}): Slot => ({
  speaker,
  texts: { en: text, ...texts },
});
const slotsOf = (...texts: string[]): Slot[] => texts.map((text) => slot(text));

const first = (slots: readonly Slot[]): LedgerLine[] => ledgerAfter(slots, reconcile(slots, [], 0));
const again = (before: readonly Slot[], after: readonly Slot[], answers: Answers = NO_ANSWERS): Decisions =>
  reconcile(after, first(before), before.length, answers);
const idsOf = ({ ids }: Decisions): string => ids.map(({ id }) => id).join(' ');

describe('ids', () => {
  const { bridge, ferry, letter, answer } = long;
  const four = slotsOf(bridge, ferry, letter, answer);

  test('that two branches retired into each other may be told where they lead', () => {
    const ends: Record<string, string> = { p2: 'p4', p4: 'p2' };
    const lines = first(four).map((line) =>
      ends[line.id] === undefined ? line : { ...line, state: `-> ${ends[line.id]}, 2024-11-27, cut` },
    );
    const ending = (id: string, into: string): Decisions['retired'] =>
      reconcile(slotsOf(bridge, letter), lines, 4, {
        ...NO_ANSWERS,
        retire: [{ id, into, because: 'cut' }],
      }).retired;
    expect(ending('p2', 'p1')).toEqual([{ id: 'p2', into: 'p1', because: 'cut' }]);
    expect(ending('p2', 'p4')).toEqual([]);
    expect(ending('p3', 'p1')).toEqual([]);
  });

  test('are given in reading order the first time', () => {
    expect(reconcile(four, [], 0).ids).toEqual(
      ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id, provisional: true })),
    );
  });

  test.for([
    ['nothing changed', four, 'p1 p2 p3 p4'],
    ['a typo', slotsOf(bridge, ferry.replace('calm', 'clam'), letter, answer), 'p1 p2 p3 p4'],
    [
      'a passage more at the front',
      slotsOf('Before we begin, one thing.', bridge, ferry, letter, answer),
      'p0a p1 p2 p3 p4',
    ],
    [
      'two more in the middle',
      slotsOf(bridge, 'A new one, the first.', 'A new one, the second.', ferry, letter, answer),
      'p1 p1a p1b p2 p3 p4',
    ],
    [
      'one more at the end',
      slotsOf(bridge, ferry, letter, answer, 'And that was all of it.'),
      'p1 p2 p3 p4 p5',
    ],
    [
      'a split: the larger piece keeps the id',
      slotsOf(
        bridge,
        'So we took the ferry across,',
        'which only runs when the river is calm.',
        letter,
        answer,
      ),
      'p1 p1a p2 p3 p4',
    ],
    ['an order changed: exact texts keep their ids', slotsOf(letter, bridge, ferry, answer), 'p3 p1 p2 p4'],
  ] as const)('%s', ([, after, ids]) => {
    const decided = again(four, after);
    expect(decided.questions).toEqual([]);
    expect(idsOf(decided)).toBe(ids);
  });

  test('count on behind the highest number ever published, even when its passage is gone', () => {
    const ledger = first(slotsOf(bridge, ferry));
    expect(idsOf(reconcile(slotsOf(bridge, ferry, letter), ledger, 9))).toBe('p1 p2 p10');
  });

  test('follow a pin against all likeness', () => {
    const decided = again(slotsOf(bridge, ferry), [{ ...slot(answer), pin: 'p2' }, slot(bridge)]);
    expect(idsOf(decided)).toBe('p2 p1');
    expect(decided.questions).toEqual([]);
  });
});

describe('passages merged: the one most like the whole stays, the others lead to it', () => {
  const { bridge, ferry, letter, answer, harvest } = long;
  const four = slotsOf(bridge, ferry, letter, answer);
  test.for([
    ['two, the second longer', slotsOf(bridge, `${ferry} ${letter}`, answer), 'p1 p3 p4', 'p2 → p3'],
    [
      'two, with more words behind',
      slotsOf(bridge, ferry, `${letter} ${answer} ${answer.slice(0, 30)}`),
      'p1 p2 p3',
      'p4 → p3',
    ],
    ['three', slotsOf(`${bridge} ${ferry} ${letter}`, answer), 'p3 p4', 'p1 → p3, p2 → p3'],
  ] as const)('%s', ([, after, ids, retired]) => {
    const decided = again(four, after);
    expect(decided.questions).toEqual([]);
    expect(idsOf(decided)).toBe(ids);
    expect(decided.retired.map(({ id, into }) => `${id} → ${into}`).join(', ')).toBe(retired);
  });

  test('a short one too, but not one that its neighbour said before', () => {
    const talk = slotsOf(bridge, 'We do not think so.', letter);
    expect(again(talk, slotsOf(`${bridge} We do not think so.`, letter)).retired).toEqual([
      { id: 'p2', into: 'p1', because: 'merged' },
    ]);
    const echo = slotsOf(`${bridge} We do not think so.`, 'We do not think so.', letter);
    expect(
      again(echo, slotsOf(`${bridge} We do not think so.`, letter)).questions.map(({ id }) => id),
    ).toEqual(['p2']);
  });

  test('several into one new passage, which is most like none of them', () => {
    const list = slotsOf(
      bridge,
      'One: the ferry runs.',
      'Two: the river is calm.',
      'Three: we wait.',
      letter,
    );
    const decided = again(list, [
      slot(bridge),
      slot(
        'First of all, what was decided at the meeting: One: the ferry runs. Two: the river is calm. Three: we wait.',
      ),
      slot(letter),
    ]);
    expect(decided.questions).toEqual([]);
    expect(idsOf(decided)).toBe('p1 p1a p5');
    expect(decided.retired.map(({ id, into }) => `${id} → ${into}`).join(', ')).toBe(
      'p2 → p1a, p3 → p1a, p4 → p1a',
    );
  });

  test('a long one edited on the way, of one speaker only', () => {
    const edited = letter.replace('that same evening', 'that very evening');
    const after = [slot(bridge), slot(`${ferry} ${answer} ${edited} ${harvest}`), slot(harvest)];
    expect(again(slotsOf(bridge, `${ferry} ${answer} ${harvest}`, letter, harvest), after).retired).toEqual([
      { id: 'p3', into: 'p2', because: 'merged' },
    ]);
    expect(
      again(
        [slot(bridge), slot(`${ferry} ${answer} ${harvest}`), slot(letter, 'ben'), slot(harvest)],
        after,
      ).questions.map(({ id }) => id),
    ).toEqual(['p3']);
  });

  test('in one version only is asked', () => {
    const two = [slot(bridge, 'anna', { zh: chinese.bridge }), slot(ferry, 'anna', { zh: chinese.ferry })];
    expect(
      again(two, [slot(`${bridge} ${ferry}`, 'anna', { zh: chinese.bridge })]).questions.map(({ id }) => id),
    ).toEqual(['p2']);
  });
});

describe('short and repeated texts', () => {
  const talk = slotsOf(long.bridge, 'Yes.', long.ferry, 'Yes.', long.letter, 'Yes.');
  test('are told apart by their neighbours', () => {
    const decided = again(talk, slotsOf(long.ferry, 'Yes.', long.letter, 'Yes.'), {
      ...NO_ANSWERS,
      retire: ['p1', 'p2'].map((id) => ({ id, into: 'p3', because: 'cut' })),
    });
    expect(idsOf(decided)).toBe('p3 p4 p5 p6');
  });
  test('an edited one keeps its id between its old neighbours, and is asked for elsewhere', () => {
    expect(
      idsOf(again(talk, slotsOf(long.bridge, 'Yes, yes.', long.ferry, 'Yes.', long.letter, 'Yes.'))),
    ).toBe('p1 p2 p3 p4 p5 p6');
    expect(
      again(talk, slotsOf(long.bridge, 'Never!', long.ferry, 'Yes.', long.letter, 'Yes.')).questions.map(
        ({ id, kind }) => `${id} ${kind}`,
      ),
    ).toEqual(['p2 changed']);
  });
});

describe('what is not certain is asked', () => {
  const { bridge, ferry, letter, answer, harvest } = long;
  const three = slotsOf(bridge, ferry, letter);

  test('a passage rewritten beyond likeness', () => {
    const after = slotsOf(bridge, harvest, letter);
    const decided = again(three, after);
    expect(decided.questions).toEqual([{ id: 'p2', kind: 'changed', slot: 1, neighbours: ['p1', 'p3'] }]);
    expect(idsOf(again(three, after, { ...NO_ANSWERS, accept: ['p2'] }))).toBe('p1 p2 p3');
    const retire = [{ id: 'p2', into: 'p1', because: 'cut' }];
    const retired = again(three, after, { ...NO_ANSWERS, retire });
    expect(idsOf(retired)).toBe('p1 p1a p3');
    expect(retired.retired).toEqual(retire);
    expect(retired.questions).toEqual([]);
  });

  test('a passage that is gone', () => {
    expect(again(three, slotsOf(bridge, letter)).questions).toEqual([
      { id: 'p2', kind: 'gone', slot: undefined, neighbours: ['p1', 'p3'] },
    ]);
  });

  test('a text like it in another place', () => {
    const after = slotsOf(bridge, letter, answer, ferry.replace('calm', 'very calm'));
    expect(again(slotsOf(ferry, bridge, letter, answer), after).questions).toEqual([
      { id: 'p1', kind: 'moved', slot: 3, neighbours: ['p2'] },
    ]);
    expect(idsOf(again(slotsOf(ferry, bridge, letter, answer), after, { ...NO_ANSWERS, move: ['p1'] }))).toBe(
      'p2 p3 p4 p1',
    );
  });

  test('answers given together mean what each was shown with', () => {
    const after = slotsOf(bridge, harvest, answer, letter);
    const four = slotsOf(bridge, ferry, 'And then nothing came of it for a long while.', letter);
    const shown = again(four, after).questions.map(({ id, slot: index }) => `${id} ${index}`);
    expect(shown).toEqual(['p2 1', 'p3 2']);
    const retire = [{ id: 'p2', into: 'p1', because: 'cut' }];
    expect(idsOf(again(four, after, { accept: ['p3'], move: [], retire }))).toBe('p1 p1a p3 p4');
  });

  test('another speaker with an edited text', () => {
    expect(
      again(three, [slot(bridge), slot(ferry.replace('calm', 'still'), 'ben'), slot(letter)]).questions.map(
        ({ id }) => id,
      ),
    ).toEqual(['p2']);
    expect(again(three, [slot(bridge), slot(ferry, 'ben'), slot(letter)]).questions).toEqual([]);
  });
});

describe('versions', () => {
  const two = [
    slot(long.bridge, 'anna', { zh: chinese.bridge }),
    slot(long.ferry, 'anna', { zh: chinese.ferry }),
  ];
  test('a translation redone over an unchanged original asks nothing', () => {
    const redone = [
      slot(long.harvest, 'anna', { zh: chinese.bridge }),
      slot(long.answer, 'anna', { zh: chinese.ferry }),
    ];
    expect(again(two, redone)).toMatchObject({ questions: [], ids: [{ id: 'p1' }, { id: 'p2' }] });
  });
  test('a translation added later takes the ids that are there', () => {
    const added = two.map(({ speaker, texts }, index) => ({
      speaker,
      texts: { ...texts, de: `Ganz neuer Text Nummer ${index}, der zum ersten Mal dasteht.` },
    }));
    expect(idsOf(again(two, added))).toBe('p1 p2');
  });
  test('two that contradict each other are asked', () => {
    const crossed = [
      slot(long.bridge, 'anna', { zh: chinese.ferry }),
      slot(long.ferry, 'anna', { zh: chinese.bridge }),
    ];
    expect(
      again(two, crossed)
        .questions.map(({ id, kind }) => `${id} ${kind}`)
        .sort(),
    ).toEqual(['p1 contradiction', 'p2 contradiction']);
  });
});

test('a retired id comes back with its exact text', () => {
  const three = slotsOf(long.bridge, long.ferry, long.letter);
  const ledger = first(three);
  const cut = slotsOf(long.bridge, long.letter);
  const decided = reconcile(cut, ledger, 3, {
    ...NO_ANSWERS,
    retire: [{ id: 'p2', into: 'p1', because: 'cut' }],
  });
  const after = reconcile(three, ledgerAfter(cut, decided, ledger), 3);
  expect(idsOf(after)).toBe('p1 p2 p3');
  expect(after.revived).toEqual(['p2']);
});

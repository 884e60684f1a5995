import { describe, expect, test } from 'vitest';
import { formatFacts, isKept, parseFacts } from '../../src/search/facts.ts';

const values = {
  kind: ['interview'],
  speaker: ['socrates'],
  role: ['interviewee'],
  lang: ['en', 'grc'],
  year: [],
  interview: ['ion'],
};
const comment = { ...values, kind: ['comment'], speaker: [], role: [], lang: ['en'] };

describe('facts of records', () => {
  const facts = parseFacts([
    formatFacts([
      { id: 'en_1', values },
      { id: 'en_2', values: comment },
    ]),
    formatFacts([{ id: 'en_3', values: { ...values, interview: ['crito'] } }]),
  ]);

  test('are read as they were written, each record with its place in its shard', () => {
    expect([...facts]).toEqual([
      ['en_1', { place: 0, values }],
      ['en_2', { place: 1, values: comment }],
      ['en_3', { place: 0, values: { ...values, interview: ['crito'] } }],
    ]);
  });

  test('tell which records a narrowing keeps', () => {
    const kept = (narrowing: Parameters<typeof isKept>[1]): string[] =>
      [...facts].flatMap(([id, own]) => (isKept(own, narrowing) ? [id] : []));
    expect(kept({})).toEqual(['en_1', 'en_2', 'en_3']);
    expect(kept({ lang: 'grc' })).toEqual(['en_1', 'en_3']);
    expect(kept({ interview: 'ion', kind: 'interview' })).toEqual(['en_1']);
    expect(kept({ year: '1990' })).toEqual([]);
  });
});

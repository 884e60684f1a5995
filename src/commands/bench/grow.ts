import { writerLike } from './chain.ts';
import { pickFrom, seeded } from './quotes.ts';
import type { SearchRecord } from '../../search/records.ts';

/** Records of an interview made up here. */
const INTERVIEW = 100;

/**
 * So many passages in two languages, as many bilingual interviews would have: each as long as one of the
 * given records, in words that follow one another there. The same for the same seed.
 */
export function grownRecords(records: readonly SearchRecord[], count: number, seed: number): SearchRecord[] {
  const random = seeded(seed);
  const models = records.filter(({ kind, texts }) => kind === 'interview' && texts.length === 2);
  const write = writerLike(models.flatMap(({ texts }) => texts));
  return Array.from({ length: count }, (_, index): SearchRecord => {
    const { texts, role } = pickFrom(models, random);
    const interview = `made-${Math.floor(index / INTERVIEW) + 1}`;
    const id = `p${(index % INTERVIEW) + 1}`;
    return {
      url: `/interviews/${interview}/#${id}`,
      interview,
      id,
      kind: 'interview',
      speaker: `${interview}:s${index % 2}`,
      ...(role === undefined ? {} : { role }),
      year: String(2000 + (index % 25)),
      date: '2026-01-01',
      texts: texts.map(({ language, text }) => ({ language, text: write(language, text.length, random) })),
    };
  });
}

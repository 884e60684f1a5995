import { pickFrom, seeded } from './quotes.ts';
import type { SearchRecord } from '../../search/records.ts';

/** Records of an interview made up here. */
const INTERVIEW = 100;
/** Words with what stands behind them, or single characters where there are no spaces. */
const TOKEN =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\s*[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/**
 * So many passages in two languages, as many bilingual interviews would have: each as long as one of the
 * given records, each word one that follows the word before it there. Pairs of words are as common as in the
 * originals, longer quotes stand once or twice. The same for the same seed.
 */
export function grownRecords(records: readonly SearchRecord[], count: number, seed: number): SearchRecord[] {
  const random = seeded(seed);
  const models = records.filter(({ kind, texts }) => kind === 'interview' && texts.length === 2);
  const followers = new Map<string, Map<string, string[]>>();
  for (const { texts } of models)
    for (const { language, text } of texts) {
      const own = followers.get(language) ?? new Map<string, string[]>();
      followers.set(language, own);
      let last = '';
      for (const [token] of text.matchAll(TOKEN)) {
        const next = own.get(last);
        if (next === undefined) own.set(last, [token]);
        else next.push(token);
        last = token;
      }
    }
  const write = (language: string, like: string): string => {
    const own = followers.get(language) ?? new Map<string, string[]>();
    let [text, last] = ['', ''];
    while (text.length < like.length) {
      last = pickFrom(own.get(last) ?? own.get('') ?? [like], random);
      text += last;
    }
    return text.trim();
  };
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
      texts: texts.map(({ language, text }) => ({ language, text: write(language, text) })),
    };
  });
}

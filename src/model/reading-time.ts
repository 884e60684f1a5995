import { CJK } from './han.ts';

const HAN = new RegExp(`[${CJK}]`, 'gu');
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** Silent reading of non-fiction: 238 words a minute (Brysbaert 2019); Chinese: 260 words of about 1.5 characters. */
const WORDS_A_MINUTE = 238;
const HAN_A_MINUTE = 390;

/** Minutes that reading `texts` takes, at least one: words of alphabets and Han characters each at their own pace. */
export function readingMinutes(texts: Iterable<string>): number {
  let minutes = 0;
  for (const text of texts) {
    const han = text.match(HAN)?.length ?? 0;
    const words = (han === 0 ? text : text.replace(HAN, ' ')).match(WORD)?.length ?? 0;
    minutes += han / HAN_A_MINUTE + words / WORDS_A_MINUTE;
  }
  return Math.max(1, Math.round(minutes));
}

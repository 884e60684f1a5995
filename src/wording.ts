import { chinese } from './wording/chinese.ts';
import { english } from './wording/english.ts';
import type { Wording } from './wording/wording.ts';

export type { Wording };

/** The wording for a site in `language`; English where there is none of its own. */
export function wordingFor(language: string): Wording {
  return language.split('-')[0] === 'zh' ? chinese : english;
}

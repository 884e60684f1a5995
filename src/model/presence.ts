import type { Section } from './interview.ts';

/**
 * How a version stands at a passage: it has the text; a text that began earlier in the turn reaches
 * here; it says that it has nothing here; or it ended before (`ends` at the first such passage).
 */
export type Presence = 'text' | 'spanned' | 'gap' | 'ends' | 'missing';

/** How the version in `language` stands at each passage, by passage id. */
export function presenceOf(sections: readonly Section[], language: string): Map<string, Presence> {
  const presence = new Map<string, Presence>();
  let ended = false;
  for (const { turns } of sections)
    for (const { passages } of turns) {
      let reach = 0;
      for (const [index, passage] of passages.entries()) {
        const text = passage.texts[language];
        if (text !== undefined) reach = Math.max(reach, index + text.span);
        if (text !== undefined) presence.set(passage.id, 'text');
        else if (index < reach) presence.set(passage.id, 'spanned');
        else if (passage.gaps.includes(language)) presence.set(passage.id, 'gap');
        else presence.set(passage.id, ended ? 'missing' : 'ends');
        ended = presence.get(passage.id) === 'ends' || presence.get(passage.id) === 'missing';
      }
    }
  return presence;
}

import type { Wording } from './wording/wording.ts';

export type { Wording };

/** Every file of the folder but the type: a further language is one more file. */
const files = import.meta.glob<{ wording: Wording }>(['./wording/*.ts', '!./wording/wording.ts'], {
  eager: true,
});
const wordings = Object.values(files).map(({ wording }) => wording);
const primary = (language: string): string | undefined => language.split('-')[0];

/** The wording for a site in `language`, whatever its region or script; English where there is none of its own. */
export function wordingFor(language: string): Wording {
  const own = wordings.find((wording) => primary(wording.language) === primary(language));
  const [english] = wordings.filter((wording) => wording.language === 'en');
  if (english === undefined) throw new Error('src/wording/ has no English: every other language leans on it');
  return own ?? english;
}
